import { getDecision } from '../cache/decisions.ts';
import { changeIntent, finishedIntents } from '../cache/intents.ts';
import type { Replica } from '../cache/replica.ts';
import { putSeen, seenMembers } from '../cache/seen.ts';
import { ok, type Result } from '../domain/result.ts';
import { isFinished, nextIntent } from '../domain/suggestion/intent-state.ts';
import type { Intent } from '../domain/suggestion/model.ts';
import { intentUrl, listIntents, type StoredIntent } from '../pod/intents.ts';
import { isByHand } from './by-hand.ts';
import type { PodLook } from './look.ts';
import { OTHERS_TURN } from './run-intent.ts';

/**
 * Takes over what other devices carry out: one listing, then the intents that have changed. What another device left
 * in the middle, or only wrote down, is taken up here once it has had its time.
 * What no decision stands for (it is not there yet, or was taken back) is left alone and read again the next time.
 */
export async function syncIntents(look: PodLook, home: string): Promise<Result<void>> {
  const container = new URL('intents/', home).href;
  const seen = await seenMembers(look.replica, container);
  const known = new Map([...seen].map(([url, { version }]) => [url, version]));
  // What is done stays so: reading the receipts that this device wrote itself would teach it nothing.
  const done = new Set((await finishedIntents(look.replica)).map(({ id }) => intentUrl(home, id)));
  const read = await listIntents(look.transport, home, known, (url) => done.has(url));
  if (!read.ok) return read;
  const leftAlone = new Set<string>();
  for (const stored of read.value.intents) {
    const { intent, url } = stored;
    if (isFinished(intent) || intent.state === 'failed' || (await isWanted(look.replica, intent)))
      await changeIntent(look.replica, intent.id, (local) => mergeIntent(local, stored, look.now()));
    else leftAlone.add(url);
  }
  if (read.value.intents.length > 0) look.changed(['intents', 'suggestions']);
  await putSeen(
    look.replica,
    [...read.value.versions]
      .filter(([url, version]) => known.get(url) !== version && !leftAlone.has(url))
      .map(([url, version]) => ({ url, container, version })),
  );
  return ok(undefined);
}

async function isWanted(replica: Replica, { cause }: Intent): Promise<boolean> {
  if (isByHand(cause)) return true;
  const decision = await getDecision(replica, cause);
  return decision?.verdict === 'approved' && !decision.withdrawn;
}

/** What the pod's record of an intent makes of the replica's; `undefined` leaves it. `now` in milliseconds. */
function mergeIntent(local: Intent | undefined, stored: StoredIntent, now: number): Intent | undefined {
  const { intent } = stored;
  if (local === undefined) return takenOver(stored, now);
  // Changed elsewhere, after the receiver had refused it.
  if (local.state === 'failed' && intent.editedAt !== undefined && intent.editedAt !== local.editedAt)
    return takenOver(stored, now);
  if (intent.receipt) return nextIntent(local, { type: 'succeed', receipt: intent.receipt });
  if (intent.state === 'dropped') return nextIntent(local, { type: 'overtaken' });
  return undefined;
}

/** The pod's record as it is kept here: finished, failed, or to be carried out once the other device has had its time. */
function takenOver({ intent, lease }: StoredIntent, now: number): Intent {
  if (isFinished(intent) || intent.state === 'failed') return { ...intent, inPod: true };
  const isBegun = lease !== undefined || intent.state === 'running' || intent.attempts > 0;
  const here = new Date(now).toISOString();
  return {
    ...intent,
    inPod: true,
    state: 'ready',
    // It is there, so its time to be undone is over, whatever the clock of the other device said.
    notBefore: here,
    attempts: isBegun ? Math.max(1, intent.attempts) : 0,
    // Somebody may just be sending it: whether it arrives is open.
    ...(lease && { watched: { ...lease, since: here }, refusals: undefined }),
    // On its way elsewhere; what became of it is asked then, and its lease respected.
    nextAttempt: new Date(now + OTHERS_TURN).toISOString(),
  };
}
