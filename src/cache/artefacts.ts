import type { Replica } from './replica.ts';
import type { ArtefactRow, SeenRow } from './rows.ts';

/** The artefacts of the pod, by title. */
export async function listArtefacts(replica: Replica): Promise<ArtefactRow[]> {
  const rows = await replica.db.getAll('artefacts');
  return rows.sort((a, b) => a.title.localeCompare(b.title));
}

/** One artefact by the URL of its landing page. */
export async function getArtefact(replica: Replica, url: string): Promise<ArtefactRow | undefined> {
  return replica.db.get('artefacts', url);
}

/** Stores what was read and removes what the pod no longer has, with the marks of the delta, in one transaction. */
export async function putReadArtefacts(
  replica: Replica,
  rows: readonly ArtefactRow[],
  removed: readonly string[],
  seen: readonly SeenRow[],
): Promise<void> {
  const transaction = replica.db.transaction(['artefacts', 'seen'], 'readwrite');
  for (const row of rows) void transaction.objectStore('artefacts').put(row);
  for (const url of removed) {
    void transaction.objectStore('artefacts').delete(url);
    void transaction.objectStore('seen').delete(url);
  }
  for (const mark of seen) void transaction.objectStore('seen').put(mark);
  await transaction.done;
}
