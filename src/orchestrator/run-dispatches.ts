import { changeDispatchRow, getDispatch, keepDispatch, listDispatches } from '../cache/dispatches.ts';
import type { DispatchRow } from '../cache/rows.ts';
import type { Dispatch, DispatchShare } from '../domain/dispatch/model.ts';
import { nextShare, type ShareEvent, shareDueAt, withdrawalDueAt } from '../domain/dispatch/share-state.ts';
import { dispatchStanding } from '../domain/dispatch/standing.ts';
import type { Problem } from '../domain/problem.ts';
import { ok, type Result } from '../domain/result.ts';
import { changeDispatch } from '../pod/dispatches.ts';
import { caughtUp } from './caught-up.ts';
import type { DispatchRunner } from './dispatch-hands.ts';
import { logDispatch } from './log-dispatch.ts';

/** How a run ended. */
export interface DispatchRun {
  /** ISO 8601: when there is something to do again. */
  readonly nextAt?: string;
  /** Set when the pod cannot be written to for now. */
  readonly pause?: Problem;
  /** Whether something is to be put into the event log. */
  readonly logs: boolean;
}

/**
 * For so long an attempt of another tab is left to it, in milliseconds: longer than it may take to leave the device
 * ({@link LEAVES_WITHIN}), to be answered, and to be written down.
 */
const OTHERS_TIME = 150_000;

/** Within this time of its being written down an attempt leaves the device, or not at all, in milliseconds. */
const LEAVES_WITHIN = 45_000;

/**
 * Carries out what is due of all dispatches, share by share. Each attempt is written into the pod before it is made, on
 * the condition that nobody wrote in between, so of several tabs and devices one makes it. What was being sent when its
 * tab ended is read as `unknown`, and never sent again by itself. Only for the tab that leads. docs/adr/021
 */
export async function runDispatches(runner: DispatchRunner): Promise<DispatchRun> {
  let logs = false;
  const times: string[] = [];
  for (const { id } of await listDispatches(runner.replica)) {
    const row = await tellPod(runner, id);
    if (!row.ok) return { pause: row.problem, logs };
    for (const { providerId } of row.value?.shares ?? []) {
      if (runner.stopped()) return { logs };
      const done = await runShare(runner, id, providerId);
      // From how it stands, not from what was just done: who did it may have ended before the log was asked for.
      const now = await getDispatch(runner.replica, id);
      const isWanted = now?.log && dispatchStanding(now) === 'taken';
      if (isWanted && (await logDispatch(runner, now))) logs = true;
      if (!done.ok) return { pause: done.problem, logs };
      if (done.value !== undefined) times.push(done.value);
    }
  }
  const nextAt = times.sort()[0];
  return { logs, ...(nextAt !== undefined && { nextAt }) };
}

/** Tells the pod what has happened since it could be told last. */
async function tellPod(runner: DispatchRunner, id: string): Promise<Result<DispatchRow | undefined>> {
  const row = await getDispatch(runner.replica, id);
  const unwritten = row?.unwritten ?? [];
  if (unwritten.length === 0) return { ok: true, value: row };
  const told = await changeDispatch(runner.transport, runner.home, id, (current) => {
    const next = caughtUp(current, unwritten);
    return next === current ? undefined : next;
  });
  // Where somebody has deleted the document, nobody has to be told.
  if (!told.ok && told.problem.kind !== 'absent') return told;
  await changeDispatchRow(runner.replica, id, (current) => {
    if (!current) return undefined;
    const left = (current.unwritten ?? []).slice(unwritten.length);
    const { unwritten: _told, ...kept } = current;
    // What she did meanwhile stands in the replica already, and in the pod after what was told here.
    const isAsBefore = JSON.stringify(current.shares) === JSON.stringify(row?.shares);
    return {
      ...kept,
      ...(told.ok && isAsBefore && { shares: told.value.shares }),
      ...(left.length > 0 && { unwritten: left }),
    };
  });
  runner.changed(['dispatches']);
  return { ok: true, value: await getDispatch(runner.replica, id) };
}

/** When a share is to be looked at again, ISO 8601; `undefined` where it waits for somebody. */
type NextAt = string | undefined;

/** Does what is due of one share. */
async function runShare(runner: DispatchRunner, id: string, providerId: string): Promise<Result<NextAt>> {
  const row = await getDispatch(runner.replica, id);
  const share = row && shareIn(row, providerId);
  if (!row || !share) return ok(undefined);
  const now = isoNow(runner);
  if (share.state === 'sending') return watchSending(runner, row, share);

  const dueAt = shareDueAt(share, row.way);
  if (dueAt !== undefined && dueAt > now) return ok(dueAt);
  if (dueAt !== undefined) return attempt(runner, row, share);

  const wordAt = withdrawalDueAt(share);
  if (wordAt === undefined) return ok(undefined);
  if (wordAt > now) return ok(wordAt);
  const { tellWithdrawal } = await import('./send-share.ts');
  const event = await tellWithdrawal(runner, row, share);
  return noted(await note(runner, id, providerId, event));
}

/** An attempt that was begun and not ended: by this tab before it lost the lead, or by another one. */
async function watchSending(
  runner: DispatchRunner,
  row: DispatchRow,
  share: DispatchShare,
): Promise<Result<NextAt>> {
  const { providerId } = share;
  const last = share.tries.at(-1);
  if (last === undefined || runner.underWay.has(providerId)) return ok(undefined);
  const { by, startedAt } = last;
  const cutOff = { type: 'cut-off', by, startedAt, at: isoNow(runner) } as const;
  if (by === runner.holder || (await runner.isGone(by)))
    return noted(await note(runner, row.id, providerId, cutOff));
  const seen = row.watched?.[providerId];
  const isSame = seen?.by === by && seen.startedAt === startedAt;
  const since = isSame ? seen.since : isoNow(runner);
  const overAt = Date.parse(since) + OTHERS_TIME;
  if (runner.now() >= overAt) return noted(await note(runner, row.id, providerId, cutOff));
  if (!isSame)
    await changeDispatchRow(
      runner.replica,
      row.id,
      (current) =>
        current && {
          ...current,
          watched: { ...current.watched, [providerId]: { by, startedAt, since } },
        },
    );
  return ok(new Date(overAt).toISOString());
}

/** Writes down that it is being sent; sends it, if it was this tab that wrote so; writes down what came of it. */
async function attempt(
  runner: DispatchRunner,
  row: DispatchRow,
  share: DispatchShare,
): Promise<Result<NextAt>> {
  const { providerId } = share;
  // Loaded when the first share is sent: most days none is.
  const { readyToSend } = await import('./send-share.ts');
  const sending = await readyToSend(runner, row, share);
  if (!sending.ok) return sending;
  const startedAt = isoNow(runner);
  const until = runner.now() + LEAVES_WITHIN;
  runner.underWay.add(providerId);
  try {
    const claimed = await changeDispatch(runner.transport, runner.home, row.id, (current) => {
      const there = shareIn(current, providerId);
      const dueAt = there && shareDueAt(there, current.way);
      // Another way, or with a signature now: what was prepared is not what is wanted any more.
      const isSame = current.way === row.way && current.sign === row.sign;
      if (!there || dueAt === undefined || dueAt > startedAt || !isSame) return undefined;
      const event = { type: 'send', at: startedAt, by: runner.holder, ...sending.value.details } as const;
      return withShare(current, nextShare(there, event));
    });
    if (!claimed.ok) {
      if (claimed.problem.kind !== 'absent') return claimed;
      return ok(undefined);
    }
    await keepDispatch(runner.replica, claimed.value);
    runner.changed(['dispatches']);
    const last = shareIn(claimed.value, providerId)?.tries.at(-1);
    const isOurs = last?.by === runner.holder && last.startedAt === startedAt && last.outcome === undefined;
    if (!isOurs) return ok(isoNow(runner));
    const event = await sending.value.send(until);
    const done = await note(runner, row.id, providerId, {
      type: 'end',
      by: runner.holder,
      startedAt,
      at: isoNow(runner),
      ...event,
    });
    return noted(done);
  } finally {
    runner.underWay.delete(providerId);
  }
}

/**
 * Keeps what has happened in the replica, then tells the pod. Should the pod not be reached, it is told the next time;
 * until then nothing is sent again because of it.
 */
async function note(
  runner: DispatchRunner,
  id: string,
  providerId: string,
  event: ShareEvent,
): Promise<Result<DispatchShare | undefined>> {
  await changeDispatchRow(runner.replica, id, (current) => {
    if (!current) return undefined;
    const there = shareIn(current, providerId);
    return {
      ...withShare(current, there && nextShare(there, event)),
      unwritten: [...(current.unwritten ?? []), { providerId, event }],
    };
  });
  runner.changed(['dispatches']);
  const told = await tellPod(runner, id);
  return told.ok ? { ok: true, value: told.value && shareIn(told.value, providerId) } : told;
}

function noted(done: Result<DispatchShare | undefined>): Result<NextAt> {
  if (!done.ok) return done;
  return ok(done.value && (done.value.nextAttempt ?? withdrawalDueAt(done.value)));
}

function withShare<D extends Dispatch>(dispatch: D, share: DispatchShare | undefined): D {
  if (share === undefined) return dispatch;
  const shares = dispatch.shares.map((each) => (each.providerId === share.providerId ? share : each));
  return { ...dispatch, shares };
}

function shareIn({ shares }: Dispatch, providerId: string): DispatchShare | undefined {
  return shares.find((share) => share.providerId === providerId);
}

function isoNow({ now }: Pick<DispatchRunner, 'now'>): string {
  return new Date(now()).toISOString();
}
