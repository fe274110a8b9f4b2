import type { Staging } from '../domain/staging/staging.ts';
import { afterEvents } from '../domain/staging/staging-state.ts';
import type { Replica } from './replica.ts';
import type { StagingRow } from './rows.ts';
import { packStaging, unpackStaging } from './staging-row.ts';

/** All stagings, newest first. */
export async function listStagings(replica: Replica): Promise<StagingRow[]> {
  const rows = await replica.db.getAll('stagings');
  return rows.map(unpackStaging).sort((a, b) => b.created.localeCompare(a.created));
}

/** One staging. */
export async function getStaging(replica: Replica, id: string): Promise<StagingRow | undefined> {
  const stored = await replica.db.get('stagings', id);
  return stored && unpackStaging(stored);
}

/**
 * Changes one staging in one transaction. `change` answers the new row, or `undefined` to leave it as it is; it must not
 * wait for anything. Gives back what stands afterwards.
 */
export async function changeStagingRow(
  replica: Replica,
  id: string,
  change: (current: StagingRow | undefined) => StagingRow | undefined,
): Promise<StagingRow | undefined> {
  const transaction = replica.db.transaction('stagings', 'readwrite');
  const stored = await transaction.store.get(id);
  const current = stored && unpackStaging(stored);
  const next = change(current);
  if (next !== undefined) void transaction.store.put(packStaging(next));
  await transaction.done;
  return next ?? current;
}

/** Takes over what the pod has of a staging; what only this device knows stays, and is ahead of it. */
export function keepStaging(replica: Replica, staging: Staging): Promise<StagingRow | undefined> {
  return changeStagingRow(replica, staging.id, (current) => ({
    ...afterEvents(staging, current?.unwritten),
    ...onlyHere(current),
  }));
}

/** What only this device knows of a staging. */
export function onlyHere(row: StagingRow | undefined): Partial<StagingRow> {
  const { unwritten, watched, lookedAt, quiet, looksNow, hindrance } = row ?? {};
  return {
    ...(unwritten && { unwritten }),
    ...(watched && { watched }),
    ...(lookedAt !== undefined && { lookedAt }),
    ...(quiet !== undefined && { quiet }),
    ...(looksNow && { looksNow }),
    ...(hindrance && { hindrance }),
  };
}

/** Forgets stagings that the pod has no more. */
export async function forgetStagings(replica: Replica, ids: readonly string[]): Promise<void> {
  const transaction = replica.db.transaction('stagings', 'readwrite');
  for (const id of ids) void transaction.store.delete(id);
  await transaction.done;
}
