import type { NotificationRow } from '../cache/rows.ts';
import { checkOutgoing } from '../domain/notification/build/check-outgoing.ts';
import { activityKey } from '../domain/notification/identity.ts';
import { isObject } from '../domain/notification/json.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Effect, Intent, JsonObject } from '../domain/suggestion/model.ts';
import { intentId } from './decide.ts';
import type { Commands } from './protocol.ts';

/**
 * The intents of a message made by hand: where it `logs` (an Offer), its entry in the event log, then the sending. The
 * message's id is its identity: asking for the same one twice gives the same intents, unless it is to be sent `again`.
 * A message that the receiver would have to refuse gives an `invalid` problem with the findings, and nothing happens.
 * What goes to the own inbox need not follow COAR Notify: it stays between the maintainer and her pod. A `copy` for it
 * comes last: a message that never reached its receiver leaves none.
 */
export function intentsByHand(
  message: Parameters<Commands['send']>[0] & Pick<Parameters<Commands['offer']>[0], 'copy'>,
  {
    kind,
    now,
    logs,
    webId,
    ownInbox,
  }: {
    readonly kind: 'offer' | 'send';
    readonly now: number;
    readonly logs: boolean;
    readonly webId: string;
    readonly ownInbox?: string;
  },
): Result<Intent[]> {
  const { document, inbox, recipient, recipientName, artefact, again } = message;
  const checked = inbox === ownInbox ? ok(document) : checkOutgoing(document);
  if (!checked.ok) return checked;
  const { id } = document;
  if (typeof id !== 'string') return fail({ kind: 'invalid', reason: 'The message has no id.' });
  const log: Effect = { kind: 'log', activityId: id, document: withoutMailbox(document, webId) };
  const send: Effect = { kind: 'send', inbox, recipient, recipientName, document };
  const cause = `${kind}:${activityKey(id)}${again === undefined ? '' : `#${again}`}`;
  const copy: Effect | undefined =
    message.copy === true && ownInbox !== undefined && ownInbox !== inbox
      ? { kind: 'send', inbox: ownInbox, recipient: webId, document }
      : undefined;
  const effects = [logs ? log : undefined, send, copy].filter((effect) => effect !== undefined);
  const time = new Date(now).toISOString();
  return ok(
    effects.map((effect, order) => ({
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

/**
 * What the public log gets of a message: a receiver may want an e-mail address for an actor, the world gets the WebID.
 * The Offer inside a withdrawal names the actor as well.
 */
function withoutMailbox(document: JsonObject, webId: string): JsonObject {
  const { actor, object } = document;
  const inner = isObject(object) && isObject(object.actor) ? withoutMailbox(object, webId) : object;
  const outer = inner === object ? document : { ...document, object: inner };
  if (!isObject(actor) || typeof actor.id !== 'string' || !/^mailto:/i.test(actor.id)) return outer;
  return { ...outer, actor: { ...actor, id: webId } };
}

/**
 * The intent that puts a message of the inbox into the event log as it was received. The message's id is its identity,
 * so asking twice gives the same intent.
 */
export function recordByHand(
  {
    url,
    activityId,
    artefact,
    notification,
  }: Pick<NotificationRow, 'url' | 'activityId' | 'artefact' | 'notification'>,
  now: number,
): Result<Intent[]> {
  if (notification?.id === undefined)
    return fail({ kind: 'invalid', reason: 'The message has no id, so it cannot stand in the log.' });
  const cause = `record:${activityId}`;
  const time = new Date(now).toISOString();
  return ok([
    {
      id: intentId(cause, 0),
      cause,
      order: 0,
      effect: { kind: 'log', activityId, source: url },
      artefact,
      state: 'held',
      notBefore: time,
      createdAt: time,
      attempts: 0,
    },
  ]);
}

/**
 * The intent that puts something which the maintainer has done herself into the event log. `document.id` is its
 * identity, so asking twice gives the same intent.
 * @param now milliseconds since 1970
 */
export function logByHand(
  { document, artefact }: Parameters<Commands['log']>[0],
  now: number,
): Result<Intent[]> {
  const { id } = document;
  if (typeof id !== 'string') return fail({ kind: 'invalid', reason: 'The event has no id.' });
  const cause = `record:${activityKey(id)}`;
  const time = new Date(now).toISOString();
  return ok([
    {
      id: intentId(cause, 0),
      cause,
      order: 0,
      effect: { kind: 'log', activityId: id, document },
      artefact,
      state: 'held',
      notBefore: time,
      createdAt: time,
      attempts: 0,
    },
  ]);
}

/** Whether a cause is something that the maintainer did by hand, and not a suggestion. */
export function isByHand(cause: string): boolean {
  return /^(?:offer|send|record|place):/.test(cause);
}
