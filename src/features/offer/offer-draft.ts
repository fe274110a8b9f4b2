import type { Artefact, ArtefactFile, ArtefactType } from '../../domain/artefact/artefact.ts';

/** What an artefact can be offered for. */
export type OfferPattern = 'request-review' | 'request-endorsement';

/** The patterns that can be chosen, in the order in which they are offered. */
export const offerPatterns: readonly OfferPattern[] = ['request-review', 'request-endorsement'];

/** An Offer that is being composed: what the maintainer has chosen and typed, nothing derived. */
export interface OfferDraft {
  /** `urn:uuid:…`, made once per draft: pressing Send twice, or in two tabs, is still one Offer. */
  readonly id: string;
  readonly pattern: OfferPattern;
  /** Id of the chosen service. */
  readonly service?: string;
  readonly landingPage: string;
  /** May be empty: recommended, not demanded. */
  readonly citeAs: string;
  readonly file: string;
  readonly mediaType: string;
  /** E-mail address, for services that know people by it; empty for all others. */
  readonly mailbox?: string;
}

/** The fields that are typed into. */
export type OfferField = 'landingPage' | 'citeAs' | 'file' | 'mediaType' | 'mailbox';

/** A new draft, filled from the artefact's metadata. `id` is a fresh `urn:uuid:`. */
export function newDraft(artefact: Artefact, id: string): OfferDraft {
  return {
    id,
    pattern: 'request-review',
    landingPage: artefact.url,
    citeAs: artefact.citeAs ?? '',
    ...fileFields(mainFile(artefact)),
  };
}

/** The fields that a file fills. */
export function fileFields(file: ArtefactFile | undefined): Pick<OfferDraft, 'file' | 'mediaType'> {
  return { file: file?.url ?? '', mediaType: file?.mediaType ?? '' };
}

/** The file that is most likely meant to be read: a PDF, else the first whose media type is known, else the first. */
function mainFile({ files }: Artefact): ArtefactFile | undefined {
  return (
    files.find(({ mediaType }) => mediaType === 'application/pdf') ??
    files.find(({ mediaType }) => mediaType !== undefined) ??
    files[0]
  );
}

/**
 * The types of an artefact's file in an Offer: one of ActivityStreams, one of schema.org.
 * https://coar-notify.net/specification/1.0.1/request-review/
 */
export function fileTypes(type: ArtefactType): readonly [string, string] {
  switch (type) {
    case 'article':
    case 'preprint':
      return ['Article', 'sorg:ScholarlyArticle'];
    case 'review':
      return ['Article', 'sorg:Review'];
    case 'dataset':
      return ['Document', 'sorg:Dataset'];
    case 'software':
      return ['Document', 'sorg:SoftwareSourceCode'];
    case 'other':
      return ['Document', 'sorg:CreativeWork'];
  }
}

/** The field beside which a finding about `path` belongs; `undefined` when no field of the form can mend it. */
export function fieldOf(path: string): OfferField | undefined {
  if (path === 'actor.id') return 'mailbox';
  if (path === 'object.id') return 'landingPage';
  if (path === 'object.ietf:cite-as') return 'citeAs';
  if (path === 'object.ietf:item.mediaType') return 'mediaType';
  return path === 'object.ietf:item' || path === 'object.ietf:item.id' ? 'file' : undefined;
}
