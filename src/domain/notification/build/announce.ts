import type { JsonObject } from '../json.ts';
import type { ProfileId } from '../profiles/profiles.ts';
import {
  type ActorInput,
  actorPart,
  CONTEXT,
  type ServiceInput,
  servicePart,
  type WorkInput,
  workPart,
} from './parts.ts';

interface AnnounceBase {
  /** `urn:uuid:…`, new for each announcement. */
  readonly id: string;
  readonly actor: ActorInput;
  readonly origin: ServiceInput;
  readonly target: ServiceInput;
  /** Demands of the receiver to follow. */
  readonly profiles?: readonly ProfileId[];
}

/** The announcement of something that was made: a review, an endorsement, or any other result. */
export interface OutcomeInput extends AnnounceBase {
  readonly pattern: 'announce-review' | 'announce-endorsement' | 'announce-resource';
  /** What was made. */
  readonly object: WorkInput;
  /** The work that it is about: only the id is needed. */
  readonly about: { readonly id: string } & Partial<WorkInput>;
  /** Id of the Offer, when it was asked for. */
  readonly inReplyTo?: string;
}

/** The announcement of a relationship between the sender's and the receiver's resource. */
export interface RelationshipInput extends AnnounceBase {
  readonly pattern: 'announce-relationship';
  /** Id of the relationship itself, e.g. a new `urn:uuid:…`. */
  readonly relationshipId: string;
  /** The sender's resource. */
  readonly subject: string;
  /** URI of the kind of relationship, e.g. `http://purl.org/vocab/frbr/core#supplement`. */
  readonly relationship: string;
  /** The receiver's resource; the announcement is about it. */
  readonly object: { readonly id: string } & Partial<WorkInput>;
}

const TYPE = {
  'announce-review': ['Announce', 'coar-notify:ReviewAction'],
  'announce-endorsement': ['Announce', 'coar-notify:EndorsementAction'],
  'announce-relationship': ['Announce', 'coar-notify:RelationshipAction'],
  'announce-resource': 'Announce',
} as const;

/**
 * Builds an Announce of any of the four patterns.
 * https://coar-notify.net/specification/1.0.1/announce-review/ and its siblings
 */
export function buildAnnounce(input: OutcomeInput | RelationshipInput): JsonObject {
  const head = {
    '@context': CONTEXT,
    id: input.id,
    type: TYPE[input.pattern],
    actor: actorPart(input.actor, input.profiles),
    origin: servicePart(input.origin),
    target: servicePart(input.target),
  };
  if (input.pattern === 'announce-relationship') {
    const triple = {
      id: input.relationshipId,
      type: 'Relationship',
      'as:subject': input.subject,
      'as:relationship': input.relationship,
      'as:object': input.object.id,
    };
    return { ...head, object: triple, context: aboutPart(input.object) };
  }
  return {
    ...head,
    object: workPart(input.object),
    context: aboutPart(input.about),
    ...(input.inReplyTo === undefined ? {} : { inReplyTo: input.inReplyTo }),
  };
}

function aboutPart(about: { readonly id: string } & Partial<WorkInput>): JsonObject {
  const { id, types, ...rest } = about;
  if (types !== undefined && types.length > 0) return workPart({ id, types, ...rest });
  const { type: _absent, ...untyped } = workPart({ id, types: [], ...rest });
  return untyped;
}
