import type { Replica } from './replica.ts';
import type { EventRow, SeenRow } from './rows.ts';

/** The event log, newest first; with `artefact` only what concerns that one. */
export async function listEvents(replica: Replica, artefact?: string): Promise<EventRow[]> {
  if (artefact === undefined) return (await replica.db.getAllFromIndex('events', 'writtenAt')).reverse();
  const rows = await replica.db.getAllFromIndex('events', 'artefact', artefact);
  return rows.sort((a, b) => b.writtenAt.localeCompare(a.writtenAt));
}

/** The event that holds the activity with this key. The log holds each activity once. */
export async function eventOfActivity(replica: Replica, activityKey: string): Promise<EventRow | undefined> {
  return replica.db.getFromIndex('events', 'activityId', activityKey);
}

/** The events that answer, take back or carry the activity with this key. */
export async function eventsAnswering(replica: Replica, activityKey: string): Promise<EventRow[]> {
  return replica.db.getAllFromIndex('events', 'answers', activityKey);
}

/** Sets the artefact that events concern, in one transaction. */
export async function putEventArtefacts(replica: Replica, rows: readonly EventRow[]): Promise<void> {
  const transaction = replica.db.transaction('events', 'readwrite');
  for (const row of rows) void transaction.store.put(row);
  await transaction.done;
}

/** Stores a batch of events with the marks of the delta, in one transaction. */
export async function putReadEvents(
  replica: Replica,
  rows: readonly EventRow[],
  seen: readonly SeenRow[],
): Promise<void> {
  const transaction = replica.db.transaction(['events', 'seen'], 'readwrite');
  for (const row of rows) void transaction.objectStore('events').put(row);
  for (const mark of seen) void transaction.objectStore('seen').put(mark);
  await transaction.done;
}

/** Forgets events that are in the pod no more, with the marks of the delta, in one transaction. */
export async function removeEvents(replica: Replica, urls: readonly string[]): Promise<void> {
  const transaction = replica.db.transaction(['events', 'seen'], 'readwrite');
  for (const url of urls) {
    void transaction.objectStore('events').delete(url);
    void transaction.objectStore('seen').delete(url);
  }
  await transaction.done;
}
