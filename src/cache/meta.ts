import type { Replica } from './replica.ts';

/** Name and type of one value that the replica remembers besides its rows. */
export interface MetaKey<T> {
  readonly name: string;
  /** Only there for the compiler: ties the key to its type. */
  readonly type?: T;
}

/** ISO 8601 of the last complete look at the pod. */
export const lastSyncKey: MetaKey<string> = { name: 'lastSync' };

/** Id of this browser profile: holder of leases. */
export const deviceKey: MetaKey<string> = { name: 'device' };

/** What the policies did when they last had something to do. */
export interface PolicyRun {
  /** ISO 8601. */
  readonly at: string;
  /** Messages that were looked at. */
  readonly judged: number;
  /** Suggestions that follow from them. */
  readonly suggested: number;
  /** Suggestions that policies approved by themselves. */
  readonly acted: number;
}

/** The last run of the policies. */
export const policyRunKey: MetaKey<PolicyRun> = { name: 'policyRun' };

/** Addresses in the own storages that messages are about and where nothing is: answered with 404 or 410. Sorted. */
export const goneKey: MetaKey<readonly string[]> = { name: 'gone' };

/** Reads one remembered value. */
export async function readMeta<T>(replica: Replica, key: MetaKey<T>): Promise<T | undefined> {
  return (await replica.db.get('meta', key.name)) as T | undefined;
}

/** Remembers one value. */
export async function writeMeta<T>(replica: Replica, key: MetaKey<T>, value: T): Promise<void> {
  await replica.db.put('meta', value, key.name);
}
