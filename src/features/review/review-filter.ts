import type { NotificationRow } from '../../cache/rows.ts';
import type { FilterGrammar } from '../../domain/filter/filter-faults.ts';
import type { Filterable } from '../../domain/filter/match-filter.ts';
import { headlineOf, headlineText } from '../suggestion/headline.ts';
import { isFilterDate, timeFilter } from '../workspace/filter/filter-time.ts';
import { failedIntents, type ReviewItem } from './queue.ts';

const states = [
  'waiting',
  'failed',
  'back',
  'answer',
  'request',
  'announcement',
  'held-back',
  'self',
  'trusted',
  'known',
  'unknown',
  'blocked',
] as const;
const verdicts = ['waiting', 'approved', 'rejected', 'later', 'automatic'] as const;

/** What the filter of the review queue understands. */
export const reviewGrammar: FilterGrammar = {
  fields: ['is', 'from', 'about', 'type', 'state', 'after', 'before'],
  values: { is: states, state: verdicts },
  isDate: isFilterDate,
};

/** What a filter needs to know beside the suggestion. */
export interface ReviewFacts {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Title of the work that the suggestion is listed under. */
  readonly work: (item: ReviewItem) => string;
  readonly rowOf: (url: string) => NotificationRow | undefined;
  /** Whether words stand in the message behind it, as the search index knows it. */
  readonly hasWords: (url: string, words: string) => boolean;
}

/** A suggestion as a filter sees it. */
export function filterable(item: ReviewItem, { now, work, rowOf, hasWords }: ReviewFacts): Filterable {
  const { suggestion, decision } = item;
  const { source, senderName, senderId, pattern, policy } = suggestion;
  return {
    text: (words) =>
      [
        headlineText(headlineOf(suggestion)),
        work(item),
        senderName,
        policy.name,
        rowOf(source)?.notification?.summary,
      ].some((text) => text?.toLowerCase().includes(words)) || hasWords(source, words),
    is: (state) => is(item, state),
    from: () => [senderName, senderId],
    about: () => [work(item), suggestion.artefact, suggestion.workName],
    type: (type) => pattern === type || pattern.split('-').includes(type),
    state: (state) => {
      if (decision === undefined || decision.withdrawn) return state === 'waiting';
      if (state === 'automatic') return decision.decidedBy !== 'maintainer';
      return decision.verdict === state;
    },
    ...timeFilter(suggestion.receivedAt, now),
  };
}

function is(item: ReviewItem, state: string): boolean {
  const { suggestion, decision } = item;
  switch (state) {
    case 'waiting':
      return decision === undefined || decision.withdrawn === true;
    case 'failed':
      return failedIntents(item).length > 0;
    case 'back':
      return decision?.verdict === 'later';
    case 'answer':
      return (item.alternatives?.length ?? 0) > 0;
    case 'request':
      return suggestion.pattern.startsWith('request-');
    case 'announcement':
      return suggestion.pattern.startsWith('announce-');
    case 'held-back':
      return suggestion.heldBack !== undefined;
    default:
      return suggestion.standing === state;
  }
}
