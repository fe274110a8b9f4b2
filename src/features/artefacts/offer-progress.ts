import type { EventRow, NotificationRow } from '../../cache/rows.ts';
import { activityKey } from '../../domain/notification/identity.ts';
import type { Notification, Pattern } from '../../domain/notification/model.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Intent, JsonObject } from '../../domain/suggestion/model.ts';
import { answeredKeys } from '../../domain/thread/answers.ts';
import { withdraws } from '../../domain/thread/withdrawal.ts';
import { serviceById } from '../../domain/trust/sender.ts';
import { answersTo, idsOf, type ReplyStage, replyStage } from './offer-answers.ts';

/** How far the sending has come. "Sent" or "delivered" never means "accepted". */
export type DeliveryStage =
  /** Stored as an intent; nothing has left yet. */
  | 'queued'
  | 'sending'
  /** A passing failure: it is tried again by itself. */
  | 'waiting'
  | 'failed'
  /** Given up before it was delivered. */
  | 'dropped'
  /** Stands in the event log; this browser has not seen how the service received it. */
  | 'sent'
  /** The service's inbox took it. */
  | 'delivered';

/** How far an Offer has come. */
export type OfferStage = DeliveryStage | ReplyStage | 'withdrawn';

/** One Offer that the maintainer made, with what came of it. */
export interface OfferProgress {
  /** Id of the Offer, as activities are joined by it. */
  readonly offerId: string;
  readonly pattern: Pattern;
  /** ISO 8601: when it was made. */
  readonly madeAt: string;
  readonly artefact?: string;
  readonly recipientId?: string;
  /** Name in the register, else as the Offer calls it. */
  readonly recipientName?: string;
  readonly stage: OfferStage;
  /** The messages of the service that answer it, oldest first. */
  readonly answers: readonly NotificationRow[];
  /** URL of its place in the public event log. */
  readonly event?: string;
  /** The effect that hinders the sending, for trying it again or giving it up. */
  readonly hindered?: Intent;
  /** What went wrong with {@link hindered}. */
  readonly problem?: Problem;
  /** ISO 8601: when the pod of the service took it. */
  readonly deliveredAt?: string;
}

/** What the replica knows that bears on Offers. */
export interface OfferEvidence {
  readonly intents: readonly Intent[];
  readonly events: readonly EventRow[];
  readonly notifications: readonly NotificationRow[];
  readonly services: readonly Service[];
}

const requests: readonly Pattern[] = ['request-review', 'request-endorsement', 'request-ingest'];

/**
 * The Offers that the maintainer made, newest first: those that wait to be sent, and those in the event log.
 * @param webId the maintainer's
 */
export function offersMade(webId: string, evidence: OfferEvidence): OfferProgress[] {
  const sent = evidence.intents.filter(({ cause }) => cause.startsWith('offer:'));
  const offerOf = (intent: Intent) => activityKey(intent.cause.slice('offer:'.length));
  const logged = new Map(
    evidence.events
      .filter(({ notification: made }) => made && requests.includes(made.pattern) && made.actor?.id === webId)
      .map((event) => [activityKey(event.activityId), event]),
  );
  return [...new Set([...sent.map(offerOf), ...logged.keys()])]
    .map((key) => {
      const intents = sent.filter((intent) => offerOf(intent) === key);
      return progressOf(key, intents, logged.get(key), evidence);
    })
    .filter((offer) => offer !== undefined)
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

function progressOf(
  offerId: string,
  intents: readonly Intent[],
  event: EventRow | undefined,
  evidence: OfferEvidence,
): OfferProgress | undefined {
  const send = intents.find(({ effect }) => effect.kind === 'send');
  const effect = send?.effect.kind === 'send' ? send.effect : undefined;
  const madeAt = send?.createdAt ?? event?.writtenAt;
  if (madeAt === undefined) return undefined;
  const target = event?.notification?.target;
  const recipientId = effect?.recipient ?? target?.id;
  const service = recipientId === undefined ? undefined : serviceById(evidence.services, recipientId);
  const answers = answersTo(offerId, idsOf(recipientId, service), evidence.notifications);
  const hindered = hinderedOf(intents);
  return {
    offerId,
    pattern: event?.notification?.pattern ?? patternOf(effect?.document),
    madeAt,
    artefact: send?.artefact ?? event?.artefact,
    recipientId,
    recipientName: service?.name ?? effect?.recipientName ?? target?.name,
    stage:
      replyStage(answers) ??
      (isWithdrawn(offerId, event?.notification, evidence.events)
        ? 'withdrawn'
        : deliveryStage(intents, send, hindered)),
    answers,
    event: event?.url,
    hindered,
    problem: hindered?.problem,
    deliveredAt: send?.receipt?.at,
  };
}

/** The intent that stands in the way: one that has failed for good before one that is tried again by itself. */
function hinderedOf(intents: readonly Intent[]): Intent | undefined {
  return (
    intents.find(({ state }) => state === 'failed') ??
    intents.find(({ state, problem }) => state === 'ready' && problem !== undefined)
  );
}

function deliveryStage(
  intents: readonly Intent[],
  send: Intent | undefined,
  hindered: Intent | undefined,
): DeliveryStage {
  if (send === undefined) return 'sent';
  if (send.state === 'done') return 'delivered';
  if (send.state === 'dropped') return 'dropped';
  if (hindered) return hindered.state === 'failed' ? 'failed' : 'waiting';
  return intents.some(({ state }) => state === 'running') ? 'sending' : 'queued';
}

function isWithdrawn(offerId: string, offer: Notification | undefined, events: readonly EventRow[]): boolean {
  return events.some(
    ({ notification: undo }) =>
      undo && offer && answeredKeys(undo).includes(offerId) && withdraws(undo, offer),
  );
}

/** The pattern of an Offer that Orrery built itself. */
function patternOf(document: JsonObject | undefined): Pattern {
  const types: readonly unknown[] = Array.isArray(document?.type) ? document.type : [];
  if (types.includes('coar-notify:ReviewAction')) return 'request-review';
  return types.includes('coar-notify:EndorsementAction') ? 'request-endorsement' : 'other';
}
