import { checkOutgoing } from '../domain/notification/build/check-outgoing.ts';
import { activityKey } from '../domain/notification/identity.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Effect, Intent } from '../domain/suggestion/model.ts';
import { intentId } from './decide.ts';
import type { Commands } from './protocol.ts';

/**
 * The intents of an Offer made by clicking: its entry in the event log, then the sending. The Offer's id is its
 * identity: asking for the same one twice gives the same intents. An Offer that the receiver would have to refuse gives
 * an `invalid` problem with the findings, and nothing happens.
 */
export function offerIntents(
  offer: Parameters<Commands['offer']>[0],
  { now, hasLog }: { readonly now: number; readonly hasLog: boolean },
): Result<Intent[]> {
  const { document, inbox, recipient, recipientName, artefact } = offer;
  const checked = checkOutgoing(document);
  if (!checked.ok) return checked;
  const { id } = document;
  if (typeof id !== 'string') return fail({ kind: 'invalid', reason: 'The Offer has no id.' });
  const log: Effect = { kind: 'log', activityId: id, document };
  const send: Effect = { kind: 'send', inbox, recipient, recipientName, document };
  const cause = `offer:${activityKey(id)}`;
  const time = new Date(now).toISOString();
  return ok(
    (hasLog ? [log, send] : [send]).map((effect, order) => ({
      id: intentId(cause, order),
      cause,
      order,
      effect,
      artefact,
      state: 'held',
      notBefore: time,
      createdAt: time,
      attempts: 0,
    })),
  );
}
