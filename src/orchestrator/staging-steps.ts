import type { StagingRow } from '../cache/rows.ts';
import { changeStagingRow, keepStaging } from '../cache/stagings.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { forbiddenBy } from '../domain/staging/policy.ts';
import type { StagingJob, StagingProblem, StagingProvider } from '../domain/staging/provider.ts';
import type { Handing, StagingWish } from '../domain/staging/staging.ts';
import { nextStaging } from '../domain/staging/staging-state.ts';
import { changeStaging } from '../pod/stagings.ts';
import { isPassing, type StagingRunner } from './staging-hands.ts';
import { note, noteHindrance, noteQuiet } from './staging-record.ts';

/**
 * For so long handing in is left to another tab, in milliseconds, by this device's own clock: longer than it may take,
 * also with many members.
 */
const OTHERS_TIME = 150_000;

/** When to come again, in milliseconds since 1970; `undefined`: as the record says. */
type Later = Result<number | undefined>;

/**
 * Hands a staging in. That is written into the pod first, on the condition that nobody wrote in between, so of several
 * tabs and devices one does it. What a tab left behind that died at it is begun again: by names that follow from the
 * content, so that what is there already is found.
 */
export async function handIn(
  runner: StagingRunner,
  row: StagingRow,
  provider: StagingProvider,
): Promise<Later> {
  const waits = await waitsFor(runner, row);
  if (waits !== undefined) return ok(waits);
  const at = isoNow(runner);
  let again = false;
  const claimed = await changeStaging(runner.transport, runner.home, row, (current) => {
    again = current.handing !== undefined;
    if (!isSameHanding(current.handing, row.handing)) return undefined;
    return nextStaging(current, { type: 'begin', by: runner.holder, at });
  });
  if (!claimed.ok) return claimed;
  await keepStaging(runner.replica, claimed.value);
  runner.changed(['stagings']);
  const { handing, state } = claimed.value;
  // Another tab was first, or she has thought otherwise: it is looked at anew.
  if (state !== 'asked' || handing?.by !== runner.holder || handing.at !== at) return ok(undefined);
  const { request } = claimed.value;
  const policy = runner.services.policy();
  // What was begun may be there already: it was held to the rules then, and is found now.
  const finding = policy && !again ? forbiddenBy(request, policy) : undefined;
  const done = finding
    ? fail({ kind: 'against-rules', finding } as const)
    : await provider.submit(request, { again });
  if (runner.stopped()) return ok(undefined);
  if (done.ok) {
    const event = {
      type: 'taken',
      job: done.value,
      follows: provider.can.follow,
      at: isoNow(runner),
    } as const;
    return passed(await note(runner, row.id, event));
  }
  const { problem } = done;
  const lasting = !isPassing(problem);
  const noted = await note(runner, row.id, {
    type: 'not-taken',
    attempt: at,
    problem,
    lasting,
    at: isoNow(runner),
  });
  if (!lasting) await noteHindrance(runner, row, problem);
  return passed(noted);
}

/** Until when another tab is left to hand it in; `undefined`: it need not be waited for. */
async function waitsFor(runner: StagingRunner, row: StagingRow): Promise<number | undefined> {
  const { handing } = row;
  if (!handing) return undefined;
  // Nobody of this browser is at it: this tab has its lock.
  if (handing.by === runner.holder || (await runner.isGone(handing.by))) return undefined;
  const { watched } = row;
  const isSame = watched?.by === handing.by && watched.startedAt === handing.at;
  const since = isSame ? watched.since : isoNow(runner);
  const overAt = Date.parse(since) + OTHERS_TIME;
  if (runner.now() >= overAt) return undefined;
  if (!isSame)
    await changeStagingRow(
      runner.replica,
      row.id,
      (current) => current && { ...current, watched: { by: handing.by, startedAt: handing.at, since } },
    );
  return overAt;
}

function isSameHanding(a: Handing | undefined, b: Handing | undefined): boolean {
  return a?.by === b?.by && a?.at === b?.at;
}

/** Asks the service how a staging fares. */
export async function look(
  runner: StagingRunner,
  row: StagingRow,
  provider: StagingProvider,
): Promise<Later> {
  if (!row.job) return ok(undefined);
  const status = await provider.status(row.job);
  if (runner.stopped()) return ok(undefined);
  if (!status.ok) {
    await noteHindrance(runner, row, status.problem);
    return ok(undefined);
  }
  const event = { type: 'saw', status: status.value } as const;
  if (nextStaging(row, event)) return passed(await note(runner, row.id, event));
  await noteQuiet(runner, row.id);
  runner.changed(['stagings']);
  return ok(undefined);
}

/** Does at the service what the maintainer wants. All of it may be done twice without harm. */
export async function doWish(
  runner: StagingRunner,
  row: StagingRow,
  provider: StagingProvider,
): Promise<Later> {
  const { wish, job } = row;
  if (!wish || !job) return ok(undefined);
  const done = await askFor(provider, job, wish, runner.now());
  if (runner.stopped()) return ok(undefined);
  const at = isoNow(runner);
  if (!done.ok && isPassing(done.problem)) {
    await noteHindrance(runner, row, done.problem);
    return ok(undefined);
  }
  const noted = await note(
    runner,
    row.id,
    done.ok
      ? { type: 'done', wish: wish.at, at, ...(done.value !== undefined && { expires: done.value }) }
      : { type: 'not-done', wish: wish.at, problem: done.problem, at },
  );
  // What it has changed shows at once, or at the next look.
  await changeStagingRow(runner.replica, row.id, (current) => current && { ...current, looksNow: true });
  return passed(noted);
}

/** Gives back the end of the copies, ISO 8601, where the service has set one. */
async function askFor(
  provider: StagingProvider,
  job: StagingJob,
  wish: StagingWish,
  now: number,
): Promise<Result<string | undefined, StagingProblem>> {
  switch (wish.as) {
    case 'cancel':
      return provider.cancel ? emptied(await provider.cancel(job)) : cannot;
    case 'retry':
      return provider.retry ? emptied(await provider.retry(job)) : cannot;
    case 'extend': {
      const seconds = Math.round((Date.parse(wish.until ?? '') - now) / 1_000);
      if (!(seconds > 0))
        return fail({ kind: 'invalid', reason: 'The day until which the copies were to stay is over.' });
      return provider.extend ? provider.extend(job, seconds) : cannot;
    }
  }
}

const cannot = fail({ kind: 'invalid', reason: 'This service cannot be asked for that.' } as const);

function emptied(done: Result<void, StagingProblem>): Result<undefined, StagingProblem> {
  return done.ok ? ok(undefined) : done;
}

function passed(noted: Result<void>): Later {
  return noted.ok ? ok(undefined) : noted;
}

function isoNow({ now }: Pick<StagingRunner, 'now'>): string {
  return new Date(now()).toISOString();
}
