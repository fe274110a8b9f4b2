import type { JsonObject } from '../json.ts';
import type { ProfileId } from '../profiles/profiles.ts';
import { type ActorInput, actorPart, CONTEXT, type ServiceInput, servicePart } from './parts.ts';

/** The refusal of a message that could not be processed. */
export interface UnprocessableInput {
  /** `urn:uuid:…`, new. */
  readonly id: string;
  /** Id of the message that is refused. */
  readonly refusedId: string;
  readonly actor: ActorInput;
  /** Our side. */
  readonly origin: ServiceInput;
  /** The sender of the refused message. */
  readonly target: ServiceInput;
  /** What was wrong with it, for people. */
  readonly summary: string;
  /** Demands of the receiver to follow. */
  readonly profiles?: readonly ProfileId[];
}

/** Builds a Flag that refuses a message. https://coar-notify.net/specification/1.0.1/unprocessable/ */
export function buildUnprocessable(input: UnprocessableInput): JsonObject {
  return {
    '@context': CONTEXT,
    id: input.id,
    type: ['Flag', 'coar-notify:UnprocessableNotification'],
    actor: actorPart(input.actor, input.profiles),
    origin: servicePart(input.origin),
    target: servicePart(input.target),
    object: { id: input.refusedId },
    inReplyTo: input.refusedId,
    summary: input.summary,
  };
}
