import { listDecisions } from '../cache/decisions.ts';
import { unrecordedDrops, unsentIntents } from '../cache/intents.ts';
import type { Replica } from '../cache/replica.ts';
import { dueAt } from '../domain/suggestion/intent-state.ts';

/** When something in the replica comes due by itself. Times are ISO 8601. */
export interface DueTimes {
  /** The next decision or effect to be carried out; may lie in the past. */
  readonly outbox?: string;
  /** The next suggestion that was put off comes back. */
  readonly review?: string;
}

/** Finds the next times after which there is something to do. `now` is ISO 8601. */
export async function dueTimes(replica: Replica, now: string): Promise<DueTimes> {
  const decisions = await listDecisions(replica);
  const waiting = decisions
    .filter(({ saved }) => saved === 'waiting')
    .map(({ notBefore, nextAttempt }) => later(notBefore, nextAttempt));
  const intents = (await unsentIntents(replica)).map(dueAt).filter((time) => time !== undefined);
  const drops = (await unrecordedDrops(replica)).map(({ nextAttempt }) => nextAttempt ?? now);
  const putOff = decisions
    .filter(({ verdict, withdrawn }) => verdict === 'later' && !withdrawn)
    .map(({ until }) => until)
    .filter((until) => until !== undefined && until > now);
  return { outbox: earliest([...waiting, ...intents, ...drops]), review: earliest(putOff) };
}

function later(a: string, b: string | undefined): string {
  return b !== undefined && b > a ? b : a;
}

function earliest(times: readonly (string | undefined)[]): string | undefined {
  return times.filter((time) => time !== undefined).sort()[0];
}
