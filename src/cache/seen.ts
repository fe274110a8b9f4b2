import type { Replica } from './replica.ts';
import type { SeenRow } from './rows.ts';

/** What is known of a container's members, by URL. One bulk read of small rows. */
export async function seenMembers(replica: Replica, container: string): Promise<Map<string, SeenRow>> {
  const rows = await replica.db.getAllFromIndex('seen', 'container', container);
  return new Map(rows.map((row) => [row.url, row]));
}

/** Sets marks of the delta. */
export async function putSeen(replica: Replica, rows: readonly SeenRow[]): Promise<void> {
  if (rows.length === 0) return;
  const transaction = replica.db.transaction('seen', 'readwrite');
  for (const row of rows) void transaction.store.put(row);
  await transaction.done;
}
