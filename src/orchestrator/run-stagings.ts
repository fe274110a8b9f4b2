import type { StagingRow } from '../cache/rows.ts';
import { changeStagingRow, getStaging, listStagings } from '../cache/stagings.ts';
import type { Problem } from '../domain/problem.ts';
import { ok, type Result } from '../domain/result.ts';
import type { StagingProvider } from '../domain/staging/provider.ts';
import { dueStep, isWorthTelling } from './staging-due.ts';
import { alone, type StagingRunner } from './staging-hands.ts';
import { tellPod } from './staging-record.ts';
import { doWish, handIn, look } from './staging-steps.ts';

/** How a run ended. */
export interface StagingRun {
  /** Milliseconds since 1970: when there is something to do again. */
  readonly nextAt?: number;
  /** Set when the pod cannot be written to for now. */
  readonly pause?: Problem;
  /** Whether a staging has come to its end. */
  readonly ended: boolean;
}

/** When to see whether another tab of this browser has done it, in milliseconds. */
const BUSY_PAUSE = 15_000;

/**
 * Does what is due of all stagings whose services this tab may ask: those of one service one after another, the oldest
 * first; services beside each other. What another tab of this browser is at is left to it. docs/adr/024
 */
export async function runStagings(runner: StagingRunner): Promise<StagingRun> {
  const groups = new Map<string, string[]>();
  for (const { id, request } of (await listStagings(runner.replica)).reverse())
    groups.set(request.provider, [...(groups.get(request.provider) ?? []), id]);
  const runs = await Promise.all([...groups].map(([provider, ids]) => runService(runner, provider, ids)));
  const times = runs.flatMap(({ nextAt }) => nextAt ?? []);
  const pause = runs.find((run) => run.pause)?.pause;
  return {
    ended: runs.some(({ ended }) => ended),
    ...(pause && { pause }),
    ...(times.length > 0 && { nextAt: Math.min(...times) }),
  };
}

async function runService(
  runner: StagingRunner,
  providerId: string,
  ids: readonly string[],
): Promise<StagingRun> {
  const times: number[] = [];
  let ended = false;
  for (const id of ids) {
    const told = await tellIfWorth(runner, id);
    if (!told.ok) return { pause: told.problem, ended };
    for (;;) {
      const row = await getStaging(runner.replica, id);
      const due = row && dueOf(runner, row);
      if (!row || !due || runner.stopped() || !runner.isOnline()) break;
      const provider = await runner.services.open(providerId);
      if (!provider) break;
      if (due.at > runner.now()) {
        times.push(due.at);
        break;
      }
      const done = await alone(runner.locks, id, () => step(runner, id, provider));
      if (runner.stopped()) return { ended };
      if (done === undefined) {
        times.push(runner.now() + BUSY_PAUSE);
        break;
      }
      if (!done.ok) return { pause: done.problem, ended };
      const after = await getStaging(runner.replica, id);
      if (after?.state === 'ended' && row.state !== 'ended') ended = true;
      if (done.value === undefined) continue;
      times.push(done.value);
      break;
    }
  }
  return { ended, ...(times.length > 0 && { nextAt: Math.min(...times) }) };
}

/** Does one thing that is due. Gives back when to come again where that hangs on others, in milliseconds since 1970. */
async function step(
  runner: StagingRunner,
  id: string,
  provider: StagingProvider,
): Promise<Result<number | undefined>> {
  // Another tab may have done it while this one waited for its turn.
  const row = await getStaging(runner.replica, id);
  const due = row && dueOf(runner, row);
  if (!row || !due || due.at > runner.now()) return ok(undefined);
  if (row.looksNow) await changeStagingRow(runner.replica, id, withoutHurry);
  switch (due.step) {
    case 'hand-in':
      return handIn(runner, row, provider);
    case 'wish':
      return doWish(runner, row, provider);
    case 'look':
      return look(runner, row, provider);
  }
}

function withoutHurry(row: StagingRow | undefined): StagingRow | undefined {
  if (!row) return undefined;
  const { looksNow: _looksNow, ...rest } = row;
  return rest;
}

function dueOf({ isVisible, random }: StagingRunner, row: StagingRow) {
  return dueStep(row, { isVisible: isVisible(), random: random() });
}

async function tellIfWorth(runner: StagingRunner, id: string): Promise<Result<unknown>> {
  const row = await getStaging(runner.replica, id);
  return row && isWorthTelling(row, runner.now()) ? tellPod(runner, row) : ok(undefined);
}
