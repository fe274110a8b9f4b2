import { askedOf } from '../domain/suggestion/asked.ts';
import type { Intent, Suggestion } from '../domain/suggestion/model.ts';
import { bySuggestion } from '../domain/suggestion/open-suggestions.ts';
import type { Replica } from './replica.ts';
import type { DecisionRow } from './rows.ts';

/** A suggestion that wants the maintainer's attention. */
export interface OpenSuggestion {
  readonly suggestion: Suggestion;
  /** Set when it was put off and its time has come, or when it was approved and something failed. */
  readonly decision?: DecisionRow;
  /** What failed of it: the card comes back with the cause, to be retried or dropped. */
  readonly failed: readonly Intent[];
  /** Other answers that could be given instead. */
  readonly alternatives?: readonly Suggestion[];
}

/**
 * What is to be shown for review at `now` (ISO 8601), newest first: not decided, put off until now, or approved and
 * failed. Three bulk reads in one transaction.
 */
export async function openSuggestions(replica: Replica, now: string): Promise<OpenSuggestion[]> {
  const transaction = replica.db.transaction(['suggestions', 'decisions', 'intents']);
  const [suggestions, decisions, failed] = await Promise.all([
    transaction.objectStore('suggestions').getAll(),
    transaction.objectStore('decisions').getAll(),
    transaction.objectStore('intents').index('state').getAll('failed'),
  ]);
  const decisionOf = new Map(decisions.map((decision) => [decision.suggestionId, decision]));
  const broken = (id: string) => failed.filter(({ cause }) => cause === id).sort((a, b) => a.order - b.order);
  const causes = new Set(failed.map(({ cause }) => cause));
  const open: OpenSuggestion[] = suggestions
    .filter(({ id }) => causes.has(id))
    .map((suggestion) => ({
      suggestion,
      decision: decisionOf.get(suggestion.id),
      failed: broken(suggestion.id),
    }));
  for (const { suggestion, alternatives } of askedOf(suggestions, (id) => decisionOf.get(id), now))
    if (!causes.has(suggestion.id))
      open.push({ suggestion, decision: decisionOf.get(suggestion.id), failed: [], alternatives });
  return open.sort((a, b) => bySuggestion(a.suggestion, b.suggestion));
}

/** All suggestions, decided or not. */
export async function listSuggestions(replica: Replica): Promise<Suggestion[]> {
  return replica.db.getAll('suggestions');
}
