import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { ReplicaSchema, StoreName } from './schema.ts';

/** Version of the replica's layout. Raise it together with a step in {@link migrate}. */
export const REPLICA_VERSION = 5;

/**
 * Brings a replica from `oldVersion` (0: new) to {@link REPLICA_VERSION}, one step per version.
 * Steps are never edited once released: a person's browser may be at any of them.
 */
export async function migrate(
  db: IDBPDatabase<ReplicaSchema>,
  oldVersion: number,
  _newVersion: number | null,
  transaction: IDBPTransaction<ReplicaSchema, StoreName[], 'versionchange'>,
): Promise<void> {
  if (oldVersion < 1) createStores(db);
  if (oldVersion < 2) db.createObjectStore('policies', { keyPath: 'id' });
  if (oldVersion < 3) await createReadMarks(db, transaction);
  if (oldVersion < 4) db.createObjectStore('dispatches', { keyPath: 'id' });
  if (oldVersion < 5) db.createObjectStore('stagings', { keyPath: 'id' });
}

function createStores(db: IDBPDatabase<ReplicaSchema>): void {
  const notifications = db.createObjectStore('notifications', { keyPath: 'url' });
  for (const name of ['activityId', 'receivedAt', 'artefact', 'readAt', 'matchedBy'] as const)
    notifications.createIndex(name, name);
  notifications.createIndex('answers', 'answers', { multiEntry: true });

  const events = db.createObjectStore('events', { keyPath: 'url' });
  for (const name of ['activityId', 'writtenAt', 'artefact'] as const) events.createIndex(name, name);
  events.createIndex('answers', 'answers', { multiEntry: true });

  const suggestions = db.createObjectStore('suggestions', { keyPath: 'id' });
  for (const name of ['source', 'activityId'] as const) suggestions.createIndex(name, name);

  db.createObjectStore('decisions', { keyPath: 'suggestionId' }).createIndex('saved', 'saved');

  const intents = db.createObjectStore('intents', { keyPath: 'id' });
  for (const name of ['state', 'cause'] as const) intents.createIndex(name, name);

  db.createObjectStore('artefacts', { keyPath: 'url' });
  db.createObjectStore('services', { keyPath: 'id' });
  db.createObjectStore('seen', { keyPath: 'url' }).createIndex('container', 'container');
  db.createObjectStore('meta');
}

/** What was read before marks were kept in the pod gets marks that are still to be written there. */
async function createReadMarks(
  db: IDBPDatabase<ReplicaSchema>,
  transaction: IDBPTransaction<ReplicaSchema, StoreName[], 'versionchange'>,
): Promise<void> {
  const marks = db.createObjectStore('readMarks', { keyPath: 'url' });
  marks.createIndex('saved', 'saved');
  const rows = transaction.objectStore('notifications');
  let cursor = await rows.index('readAt').openCursor();
  while (cursor) {
    const { url, readAt } = cursor.value;
    if (readAt !== undefined) void marks.put({ url, read: true, at: readAt, saved: 'waiting' });
    cursor = await cursor.continue();
  }
}
