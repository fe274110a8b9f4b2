import type { NotificationRow } from '../../cache/rows.ts';
import { activityKey } from '../../domain/notification/identity.ts';

/**
 * The message of the inbox with this id: the first that came. Ids become public with the log, and anybody can post
 * something else under one later.
 * @param id of the activity, or the URL of the member itself
 */
export function receivedFirst(rows: readonly NotificationRow[], id: string): NotificationRow | undefined {
  const key = activityKey(id);
  const found = rows.filter(({ activityId, url }) => activityId === key || url === id);
  return (
    found.find(({ url }) => url === id) ??
    found.sort((a, b) => a.receivedAt.localeCompare(b.receivedAt) || a.url.localeCompare(b.url))[0]
  );
}
