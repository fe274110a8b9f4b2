import type { Replica } from './replica.ts';
import type { ServiceRow } from './rows.ts';

/** The maintainer's register of services, by name. */
export async function listServices(replica: Replica): Promise<ServiceRow[]> {
  const rows = await replica.db.getAll('services');
  return rows.sort((a, b) => a.name.localeCompare(b.name));
}

/** Replaces the register by what was read, in one transaction. */
export async function replaceServices(replica: Replica, rows: readonly ServiceRow[]): Promise<void> {
  const transaction = replica.db.transaction('services', 'readwrite');
  void transaction.store.clear();
  for (const row of rows) void transaction.store.put(row);
  await transaction.done;
}
