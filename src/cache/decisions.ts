import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Intent, Suggestion } from '../domain/suggestion/model.ts';
import type { Replica } from './replica.ts';
import type { DecisionRow } from './rows.ts';

/** All decisions, newest first. */
export async function listDecisions(replica: Replica): Promise<DecisionRow[]> {
  const rows = await replica.db.getAll('decisions');
  return rows.sort((a, b) => b.decidedAt.localeCompare(a.decidedAt));
}

/** The decision on one suggestion. */
export async function getDecision(replica: Replica, suggestionId: string): Promise<DecisionRow | undefined> {
  return replica.db.get('decisions', suggestionId);
}

/** Decisions that the pod does not have yet, oldest first. */
export async function waitingDecisions(replica: Replica): Promise<DecisionRow[]> {
  const rows = await replica.db.getAllFromIndex('decisions', 'saved', 'waiting');
  return rows.sort((a, b) => a.decidedAt.localeCompare(b.decidedAt));
}

/** Everything that hangs on one suggestion, as one transaction sees it. */
export interface DecisionCase {
  readonly suggestion?: Suggestion;
  readonly decision?: DecisionRow;
  /** By their order. */
  readonly intents: readonly Intent[];
}

/** What a decision changes. What is not named stays. */
export interface DecisionChange {
  /** `null` removes it. */
  readonly decision?: DecisionRow | null;
  readonly putIntents?: readonly Intent[];
  readonly removeIntents?: readonly string[];
}

/**
 * Changes the decision on one suggestion and its intents in one transaction, so that no other tab or command can come
 * in between. `change` sees what is there and answers what shall be; it must not wait for anything.
 */
export async function changeDecision(
  replica: Replica,
  suggestionId: string,
  change: (current: DecisionCase) => Result<DecisionChange, Problem>,
): Promise<Result<DecisionChange>> {
  const transaction = replica.db.transaction(['suggestions', 'decisions', 'intents'], 'readwrite');
  const decisions = transaction.objectStore('decisions');
  const intents = transaction.objectStore('intents');
  const [suggestion, decision, current] = await Promise.all([
    transaction.objectStore('suggestions').get(suggestionId),
    decisions.get(suggestionId),
    intents.index('cause').getAll(suggestionId),
  ]);
  const answer = change({ suggestion, decision, intents: current.sort((a, b) => a.order - b.order) });
  if (!answer.ok) {
    await transaction.done;
    return fail(answer.problem);
  }
  const { value } = answer;
  if (value.decision === null) void decisions.delete(suggestionId);
  else if (value.decision !== undefined) void decisions.put(value.decision);
  for (const id of value.removeIntents ?? []) void intents.delete(id);
  for (const intent of value.putIntents ?? []) void intents.put(intent);
  await transaction.done;
  return ok(value);
}
