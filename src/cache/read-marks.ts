import { laterMark, type ReadMark } from '../domain/read-state/read-mark.ts';
import type { Replica } from './replica.ts';
import type { ReadMarkRow } from './rows.ts';

/**
 * Marks messages as read or unread, in one transaction, for the screens at once and for the pod later. What is so
 * already stays as it is. A mark is later than the one that it replaces, whatever the clock of the device that made
 * that one: otherwise the maintainer's last word would not count.
 * @param now milliseconds since 1970
 * @returns whether anything has changed
 */
export async function markRead(
  replica: Replica,
  urls: readonly string[],
  read: boolean,
  now: number,
): Promise<boolean> {
  const transaction = replica.db.transaction(['notifications', 'readMarks'], 'readwrite');
  const notifications = transaction.objectStore('notifications');
  const marks = transaction.objectStore('readMarks');
  let changed = false;
  for (const url of urls) {
    const [row, before] = await Promise.all([notifications.get(url), marks.get(url)]);
    if (!row || (row.readAt !== undefined) === read) continue;
    const at = new Date(Math.max(now, before ? Date.parse(before.at) + 1 : 0)).toISOString();
    void marks.put({ url, read, at, saved: 'waiting' });
    void notifications.put({ ...row, readAt: read ? at : undefined });
    changed = true;
  }
  await transaction.done;
  return changed;
}

/**
 * Takes over marks of the pod, in one transaction: of two about one message the later counts. Those about messages that
 * are not on this device yet wait for them.
 * @returns whether anything that is shown has changed
 */
export async function takeOverReadMarks(replica: Replica, read: Iterable<ReadMark>): Promise<boolean> {
  const transaction = replica.db.transaction(['notifications', 'readMarks'], 'readwrite');
  const notifications = transaction.objectStore('notifications');
  const marks = transaction.objectStore('readMarks');
  let changed = false;
  for (const mark of read) {
    const before = await marks.get(mark.url);
    const isSame = before?.at === mark.at && before.read === mark.read;
    if (before && !isSame && laterMark<ReadMark>(before, mark) === before) continue;
    if (isSame && before.saved === 'saved') continue;
    void marks.put({ ...mark, saved: 'saved' });
    const row = await notifications.get(mark.url);
    if (!row || (row.readAt !== undefined) === mark.read) continue;
    void notifications.put({ ...row, readAt: mark.read ? mark.at : undefined });
    changed = true;
  }
  await transaction.done;
  return changed;
}

/** Up to `limit` marks that the pod does not have yet. */
export async function waitingReadMarks(replica: Replica, limit: number): Promise<ReadMarkRow[]> {
  return replica.db.getAllFromIndex('readMarks', 'saved', 'waiting', limit);
}

/** Notes that the pod has these marks; those that were changed meanwhile still wait. */
export async function readMarksSaved(replica: Replica, saved: readonly ReadMark[]): Promise<void> {
  const { store, done } = replica.db.transaction('readMarks', 'readwrite');
  for (const { url, at } of saved) {
    const current = await store.get(url);
    if (current?.at === at) void store.put({ ...current, saved: 'saved' });
  }
  await done;
}
