import { changeIntent } from '../cache/intents.ts';
import { putSeen, seenMembers } from '../cache/seen.ts';
import { ok, type Result } from '../domain/result.ts';
import { nextIntent } from '../domain/suggestion/intent-state.ts';
import type { Intent } from '../domain/suggestion/model.ts';
import { listIntents, type StoredIntent } from '../pod/intents.ts';
import { CLOCK_TOLERANCE } from '../pod/lease.ts';
import type { PodLook } from './look.ts';

/**
 * Takes over what other devices carry out: one listing, then the intents that have changed. What another device left
 * in the middle is taken up here once its lease is over.
 */
export async function syncIntents(look: PodLook, home: string): Promise<Result<void>> {
  const container = new URL('intents/', home).href;
  const seen = await seenMembers(look.replica, container);
  const known = new Map([...seen].map(([url, { version }]) => [url, version]));
  const read = await listIntents(look.transport, home, known);
  if (!read.ok) return read;
  for (const stored of read.value.intents)
    await changeIntent(look.replica, stored.intent.id, (local) => mergeIntent(local, stored, look.now()));
  if (read.value.intents.length > 0) look.changed(['intents', 'suggestions']);
  await putSeen(
    look.replica,
    [...read.value.versions]
      .filter(([url, version]) => known.get(url) !== version)
      .map(([url, version]) => ({ url, container, version })),
  );
  return ok(undefined);
}

/** What the pod's record of an intent makes of the replica's; `undefined` leaves it. `now` in milliseconds. */
function mergeIntent(local: Intent | undefined, stored: StoredIntent, now: number): Intent | undefined {
  const { intent, lease } = stored;
  if (local === undefined) {
    if (intent.state === 'done' || intent.state === 'dropped' || intent.state === 'failed') return intent;
    // On its way elsewhere: not ours before the other device has had its time, plus what clocks may differ.
    const over = lease === undefined ? now : Date.parse(lease.until);
    return {
      ...intent,
      state: 'ready',
      attempts: Math.max(1, intent.attempts),
      nextAttempt: new Date(over + CLOCK_TOLERANCE).toISOString(),
    };
  }
  if (intent.receipt) return nextIntent(local, { type: 'succeed', receipt: intent.receipt });
  if (intent.state === 'dropped') return nextIntent(local, { type: 'overtaken' });
  return undefined;
}
