import type { JsonObject } from '../json.ts';
import type { ProfileId } from '../profiles/profiles.ts';

/** Who acts: the maintainer, an organisation or a program. */
export interface ActorInput {
  /** HTTP URI, e.g. a WebID or an ORCID iD. */
  readonly id: string;
  readonly type: 'Person' | 'Organization' | 'Group' | 'Service' | 'Application';
  readonly name: string;
  /** E-mail address without `mailto:`, for receivers that know people by it. */
  readonly mailbox?: string;
}

/** A system that sends or receives: a pod, a repository, a review service. */
export interface ServiceInput {
  /** HTTP URI. */
  readonly id: string;
  /** URL of its LDN inbox. */
  readonly inbox: string;
}

/** A file of a work. */
export interface ItemInput {
  /** URL of the file. */
  readonly id: string;
  /** AS2 type first, e.g. `['Article', 'sorg:ScholarlyArticle']`. */
  readonly types: readonly string[];
  /** E.g. `application/pdf`. */
  readonly mediaType: string;
}

/** A landing page, or what was made of it. */
export interface WorkInput {
  /** URL. */
  readonly id: string;
  /** AS2 type first, e.g. `['Page', 'sorg:AboutPage']`. */
  readonly types: readonly string[];
  /** Persistent identifier as URL, e.g. `https://doi.org/…`. */
  readonly citeAs?: string;
  readonly item?: ItemInput;
}

/** The contexts in the order that keeps their meaning: ActivityStreams first. */
export const CONTEXT: readonly string[] = [
  'https://www.w3.org/ns/activitystreams',
  'https://coar-notify.net',
];

/** The actor, identified as the receiver needs it: PCI knows people by their e-mail address. */
export function actorPart(actor: ActorInput, profiles: readonly ProfileId[] = []): JsonObject {
  const mailto = profiles.includes('pci') && actor.mailbox !== undefined;
  return { id: mailto ? `mailto:${actor.mailbox}` : actor.id, type: actor.type, name: actor.name };
}

/** A party in the one form that all receivers take: `type` a string, never a list. */
export function servicePart({ id, inbox }: ServiceInput): JsonObject {
  return { id, type: 'Service', inbox };
}

/** A work with its identifier and file, in the order of the specification's examples. */
export function workPart(work: WorkInput): JsonObject {
  return {
    id: work.id,
    type: typePart(work.types),
    ...(work.citeAs === undefined ? {} : { 'ietf:cite-as': work.citeAs }),
    ...(work.item === undefined
      ? {}
      : {
          'ietf:item': {
            id: work.item.id,
            type: typePart(work.item.types),
            mediaType: work.item.mediaType,
          },
        }),
  };
}

/** One type as a string, several as a list: some receivers compare literally. */
export function typePart(types: readonly string[]): unknown {
  return types.length === 1 ? types[0] : types;
}
