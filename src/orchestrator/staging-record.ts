import type { StagingRow } from '../cache/rows.ts';
import { changeStagingRow, onlyHere } from '../cache/stagings.ts';
import { ok, type Result } from '../domain/result.ts';
import type { StagingProblem } from '../domain/staging/provider.ts';
import { afterEvents, nextStaging, type StagingEvent } from '../domain/staging/staging-state.ts';
import { changeStaging } from '../pod/stagings.ts';
import { isWorthTelling } from './staging-due.ts';
import type { StagingRunner } from './staging-hands.ts';

/** Tells the pod what has happened since it could be told last, and takes over what it says. */
export async function tellPod(
  { transport, home, replica, changed }: StagingRunner,
  row: StagingRow,
): Promise<Result<void>> {
  const events = row.unwritten ?? [];
  if (events.length === 0) return ok(undefined);
  const told = await changeStaging(transport, home, row, (current) => {
    const next = afterEvents(current, events);
    return next === current ? undefined : next;
  });
  // Where somebody has deleted the document, nobody has to be told.
  if (!told.ok && told.problem.kind !== 'absent') return told;
  await changeStagingRow(replica, row.id, (current) => {
    if (!current) return undefined;
    const left = (current.unwritten ?? []).slice(events.length);
    const { unwritten: _told, ...rest } = current;
    const here = onlyHere(rest);
    // What the maintainer did meanwhile stands here already, and in the pod after what was told.
    const isAsBefore = current.modified === row.modified;
    const standing = told.ok && isAsBefore ? { ...afterEvents(told.value, left), ...here } : rest;
    return { ...standing, ...(left.length > 0 && { unwritten: left }) };
  });
  changed(['stagings']);
  return ok(undefined);
}

/**
 * Keeps what has happened in the replica, then tells the pod, unless it is mere progress. Should the pod not be reached,
 * it is told the next time.
 */
export async function note(runner: StagingRunner, id: string, event: StagingEvent): Promise<Result<void>> {
  const at = new Date(runner.now()).toISOString();
  const row = await changeStagingRow(runner.replica, id, (current) => {
    const next = current && nextStaging(current, event);
    if (!current || !next) return undefined;
    const { hindrance: _over, ...here } = onlyHere(current);
    return { ...next, ...here, lookedAt: at, quiet: 0, unwritten: [...(current.unwritten ?? []), event] };
  });
  runner.changed(['stagings']);
  return row && isWorthTelling(row, runner.now()) ? tellPod(runner, row) : ok(undefined);
}

/** Notes that the service was asked, and had nothing new to say. */
export async function noteQuiet({ replica, now }: StagingRunner, id: string): Promise<void> {
  const lookedAt = new Date(now()).toISOString();
  await changeStagingRow(replica, id, (current) => {
    if (!current) return undefined;
    const { hindrance: _over, ...rest } = current;
    return { ...rest, lookedAt, quiet: (current.quiet ?? 0) + 1 };
  });
}

/** Notes on this device that the service could not be asked. */
export async function noteHindrance(
  { replica, now, changed, services }: StagingRunner,
  row: StagingRow,
  problem: StagingProblem,
): Promise<void> {
  if (problem.kind === 'signed-out') services.signedOut(row.request.provider);
  const lookedAt = new Date(now()).toISOString();
  await changeStagingRow(
    replica,
    row.id,
    (current) =>
      current && {
        ...current,
        lookedAt,
        hindrance: { problem, times: (current.hindrance?.times ?? 0) + 1 },
      },
  );
  changed(['stagings']);
}
