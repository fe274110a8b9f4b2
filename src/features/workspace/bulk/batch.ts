import type { Problem } from '../../../domain/problem.ts';
import type { Result } from '../../../domain/result.ts';
import type { Intent } from '../../../domain/suggestion/model.ts';

/** How far one item of a batch has come. */
export type BatchState = 'under-way' | 'done' | 'failed';

/** One item of a batch. */
export interface BatchEntry {
  readonly key: string;
  /** The item in a sentence; the names in it come from outside. */
  readonly label: string;
  readonly state: BatchState;
  /** Why it failed. */
  readonly problem?: Problem;
  /** It is tried again by itself. */
  readonly triesAgain?: boolean;
}

/** An item that was refused before anything of it was begun. */
export interface Refusal<T> {
  readonly item: T;
  readonly problem: Problem;
}

/**
 * Asks for one thing after the other, so that the pod is not flooded and the order stays; one that is refused holds up
 * no other.
 * @returns what was taken, and what was refused and why
 */
export async function askForEach<T>(
  items: readonly T[],
  ask: (item: T) => Promise<Result<void>>,
): Promise<{ readonly taken: readonly T[]; readonly refused: readonly Refusal<T>[] }> {
  const taken: T[] = [];
  const refused: Refusal<T>[] = [];
  for (const item of items) {
    const done = await ask(item);
    if (done.ok) taken.push(item);
    else refused.push({ item, problem: done.problem });
  }
  return { taken, refused };
}

/** How far the effects of one decision have come. */
export function progressOf(intents: readonly Intent[]): Pick<BatchEntry, 'state' | 'problem' | 'triesAgain'> {
  const failed = intents.find(({ state }) => state === 'failed');
  if (failed) return { state: 'failed', problem: failed.problem };
  // What waits for another attempt is not lost, but the maintainer may not want to wait.
  const hindered = intents.find(
    ({ state, attempts, problem }) => state === 'ready' && attempts > 0 && problem,
  );
  if (hindered) return { state: 'failed', problem: hindered.problem, triesAgain: true };
  const isOver = intents.every(({ state }) => state === 'done' || state === 'dropped');
  return { state: isOver ? 'done' : 'under-way' };
}

/** The intents of each cause, by cause. */
export function byCause(intents: readonly Intent[]): ReadonlyMap<string, readonly Intent[]> {
  const causes = new Map<string, Intent[]>();
  for (const intent of intents) {
    const there = causes.get(intent.cause);
    if (there) there.push(intent);
    else causes.set(intent.cause, [intent]);
  }
  return causes;
}

/** Intents of a failed entry that can be tried again now. */
export function retryable(intents: readonly Intent[]): readonly Intent[] {
  return intents.filter(({ state, attempts, problem }) =>
    state === 'failed' ? true : state === 'ready' && attempts > 0 && problem !== undefined,
  );
}
