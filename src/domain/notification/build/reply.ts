import type { JsonObject } from '../json.ts';
import type { ProfileId } from '../profiles/profiles.ts';
import { nestedOffer, offerParty } from './offer.ts';
import { type ActorInput, actorPart, CONTEXT, type ServiceInput, servicePart } from './parts.ts';

/** An answer to an Offer that was received. */
export interface ReplyInput {
  readonly pattern: 'accept' | 'reject' | 'tentative-accept' | 'tentative-reject';
  /** `urn:uuid:…`, new for each answer. */
  readonly id: string;
  /** The Offer as it was received. */
  readonly offer: JsonObject;
  /** Who answers. */
  readonly actor: ActorInput;
  /** A text for people; an Accept has none by the specification, but may. */
  readonly summary?: string;
  /** Our side, when the Offer does not name it rightly. */
  readonly origin?: ServiceInput;
  /** Whom to answer, when the Offer does not name it rightly. */
  readonly target?: ServiceInput;
  /** Demands of the receiver to follow. */
  readonly profiles?: readonly ProfileId[];
}

const TYPE = {
  accept: 'Accept',
  reject: 'Reject',
  'tentative-accept': 'TentativeAccept',
  'tentative-reject': 'TentativeReject',
} as const;

/**
 * Builds an answer to an Offer: it contains the complete Offer, and sender and receiver change places.
 * https://coar-notify.net/specification/1.0.1/accept/ and its siblings
 */
export function buildReply(input: ReplyInput): JsonObject {
  const offer = nestedOffer(input.offer);
  return {
    '@context': CONTEXT,
    id: input.id,
    type: TYPE[input.pattern],
    actor: actorPart(input.actor, input.profiles),
    origin: input.origin ? servicePart(input.origin) : offerParty(offer, 'target'),
    target: input.target ? servicePart(input.target) : offerParty(offer, 'origin'),
    object: offer,
    inReplyTo: offer.id,
    ...(input.summary === undefined ? {} : { summary: input.summary }),
  };
}

/** An Offer that its own sender takes back. */
export interface UndoInput {
  /** `urn:uuid:…`, new. */
  readonly id: string;
  /** The Offer as it was sent. */
  readonly offer: JsonObject;
  /** Who takes it back. */
  readonly actor: ActorInput;
  /** A text for people. */
  readonly summary?: string;
  /** Demands of the receiver to follow. */
  readonly profiles?: readonly ProfileId[];
}

/**
 * Builds the withdrawal of an Offer: same direction as the Offer, which it contains completely.
 * https://coar-notify.net/specification/1.0.1/undo-offer/
 */
export function buildUndo(input: UndoInput): JsonObject {
  const offer = nestedOffer(input.offer);
  return {
    '@context': CONTEXT,
    id: input.id,
    type: 'Undo',
    actor: actorPart(input.actor, input.profiles),
    origin: offerParty(offer, 'origin'),
    target: offerParty(offer, 'target'),
    object: offer,
    inReplyTo: offer.id,
    ...(input.summary === undefined ? {} : { summary: input.summary }),
  };
}
