import type { Replica } from './replica.ts';
import type { SeenRow } from './rows.ts';

/** What was last read of a container's members: URL → version. One bulk read of small rows. */
export async function seenVersions(replica: Replica, container: string): Promise<Map<string, string>> {
  const rows = await replica.db.getAllFromIndex('seen', 'container', container);
  return new Map(rows.map((row) => [row.url, row.version]));
}

/** Sets marks of the delta. */
export async function putSeen(replica: Replica, rows: readonly SeenRow[]): Promise<void> {
  const transaction = replica.db.transaction('seen', 'readwrite');
  for (const row of rows) void transaction.store.put(row);
  await transaction.done;
}

/** Removes marks, so that the members are read anew when the listing shows them again. */
export async function forgetSeen(replica: Replica, urls: readonly string[]): Promise<void> {
  const transaction = replica.db.transaction('seen', 'readwrite');
  for (const url of urls) void transaction.store.delete(url);
  await transaction.done;
}
