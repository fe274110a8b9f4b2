import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Notification } from '../../domain/notification/model.ts';
import { type RelationName, relationNames } from '../../domain/notification/relations.ts';
import { type AnnounceKind, announceKinds, fittingKind } from './announce-kind.ts';
import type { AnnounceSearch } from './announce-search.ts';

/** An announcement that is being composed: what the maintainer has chosen and typed, nothing derived. */
export interface AnnounceDraft {
  /** `urn:uuid:…`, made once: pressing Send twice, in two tabs, or again after a crash, is still one announcement. */
  readonly id: string;
  /** `urn:uuid:…` of the relationship, where one is announced. */
  readonly relationshipId: string;
  readonly kind: AnnounceKind;
  /** Landing page of the work that is announced. */
  readonly page: string;
  /** Its identifier; may be empty. */
  readonly citeAs: string;
  /** The other work: which is reviewed, endorsed, or related. Not used where a work is announced by itself. */
  readonly about: string;
  readonly relation: RelationName;
}

/** The fields that are typed into. */
export type AnnounceField = 'page' | 'citeAs' | 'about';

/**
 * A new announcement of a work, filled from its description and from the request that it answers.
 * @param newId gives fresh UUIDs
 */
export function newDraft(
  artefact: Artefact,
  search: Pick<AnnounceSearch, 'kind'>,
  request: Notification | undefined,
  newId: () => string,
): AnnounceDraft {
  return {
    id: `urn:uuid:${newId()}`,
    relationshipId: `urn:uuid:${newId()}`,
    kind: search.kind ?? fittingKind(artefact, request?.pattern),
    page: artefact.url,
    citeAs: artefact.citeAs ?? '',
    about: request?.object?.id ?? artefact.reviewOf ?? '',
    relation: 'supplements',
  };
}

/** A draft as it was stored; `undefined` where it is none, or not readable any more. */
export function readDraft(stored: unknown): AnnounceDraft | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { id, relationshipId, kind, page, citeAs, about, relation } = stored as Partial<
    Record<keyof AnnounceDraft, unknown>
  >;
  const isDraft =
    [id, relationshipId, page, citeAs, about].every((text) => typeof text === 'string') &&
    announceKinds.some((known) => known === kind) &&
    relationNames.some((known) => known === relation);
  return isDraft ? (stored as AnnounceDraft) : undefined;
}

/** Under which id the draft about a work is kept: one for each request that it may answer, and one for none. */
export function draftKey(artefact: string, replyTo: string | undefined): string {
  return replyTo === undefined ? artefact : `${artefact} ${replyTo}`;
}
