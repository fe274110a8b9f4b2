import type { Replica } from './replica.ts';
import type { NotificationRow, SeenRow } from './rows.ts';

/**
 * All rows of the inbox, newest first; with `limit` only so many.
 * One bulk read where everything is wanted, a cursor for the first window.
 */
export async function listNotifications(replica: Replica, limit?: number): Promise<NotificationRow[]> {
  if (limit === undefined) {
    const rows = await replica.db.getAllFromIndex('notifications', 'receivedAt');
    return rows.reverse();
  }
  const rows: NotificationRow[] = [];
  const index = replica.db.transaction('notifications').store.index('receivedAt');
  let cursor = await index.openCursor(null, 'prev');
  while (cursor && rows.length < limit) {
    rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  return rows;
}

/** One row by the URL of its member in the inbox. */
export async function getNotification(replica: Replica, url: string): Promise<NotificationRow | undefined> {
  return replica.db.get('notifications', url);
}

/** All rows that hold the activity with this key: more than one when it was posted twice. */
export async function notificationsOfActivity(
  replica: Replica,
  activityKey: string,
): Promise<NotificationRow[]> {
  return replica.db.getAllFromIndex('notifications', 'activityId', activityKey);
}

/** All rows that answer, take back or carry the activity with this key. */
export async function notificationsAnswering(
  replica: Replica,
  activityKey: string,
): Promise<NotificationRow[]> {
  return replica.db.getAllFromIndex('notifications', 'answers', activityKey);
}

/** How many rows the maintainer has not opened. Two counts, no rows read. */
export async function unreadCount(replica: Replica): Promise<number> {
  const transaction = replica.db.transaction('notifications');
  const [all, read] = await Promise.all([
    transaction.store.count(),
    transaction.store.index('readAt').count(),
  ]);
  return all - read;
}

/**
 * Stores a batch as it was read from the pod, together with the marks of the delta, in one transaction:
 * an interruption leaves both or neither. Whether a row was read is known by its mark.
 */
export async function putReadNotifications(
  replica: Replica,
  rows: readonly NotificationRow[],
  seen: readonly SeenRow[],
): Promise<void> {
  const transaction = replica.db.transaction(['notifications', 'readMarks', 'seen'], 'readwrite');
  const notifications = transaction.objectStore('notifications');
  const marks = await Promise.all(rows.map((row) => transaction.objectStore('readMarks').get(row.url)));
  for (const [index, row] of rows.entries()) {
    const mark = marks[index];
    void notifications.put(mark?.read ? { ...row, readAt: mark.at } : row);
  }
  for (const mark of seen) void transaction.objectStore('seen').put(mark);
  await transaction.done;
}

/**
 * Notes which members the pod's listing no longer shows, and which it shows again (`seen` says which is which).
 * Rows are never deleted: a sender, another app or a broken listing may be behind it, and the maintainer has seen them.
 */
export async function markGone(replica: Replica, seen: readonly SeenRow[], now: string): Promise<void> {
  if (seen.length === 0) return;
  const transaction = replica.db.transaction(['notifications', 'seen'], 'readwrite');
  const notifications = transaction.objectStore('notifications');
  for (const mark of seen) {
    void transaction.objectStore('seen').put(mark);
    const row = await notifications.get(mark.url);
    if (row) void notifications.put({ ...row, goneAt: mark.gone ? (row.goneAt ?? now) : undefined });
  }
  await transaction.done;
}

/** URLs of the rows that were matched with this state of rules and register. */
export async function matchedRows(replica: Replica, matchedBy: string): Promise<ReadonlySet<string>> {
  return new Set(await replica.db.getAllKeysFromIndex('notifications', 'matchedBy', matchedBy));
}

/** Up to `limit` rows that were not matched with the present state of rules and register; the newest of them first. */
export async function unmatchedNotifications(
  replica: Replica,
  matchedBy: string,
  limit: number,
): Promise<NotificationRow[]> {
  const index = replica.db.transaction('notifications').store.index('matchedBy');
  const [before, after] = await Promise.all([
    index.getAll(IDBKeyRange.upperBound(matchedBy, true), limit),
    index.getAll(IDBKeyRange.lowerBound(matchedBy, true), limit),
  ]);
  return [...before, ...after]
    .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt) || a.url.localeCompare(b.url))
    .slice(0, limit);
}

/**
 * Has everything matched anew that speaks of one of these activities: the rows that hold it, the rows that answer
 * it, the rows that those answer, and so on through the thread, in one transaction.
 */
export async function rematchThreads(replica: Replica, activityKeys: readonly string[]): Promise<void> {
  const transaction = replica.db.transaction('notifications', 'readwrite');
  const queue = [...new Set(activityKeys)];
  const visited = new Set(queue);
  const marked = new Set<string>();
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const rows = await Promise.all([
      transaction.store.index('activityId').getAll(key),
      transaction.store.index('answers').getAll(key),
    ]);
    for (const row of rows.flat()) {
      if (!marked.has(row.url) && row.matchedBy !== '') void transaction.store.put({ ...row, matchedBy: '' });
      marked.add(row.url);
      for (const next of [row.activityId, ...(row.answers ?? [])]) {
        if (visited.has(next)) continue;
        visited.add(next);
        queue.push(next);
      }
    }
  }
  await transaction.done;
}
