import type { JsonObject } from '../json.ts';
import type { ProfileId } from '../profiles/profiles.ts';
import {
  type ActorInput,
  actorPart,
  CONTEXT,
  type ItemInput,
  type ServiceInput,
  servicePart,
  type WorkInput,
  workPart,
} from './parts.ts';

/** A request for a review or an endorsement. */
export interface RequestInput {
  readonly pattern: 'request-review' | 'request-endorsement';
  /** `urn:uuid:…`, new for each request. */
  readonly id: string;
  readonly actor: ActorInput;
  readonly origin: ServiceInput;
  readonly target: ServiceInput;
  /** The work's landing page with its file, which a request must have. */
  readonly object: WorkInput & { readonly item: ItemInput };
  /** For a revised work: id of the TentativeReject that the earlier request got. */
  readonly inReplyTo?: string;
  /** Words to the receiver, as plain text. */
  readonly summary?: string;
  /** Demands of the receiver to follow. */
  readonly profiles?: readonly ProfileId[];
}

const ACTION = {
  'request-review': 'coar-notify:ReviewAction',
  'request-endorsement': 'coar-notify:EndorsementAction',
} as const;

/**
 * Builds an Offer. https://coar-notify.net/specification/1.0.1/request-review/
 * and https://coar-notify.net/specification/1.0.1/request-endorsement/
 */
export function buildRequest(input: RequestInput): JsonObject {
  return {
    '@context': CONTEXT,
    id: input.id,
    type: ['Offer', ACTION[input.pattern]],
    actor: actorPart(input.actor, input.profiles),
    origin: servicePart(input.origin),
    target: servicePart(input.target),
    object: workPart(input.object),
    ...(input.inReplyTo === undefined ? {} : { inReplyTo: input.inReplyTo }),
    ...(input.summary === undefined ? {} : { summary: input.summary }),
  };
}
