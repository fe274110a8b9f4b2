import type { Replica } from './replica.ts';
import type { ArtefactRow } from './rows.ts';

/** The artefacts of the pod, by title. */
export async function listArtefacts(replica: Replica): Promise<ArtefactRow[]> {
  const rows = await replica.db.getAll('artefacts');
  return rows.sort((a, b) => a.title.localeCompare(b.title));
}

/** Stores what was read and removes what the pod no longer has, in one transaction. */
export async function putReadArtefacts(
  replica: Replica,
  rows: readonly ArtefactRow[],
  removed: readonly string[],
): Promise<void> {
  const transaction = replica.db.transaction('artefacts', 'readwrite');
  for (const row of rows) void transaction.store.put(row);
  for (const url of removed) void transaction.store.delete(url);
  await transaction.done;
}
