import type { NotificationRow } from '../../cache/rows.ts';
import type { Filterable } from '../../domain/filter/match-filter.ts';
import { timeFilter } from '../workspace/filter/filter-time.ts';
import type { InboxItem } from './inbox-item.ts';

/** States of `is:` in the inbox; remarks beside them. */
export const inboxStates = [
  'unread',
  'read',
  'unreadable',
  'invalid',
  'logged',
  'answer',
  'gone',
  'remarked',
  'self',
  'trusted',
  'known',
  'unknown',
  'blocked',
  'waiting',
  'duplicate',
  'conflicting',
  'unknown-offer',
  'unknown-artefact',
  'gone-artefact',
  'late',
  'withdrawn',
  'claims-to-be-you',
] as const;

/** What a filter needs to know beside the message. */
export interface InboxFacts {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether a suggestion about the message waits for the maintainer. */
  readonly isWaiting: (row: NotificationRow) => boolean;
  /** Whether words stand in the message's text, as the search index knows it. */
  readonly hasWords: (row: NotificationRow, words: string) => boolean;
}

/** A message of the inbox as a filter sees it. */
export function filterable(item: InboxItem, { now, isWaiting, hasWords }: InboxFacts): Filterable {
  const { row } = item;
  const { origin, actor, about, object, nested } = row.notification ?? {};
  return {
    text: (words) => item.searched().includes(words) || hasWords(row, words),
    is: (state) => (state === 'waiting' ? isWaiting(row) : is(row, state)),
    from: () => [item.sender().name, origin?.id, origin?.name, actor?.id, actor?.name],
    about: () => [
      item.sentence().names.work,
      row.artefact,
      ...[about, object, nested?.object].flatMap((work) => [work?.id, work?.citeAs, work?.name]),
    ],
    type: (type) => hasType(row, type),
    in: (place) => place === 'inbox' || (place === 'log' && row.event !== undefined),
    ...timeFilter(row.receivedAt, now),
  };
}

/** The states of `is:`. An unknown one fits nothing, so that a slip shows. */
function is(row: NotificationRow, state: string): boolean {
  switch (state) {
    case 'unread':
      return row.readAt === undefined;
    case 'read':
      return row.readAt !== undefined;
    case 'unreadable':
      return row.unreadable !== undefined;
    case 'invalid':
      return row.findings.some(({ severity }) => severity === 'must');
    case 'logged':
      return row.event !== undefined;
    case 'answer':
      return (row.answers?.length ?? 0) > 0;
    case 'gone':
      return row.goneAt !== undefined;
    case 'remarked':
      return row.remarks.length > 0;
    case 'self':
    case 'trusted':
    case 'known':
    case 'unknown':
    case 'blocked':
      return row.standing === state;
    default:
      return row.remarks.includes(state);
  }
}

/** Words for types that the patterns' own names do not contain. */
const synonyms: Readonly<Record<string, string>> = {
  result: 'resource',
  offer: 'request',
  withdrawal: 'undo',
};

/** A type is a part of the pattern's name (`review`, `announce`), the whole of it, or the name of the activity. */
function hasType(row: NotificationRow, value: string): boolean {
  if (row.notification === undefined) return false;
  const { pattern, activities } = row.notification;
  const wanted = Object.hasOwn(synonyms, value) ? synonyms[value] : value;
  return (
    pattern === wanted ||
    pattern.split('-').includes(wanted ?? '') ||
    activities.some((activity) => activity.toLowerCase() === value)
  );
}
