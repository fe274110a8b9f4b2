import { changeStagingRow, getStaging, keepStaging } from '../cache/stagings.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { StagingRequest } from '../domain/staging/request.ts';
import type { Staging } from '../domain/staging/staging.ts';
import { afterEvents, nextStaging, type StagingEvent, takesWishes } from '../domain/staging/staging-state.ts';
import { changeStaging, createStaging, stagingUrl } from '../pod/stagings.ts';
import type { PodLook } from './look.ts';
import type { StagingChange } from './protocol.ts';
import { sameJson } from './same-json.ts';

/** Writes a staging down, before anything of it is asked of a service. */
export async function beginStaging(look: PodLook, home: string, staging: Staging): Promise<Result<void>> {
  const { state, seen, job, id, request } = staging;
  if (state !== 'asked' || seen.length > 0 || job || id !== request.id)
    return fail({ kind: 'invalid', reason: 'A staging begins as one that nobody has handed in.' });
  const written = await createStaging(look.transport, home, staging);
  // An answer was lost, and what was entered has changed since: what the pod has is not what is meant now.
  if (written.ok && !asksTheSame(written.value.request, request))
    return fail({ kind: 'conflict', url: stagingUrl(home, id), status: 412 });
  return keep(look, written);
}

/** Between two presses of the button the seconds until a last day get fewer: so many make no difference. */
const SECONDS = 3_600;

function asksTheSame(a: StagingRequest, b: StagingRequest): boolean {
  const [{ lifetime: first = 0, ...one }, { lifetime: second = 0, ...other }] = [a, b];
  return Math.abs(first - second) < SECONDS && sameJson(JSON.stringify(one), JSON.stringify(other));
}

/** Does with a staging what the maintainer wants, or writes down that she wants it. */
export async function moveStaging(look: PodLook, home: string, change: StagingChange): Promise<Result<void>> {
  const { id, as } = change;
  if (as === 'look') return lookNow(look, id);
  const row = await getStaging(look.replica, id);
  if (!row) return fail({ kind: 'absent', url: stagingUrl(home, id) });
  let hinders = false;
  const changed = await changeStaging(look.transport, home, row, (stored) => {
    const current = afterEvents(stored, row.unwritten);
    const event = eventOf(change, current, look.now());
    hinders = event === undefined;
    const next = event && nextStaging(current, event);
    return next ?? (current === stored ? undefined : current);
  });
  if (changed.ok && hinders)
    return fail({ kind: 'invalid', reason: 'This can no longer be asked for: the request has moved on.' });
  await lookNow(look, id);
  return keep(look, changed);
}

/** What happens to a staging by a wish; `undefined` where it makes no sense. */
function eventOf({ as, seconds }: StagingChange, staging: Staging, now: number): StagingEvent | undefined {
  const at = new Date(now).toISOString();
  switch (as) {
    case 'look':
      return undefined;
    case 'pause':
    case 'resume':
    case 'give-up':
      return { type: as, at };
    case 'arrived':
      return staging.byHand ? { type: 'saw', status: { phase: 'complete', seenAt: at } } : undefined;
    case 'retry':
      if (staging.state !== 'handed-in') return { type: 'retry', at };
      return { type: 'wish', wish: { as, at } };
    case 'cancel':
      return takesWishes(staging) ? { type: 'wish', wish: { as, at } } : undefined;
    case 'extend': {
      if (!takesWishes(staging) || seconds === undefined || !(seconds > 0)) return undefined;
      return { type: 'wish', wish: { as, at, until: new Date(now + seconds * 1_000).toISOString() } };
    }
  }
}

/** Has the service asked now, also about a staging that is paused or over. */
async function lookNow({ replica, changed }: PodLook, id: string): Promise<Result<void>> {
  await changeStagingRow(replica, id, (row) => {
    if (!row) return undefined;
    const { hindrance: _hindrance, ...rest } = row;
    return { ...rest, quiet: 0, looksNow: true };
  });
  changed(['stagings']);
  return ok(undefined);
}

async function keep(look: PodLook, written: Result<Staging>): Promise<Result<void>> {
  if (!written.ok) return written;
  await keepStaging(look.replica, written.value);
  look.changed(['stagings']);
  return ok(undefined);
}
