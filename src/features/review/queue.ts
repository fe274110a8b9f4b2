import type { DecisionRow } from '../../cache/rows.ts';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Intent, Suggestion } from '../../domain/suggestion/model.ts';
import { groupByArtefact, isOpen } from '../../domain/suggestion/open-suggestions.ts';
import type { ReviewList } from './review-search.ts';

/** A suggestion with what was decided on it and what came of that. */
export interface ReviewItem {
  readonly suggestion: Suggestion;
  readonly decision?: DecisionRow;
  /** In the order in which they are carried out; empty before approval. */
  readonly intents: readonly Intent[];
  /** Other answers that can be given instead. */
  readonly alternatives?: readonly Suggestion[];
}

/** Everything that the queue is made of. */
export interface QueueSources {
  readonly open: readonly OpenSuggestion[];
  readonly all: readonly Suggestion[];
  readonly decisions: readonly DecisionRow[];
  readonly intents: readonly Intent[];
}

/**
 * The three lists of the review screen.
 * `hidden` are suggestions that were decided a moment ago and that the replica still shows as waiting.
 * `now` is ISO 8601.
 */
export function reviewLists(
  sources: QueueSources,
  hidden: ReadonlySet<string>,
  now: string,
): Record<ReviewList, ReviewItem[]> {
  const intentsOf = byCause(sources.intents);
  const suggestionOf = new Map(sources.all.map((suggestion) => [suggestion.id, suggestion]));
  const open = new Map(sources.open.map((each) => [each.suggestion.id, each]));
  const item = (suggestion: Suggestion, decision: DecisionRow | undefined): ReviewItem => ({
    suggestion,
    decision,
    intents: intentsOf.get(suggestion.id) ?? [],
    alternatives: open.get(suggestion.id)?.alternatives,
  });

  const waiting = groupByArtefact(sources.open.map(({ suggestion }) => suggestion))
    .flatMap(({ suggestions }) => suggestions)
    .filter(({ id }) => !hidden.has(id))
    .map((suggestion) => item(suggestion, open.get(suggestion.id)?.decision));

  const decided = sources.decisions.flatMap((decision) => {
    const suggestion = suggestionOf.get(decision.suggestionId);
    return suggestion && !open.has(suggestion.id) && !isOpen(decision, now)
      ? [item(suggestion, decision)]
      : [];
  });
  const later = decided
    .filter(({ decision }) => decision?.verdict === 'later')
    .sort((a, b) => (a.decision?.until ?? '').localeCompare(b.decision?.until ?? ''));
  return { waiting, later, done: decided.filter(({ decision }) => decision?.verdict !== 'later') };
}

/** What failed of an item. */
export function failedIntents(item: ReviewItem): Intent[] {
  return item.intents.filter(({ state }) => state === 'failed');
}

/** The item that the focus goes to when the one with this id leaves the list: the next, else the one before. */
export function neighbourOf(items: readonly ReviewItem[], id: string): string | undefined {
  const index = items.findIndex(({ suggestion }) => suggestion.id === id);
  return (items[index + 1] ?? items[index - 1])?.suggestion.id;
}

function byCause(intents: readonly Intent[]): Map<string, Intent[]> {
  const causes = new Map<string, Intent[]>();
  for (const intent of intents) {
    const there = causes.get(intent.cause);
    if (there) there.push(intent);
    else causes.set(intent.cause, [intent]);
  }
  for (const each of causes.values()) each.sort((a, b) => a.order - b.order);
  return causes;
}
