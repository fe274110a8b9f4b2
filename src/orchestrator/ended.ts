import { eventsAnswering } from '../cache/events.ts';
import { notificationsAnswering } from '../cache/notifications.ts';
import type { Replica } from '../cache/replica.ts';
import type { NotificationRow } from '../cache/rows.ts';
import { endsOffer } from '../domain/thread/end.ts';
import type { MatchContext } from './context.ts';
import type { Related } from './related.ts';

/**
 * Whether a message came after an Offer that it answers had ended: withdrawn by its sender, or refused by its receiver.
 * Where the Offer is ours, only our log and what we sent can tell of its withdrawal: anybody can write one.
 */
export async function cameLate(
  replica: Replica,
  context: MatchContext,
  row: NotificationRow,
  answered: readonly Related[],
): Promise<boolean> {
  if (row.notification?.pattern === 'undo-offer') return false;
  for (const offer of answered.filter(({ notification }) => notification.activities.includes('Offer'))) {
    const [received, logged] = await Promise.all([
      notificationsAnswering(replica, offer.key),
      eventsAnswering(replica, offer.key),
    ]);
    const sent = [...context.sent.values()].filter(({ answers }) => answers.includes(offer.key));
    const others = [
      ...received
        .filter(({ notification }) => offer.standing !== 'self' || notification?.pattern !== 'undo-offer')
        .map(({ activityId, notification, receivedAt }) => ({
          key: activityId,
          notification,
          at: receivedAt,
        })),
      ...logged.map(({ activityId, notification, writtenAt }) => ({
        key: activityId,
        notification,
        at: writtenAt,
      })),
      ...sent.map(({ key, notification, at }) => ({ key, notification, at })),
    ];
    const isOver = others.some(
      ({ key, notification, at }) =>
        key !== row.activityId &&
        at < row.receivedAt &&
        notification !== undefined &&
        endsOffer(notification, offer.notification),
    );
    if (isOver) return true;
  }
  return false;
}
