import type { EventRow, NotificationRow } from '../../cache/rows.ts';
import { activityKey } from '../../domain/notification/identity.ts';
import type { Notification } from '../../domain/notification/model.ts';
import { answeredKeys } from '../../domain/thread/answers.ts';

/** A message of the same conversation. */
export interface ThreadLink {
  /** Where it lies: in the inbox, in the event log, or nowhere that is known. */
  readonly place: 'inbox' | 'log' | 'unknown';
  /** URL of the member or the event; the activity's id where it is not known. */
  readonly url: string;
  readonly row?: NotificationRow;
  readonly notification?: Notification;
}

/** What answers what, among everything that the replica holds. */
export interface ThreadIndex {
  /** What the notification answers, takes back or refuses. */
  readonly answeredBy: (row: NotificationRow) => ThreadLink[];
  /** What answers the notification. */
  readonly answersTo: (row: NotificationRow) => ThreadLink[];
  /** The activity that a notification answers, where it is known. */
  readonly answered: (row: NotificationRow) => Notification | undefined;
}

/** Builds the index: one pass over the inbox and the log. A message in both is named once, as a row of the inbox. */
export function threadIndex(rows: readonly NotificationRow[], events: readonly EventRow[]): ThreadIndex {
  const byKey = new Map<string, ThreadLink>();
  const answering = new Map<string, ThreadLink[]>();
  const add = (key: string, link: ThreadLink) => {
    if (byKey.has(key)) return;
    byKey.set(key, link);
    const answers = link.notification === undefined ? [] : answeredKeys(link.notification);
    for (const answered of answers) {
      const there = answering.get(answered);
      if (there) there.push(link);
      else answering.set(answered, [link]);
    }
  };
  for (const row of rows)
    if (row.notification)
      add(activityKey(row.activityId), { place: 'inbox', url: row.url, row, notification: row.notification });
  for (const { url, activityId, notification } of events)
    add(activityKey(activityId), { place: 'log', url, notification });

  const keysOf = (row: NotificationRow) => (row.notification ? answeredKeys(row.notification) : []);
  return {
    answeredBy: (row) =>
      keysOf(row).map((key): ThreadLink => byKey.get(key) ?? { place: 'unknown', url: key }),
    answersTo: (row) => answering.get(activityKey(row.activityId)) ?? [],
    answered: (row) =>
      keysOf(row)
        .map((key) => byKey.get(key)?.notification)
        .find((known) => known !== undefined),
  };
}
