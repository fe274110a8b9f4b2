import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { ReplicaSchema, StoreName } from './schema.ts';

/** Version of the replica's layout. Raise it together with a step in {@link migrate}. */
export const REPLICA_VERSION = 2;

/**
 * Brings a replica from `oldVersion` (0: new) to {@link REPLICA_VERSION}, one step per version.
 * Steps are never edited once released: a person's browser may be at any of them.
 */
export function migrate(
  db: IDBPDatabase<ReplicaSchema>,
  oldVersion: number,
  _newVersion: number | null,
  _transaction: IDBPTransaction<ReplicaSchema, StoreName[], 'versionchange'>,
): void {
  if (oldVersion < 1) createStores(db);
  if (oldVersion < 2) db.createObjectStore('policies', { keyPath: 'id' });
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
