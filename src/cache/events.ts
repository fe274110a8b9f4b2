import type { Replica } from './replica.ts';
import { type EventRow, type NotificationRow, RAW_LIMIT, type SeenRow } from './rows.ts';

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

/**
 * Events that are to be matched: what another application recorded, whose message never lay in this inbox, as far as it
 * was not matched with the present state of rules and register.
 */
export async function eventsToMatch(replica: Replica, matchedBy: string): Promise<EventRow[]> {
  const rows = (await listEvents(replica)).filter(
    (row) => row.notification?.id !== undefined && row.matchedBy !== matchedBy && row.matchedBy !== 'inbox',
  );
  if (rows.length === 0) return [];
  const received = new Set<string>();
  const transaction = replica.db.transaction(['events', 'notifications'], 'readwrite');
  const inbox = transaction.objectStore('notifications').index('activityId');
  for (const row of rows) {
    if ((await inbox.getKey(row.activityId)) === undefined) continue;
    received.add(row.url);
    void transaction.objectStore('events').put({ ...row, matchedBy: 'inbox' });
  }
  await transaction.done;
  return rows.filter(({ url }) => !received.has(url));
}

/** URLs of the events that were matched with this state of rules and register. */
export async function matchedEvents(replica: Replica, matchedBy: string): Promise<string[]> {
  const rows = await listEvents(replica);
  return rows.filter((row) => row.matchedBy === matchedBy).map(({ url }) => url);
}

/** An event in the form of a message of the inbox. */
export function asReceived({
  url,
  writtenAt,
  version,
  activityId,
  notification,
  ...event
}: EventRow): NotificationRow {
  return {
    url,
    receivedAt: writtenAt,
    version,
    raw: event.raw,
    truncated: event.raw.length >= RAW_LIMIT,
    activityId,
    notification,
    findings: [],
    standing: 'unknown',
    remarks: [],
    event: url,
    ...(event.artefact !== undefined && { artefact: event.artefact }),
    ...(event.answers !== undefined && { answers: event.answers }),
  };
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
