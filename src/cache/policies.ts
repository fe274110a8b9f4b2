import type { Replica } from './replica.ts';
import type { PolicyRow } from './rows.ts';

/** What the maintainer has set for policies, by id. */
export async function listPolicySettings(replica: Replica): Promise<PolicyRow[]> {
  return replica.db.getAll('policies');
}

/** Replaces the settings by what was read, in one transaction. */
export async function replacePolicySettings(replica: Replica, rows: readonly PolicyRow[]): Promise<void> {
  const transaction = replica.db.transaction('policies', 'readwrite');
  void transaction.store.clear();
  for (const row of rows) void transaction.store.put(row);
  await transaction.done;
}
