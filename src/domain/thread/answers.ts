import { activityKey } from '../notification/identity.ts';
import type { Notification } from '../notification/model.ts';

/**
 * Keys of the activities that a notification answers, takes back, refuses or carries inside, without its own.
 * `inReplyTo` comes first: it is what the sender means to answer; the nested activity is how it proves it.
 * https://coar-notify.net/specification/1.0.1/#replies
 */
export function answeredKeys(notification: Notification): string[] {
  const ids = [notification.inReplyTo, notification.nested?.id, ...notification.threadKeys];
  const own = notification.id === undefined ? undefined : activityKey(notification.id);
  const keys = ids.filter((id) => id !== undefined && id !== '').map((id) => activityKey(id as string));
  return [...new Set(keys)].filter((key) => key !== own);
}
