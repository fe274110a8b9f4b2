import type { EventRow, NotificationRow } from '../../cache/rows.ts';
import type { Notification } from '../../domain/notification/model.ts';

/** One activity in the life of an artefact: as it arrived, as it stands in the event log, or both. */
export interface TimelineItem {
  readonly activityId: string;
  /** ISO 8601: when it arrived, or else when it was logged. */
  readonly at: string;
  readonly notification?: Notification;
  /** The message in the inbox. */
  readonly message?: NotificationRow;
  /** The entry of the event log. */
  readonly event?: EventRow;
}

/**
 * What was reported about an artefact, newest first. A message and its entry in the event log are one item,
 * and so are two copies of the same message.
 */
export function timelineOf(
  artefact: string,
  notifications: readonly NotificationRow[],
  events: readonly EventRow[],
): TimelineItem[] {
  const items = new Map<string, TimelineItem>();
  for (const event of events) {
    if (event.artefact !== artefact) continue;
    const { activityId, notification, writtenAt } = event;
    items.set(activityId, { activityId, at: writtenAt, notification, event });
  }
  for (const message of notifications) {
    const logged = items.get(message.activityId);
    if (message.artefact !== artefact && logged === undefined) continue;
    if (logged?.message && logged.at <= message.receivedAt) continue;
    items.set(message.activityId, {
      activityId: message.activityId,
      at: message.receivedAt,
      notification: message.notification ?? logged?.notification,
      message,
      event: logged?.event,
    });
  }
  return [...items.values()].sort((a, b) => b.at.localeCompare(a.at));
}
