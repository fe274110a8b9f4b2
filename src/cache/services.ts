import type { Replica } from './replica.ts';
import type { SeenRow, ServiceRow } from './rows.ts';

/** The maintainer's register of services, by name. */
export async function listServices(replica: Replica): Promise<ServiceRow[]> {
  const rows = await replica.db.getAll('services');
  return rows.sort((a, b) => a.name.localeCompare(b.name));
}

/** Replaces the register by what was read, with the mark of the version, in one transaction. */
export async function replaceServices(
  replica: Replica,
  rows: readonly ServiceRow[],
  seen: SeenRow,
): Promise<void> {
  const transaction = replica.db.transaction(['services', 'seen'], 'readwrite');
  void transaction.objectStore('services').clear();
  for (const row of rows) void transaction.objectStore('services').put(row);
  void transaction.objectStore('seen').put(seen);
  await transaction.done;
}
