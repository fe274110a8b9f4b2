import type { Finding } from '../domain/finding.ts';
import { decodeNotification } from '../domain/notification/decode.ts';
import { activityKey } from '../domain/notification/identity.ts';
import type { Notification } from '../domain/notification/model.ts';
import type { MemberBody } from '../pod/inbox.ts';

/** What a member turned out to be. */
export interface Interpretation {
  readonly notification?: Notification;
  /** Key of the activity; `undefined` when it has no id. */
  readonly activityKey?: string;
  readonly findings: readonly Finding[];
  /** Why it is no notification. */
  readonly unreadable?: string;
}

/** Makes a notification of a member's text, or says why that cannot be done. */
export async function interpret(body: MemberBody): Promise<Interpretation> {
  if (body.binary)
    return { findings: [], unreadable: `It is not text (${body.mediaType || 'of unknown type'}).` };
  const decoded = await decodeNotification(body.text, body.mediaType, { base: body.url });
  if (!decoded.ok) return { findings: decoded.problem.findings ?? [], unreadable: decoded.problem.reason };
  const { notification, findings } = decoded.value;
  const key = notification.id ? activityKey(notification.id) : undefined;
  return { notification, findings, activityKey: key };
}
