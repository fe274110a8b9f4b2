import type { NotificationRow } from '../../cache/rows.ts';
import { ownActor, ownSystem } from '../../domain/notification/build/own-parties.ts';
import { buildUnprocessable } from '../../domain/notification/build/unprocessable.ts';
import type { Service } from '../../domain/service/service.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { serviceById } from '../../domain/trust/sender.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { webUrl } from '../notification/plain.ts';

/** Longest text of reasons that is proposed; receivers cut or refuse more. */
const REASONS = 2_000;

/** Where an answer that a message cannot be processed goes, or why there can be none. */
export type ReplyTarget =
  | { readonly kind: 'to'; readonly id: string; readonly inbox: string; readonly refusedId: string }
  | { readonly kind: 'none'; readonly because: 'no-id' | 'no-inbox' };

/** Whether a message is so faulty that its sender should hear of it. */
export function wantsRefusal(row: NotificationRow): boolean {
  return row.notification !== undefined && row.findings.some(({ severity }) => severity === 'must');
}

/**
 * Finds where the answer goes: the inbox in the register goes before the one that the message claims.
 * https://coar-notify.net/specification/1.0.1/unprocessable/
 */
export function replyTarget(row: NotificationRow, services: readonly Service[]): ReplyTarget {
  const { notification } = row;
  if (notification?.id === undefined) return { kind: 'none', because: 'no-id' };
  for (const party of [notification.origin, notification.actor]) {
    if (party?.id === undefined) continue;
    const inbox = serviceById(services, party.id)?.inbox ?? party.inbox;
    if (inbox !== undefined && webUrl(inbox))
      return { kind: 'to', id: party.id, inbox, refusedId: notification.id };
  }
  return { kind: 'none', because: 'no-inbox' };
}

/** The faults as a text for the sender: one line each, the field first where it is not the whole message. */
export function reasonsOf(row: NotificationRow): string {
  return row.findings
    .filter(({ severity }) => severity === 'must')
    .map(({ path, message }) => (path === '$' ? message : `${path}: ${message}`))
    .join('\n')
    .slice(0, REASONS);
}

/** The answer that a message cannot be processed. `id` is new: `urn:uuid:…`. */
export function refusal(
  target: Extract<ReplyTarget, { kind: 'to' }>,
  pod: PodProfile,
  id: string,
  summary: string,
): JsonObject {
  return buildUnprocessable({
    id,
    refusedId: target.refusedId,
    actor: ownActor(pod),
    origin: ownSystem(pod),
    target: { id: target.id, inbox: target.inbox },
    summary,
  });
}
