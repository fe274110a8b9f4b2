import { eventOfActivity, eventsAnswering } from '../cache/events.ts';
import { notificationsAnswering, notificationsOfActivity } from '../cache/notifications.ts';
import type { Replica } from '../cache/replica.ts';
import type { EventRow, NotificationRow } from '../cache/rows.ts';
import type { Notification } from '../domain/notification/model.ts';
import { answeredKeys } from '../domain/thread/answers.ts';
import { senderOf } from '../domain/trust/sender.ts';
import type { Standing } from '../domain/trust/standing.ts';
import type { MatchContext } from './context.ts';

/** Another activity of the same thread, as the log, the inbox or our own sending knows it. */
export interface Related {
  readonly key: string;
  readonly notification: Notification;
  /** Its text; may be cut. */
  readonly raw: string;
  readonly standing: Standing;
  /** Whether it stands in the event log. */
  readonly logged: boolean;
  /** URL of the member in the inbox; `undefined` when it was not received there. */
  readonly source?: string;
}

/** How far answers to answers are followed upwards: an Announce may answer the Accept of an Offer. */
const DEPTH = 3;
/** An Offer with more answers than this is a stress test, or an attack. */
const MOST = 200;

/** What a row refers to, up to the Offer that began it, and what refers to the row. */
export async function relatedTo(
  replica: Replica,
  context: MatchContext,
  row: NotificationRow,
): Promise<Related[]> {
  const found = new Map<string, Related>();
  let keys: readonly string[] = row.answers ?? [];
  for (let depth = 0; depth < DEPTH && keys.length > 0; depth += 1) {
    const level: Related[] = [];
    for (const key of keys) {
      if (key === row.activityId || found.has(key)) continue;
      const known = await lookUp(replica, context, key);
      if (!known) continue;
      found.set(key, known);
      level.push(known);
    }
    keys = level.flatMap(({ notification }) => answeredKeys(notification));
  }
  if (row.notification?.id === undefined) return [...found.values()];

  const [received, logged] = await Promise.all([
    notificationsAnswering(replica, row.activityId),
    eventsAnswering(replica, row.activityId),
  ]);
  const sent = [...context.sent.values()].filter(({ answers }) => answers.includes(row.activityId));
  for (const { key } of [...received, ...logged, ...sent].map(keyOf)) {
    if (found.size >= MOST) break;
    if (key === row.activityId || found.has(key)) continue;
    const known = await lookUp(replica, context, key);
    if (known) found.set(key, known);
  }
  return [...found.values()];
}

function keyOf(known: { readonly activityId: string } | { readonly key: string }): { readonly key: string } {
  return 'key' in known ? known : { key: known.activityId };
}

/** What is known under a key. The log goes before the inbox: only the maintainer writes there. */
async function lookUp(replica: Replica, context: MatchContext, key: string): Promise<Related | undefined> {
  const event: EventRow | undefined = await eventOfActivity(replica, key);
  const row = await firstReceived(replica, key);
  const sent = context.sent.get(key);
  const known = event?.notification ? event : row?.notification ? row : undefined;
  const notification = known?.notification ?? sent?.notification;
  if (!notification) return undefined;
  const { standing } = senderOf(notification, {
    services: context.services,
    maintainer: context.maintainer,
    sentByUs: known === event || known === undefined,
  });
  return {
    key,
    notification,
    raw: known?.raw ?? JSON.stringify(sent?.document),
    standing,
    logged: event !== undefined,
    source: row?.url,
  };
}

/** The first row that holds an activity: what comes later under the same id is a repeat or an impostor. */
export async function firstReceived(replica: Replica, key: string): Promise<NotificationRow | undefined> {
  const rows = await notificationsOfActivity(replica, key);
  return rows.sort((a, b) => a.receivedAt.localeCompare(b.receivedAt) || a.url.localeCompare(b.url))[0];
}
