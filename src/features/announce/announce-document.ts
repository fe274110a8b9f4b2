import type { Artefact } from '../../domain/artefact/artefact.ts';
import { SCHEMA } from '../../domain/artefact/vocabulary.ts';
import { buildAnnounce } from '../../domain/notification/build/announce.ts';
import { ownActor, ownSystem } from '../../domain/notification/build/own-parties.ts';
import type { ServiceInput, WorkInput } from '../../domain/notification/build/parts.ts';
import { RELATIONS } from '../../domain/notification/relations.ts';
import { doiUrl } from '../../domain/notification/uri.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import type { AnnounceDraft } from './announce-draft.ts';

/** The request that an announcement answers, and who gets the answer. */
export interface ReplyTo {
  readonly id: string;
  readonly sender: ServiceInput;
}

const PATTERNS = {
  work: 'announce-resource',
  result: 'announce-resource',
  review: 'announce-review',
  endorsement: 'announce-endorsement',
} as const;

/**
 * The announcement of a draft, as it is sent: to the own inbox, or to whom it answers. May break rules: what the
 * maintainer has typed goes in as it is. https://coar-notify.net/specification/1.0.1/announce-resource/
 */
export function announceDocument(
  draft: AnnounceDraft,
  artefact: Pick<Artefact, 'types'>,
  pod: PodProfile,
  replyTo?: ReplyTo,
): JsonObject {
  const own = ownSystem(pod);
  const citeAs = address(draft.citeAs);
  const work = { id: draft.page.trim(), ...(citeAs !== '' && { citeAs }) };
  const head = {
    id: draft.id,
    actor: ownActor(pod),
    origin: own,
    target: replyTo?.sender ?? own,
  } as const;
  if (draft.kind === 'relationship')
    return buildAnnounce({
      ...head,
      pattern: 'announce-relationship',
      relationshipId: draft.relationshipId,
      subject: work.id,
      relationship: RELATIONS[draft.relation],
      object: { id: address(draft.about) },
    });
  const page: WorkInput = { ...work, types: ['Page', 'sorg:AboutPage'] };
  return buildAnnounce({
    ...head,
    pattern: PATTERNS[draft.kind],
    object: { ...work, types: objectTypes(draft, artefact) },
    about: draft.kind === 'work' ? page : { id: address(draft.about) },
    ...(replyTo && { inReplyTo: replyTo.id }),
  });
}

/** An identifier as typed, as web address: a bare DOI is what people paste. */
function address(typed: string): string {
  return doiUrl(typed) ?? typed.trim();
}

/** What is announced: a page, of the kind that the work's description says. */
function objectTypes({ kind }: AnnounceDraft, { types }: Pick<Artefact, 'types'>): string[] {
  if (kind === 'review') return ['Page', 'sorg:Review'];
  const kinds = types.filter((type) => type.startsWith(SCHEMA)).map((type) => type.slice(SCHEMA.length));
  return ['Page', `sorg:${kinds[0] ?? 'CreativeWork'}`];
}
