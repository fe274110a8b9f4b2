import type { Intent } from '../domain/suggestion/model.ts';
import type { Replica } from './replica.ts';

/** States in which an intent is still on its way. */
const unsent = ['held', 'ready', 'running'] as const;

/** All intents, newest first. */
export async function listIntents(replica: Replica): Promise<Intent[]> {
  const rows = await replica.db.getAll('intents');
  return rows.sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.order - b.order);
}

/** The intents of one suggestion or offer, in the order in which they are carried out. */
export async function intentsOf(replica: Replica, cause: string): Promise<Intent[]> {
  const rows = await replica.db.getAllFromIndex('intents', 'cause', cause);
  return rows.sort((a, b) => a.order - b.order);
}

/** Intents that are still on their way, by cause and order. */
export async function unsentIntents(replica: Replica): Promise<Intent[]> {
  const transaction = replica.db.transaction('intents');
  const index = transaction.store.index('state');
  const rows = (await Promise.all(unsent.map((state) => index.getAll(state)))).flat();
  return rows.sort(
    (a, b) => a.createdAt.localeCompare(b.createdAt) || a.cause.localeCompare(b.cause) || a.order - b.order,
  );
}

/** Intents that were carried out, here or elsewhere: nothing will change about them. */
export function finishedIntents(replica: Replica): Promise<Intent[]> {
  return replica.db.getAllFromIndex('intents', 'state', 'done');
}

/** Intents that were dropped here, of which the pod does not know it yet. */
export async function unrecordedDrops(replica: Replica): Promise<Intent[]> {
  const dropped = await replica.db.getAllFromIndex('intents', 'state', 'dropped');
  return dropped.filter(({ unrecorded }) => unrecorded);
}

/**
 * How many suggestions and offers are decided, but not carried out or recorded on a server yet, and how many intents
 * failed. The unsent ones are what would be lost with the replica.
 */
export async function outboxCounts(replica: Replica): Promise<{ unsent: number; failed: number }> {
  const transaction = replica.db.transaction(['intents', 'decisions']);
  const states = transaction.objectStore('intents').index('state');
  const [failed, decisions, ...intents] = await Promise.all([
    states.count('failed'),
    transaction.objectStore('decisions').index('saved').getAllKeys('waiting'),
    ...unsent.map((state) => states.getAll(state)),
  ]);
  return { unsent: new Set([...decisions, ...intents.flat().map(({ cause }) => cause)]).size, failed };
}

/**
 * Changes one intent in one transaction. `change` answers the new intent, or `undefined` to leave it as it is;
 * it must not wait for anything. Gives back what stands afterwards.
 */
export async function changeIntent(
  replica: Replica,
  id: string,
  change: (current: Intent | undefined) => Intent | undefined,
): Promise<Intent | undefined> {
  const transaction = replica.db.transaction('intents', 'readwrite');
  const current = await transaction.store.get(id);
  const next = change(current);
  if (next !== undefined) void transaction.store.put(next);
  await transaction.done;
  return next ?? current;
}

/** Adds intents that are not there yet, in one transaction; those that are stay as they are. */
export async function addIntents(replica: Replica, intents: readonly Intent[]): Promise<void> {
  const transaction = replica.db.transaction('intents', 'readwrite');
  for (const intent of intents) {
    if ((await transaction.store.getKey(intent.id)) === undefined) void transaction.store.put(intent);
  }
  await transaction.done;
}
