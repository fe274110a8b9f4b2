import type { Artefact, ArtefactFile } from '../../domain/artefact/artefact.ts';
import type { OfferWay } from '../../domain/settings/settings.ts';
import type { OfferPattern } from './offer-pattern.ts';

/**
 * An Offer that is being composed, of one work or of several: what the maintainer has chosen and typed, nothing derived.
 * Each work gets an Offer of its own.
 */
export interface OfferDraft {
  /** Names the draft on this device. */
  readonly key: string;
  readonly pattern: OfferPattern;
  /** Id of the chosen service. */
  readonly service?: string;
  /** Words to the service; may be empty. */
  readonly summary: string;
  /** E-mail address, for services that know people by it; empty for all others. */
  readonly mailbox?: string;
  /** Id of the "declined for now" that this is a new round after. */
  readonly inReplyTo?: string;
  /** How it leaves, and whether the own inbox gets a copy; `undefined`: as it is set. */
  readonly way?: OfferWay;
  readonly copy?: boolean;
  readonly works: readonly WorkDraft[];
}

/** What one Offer says of its work, filled from the work's description. */
export interface WorkDraft {
  /** URL of the artefact. */
  readonly artefact: string;
  /** `urn:uuid:…`, made once: pressing Send twice, in two tabs, or again after a crash, is still one Offer. */
  readonly id: string;
  readonly landingPage: string;
  /** May be empty: recommended, not demanded. */
  readonly citeAs: string;
  readonly file: string;
  readonly mediaType: string;
  /** The maintainer leaves it out of this round. */
  readonly leftOut?: boolean;
  /** ISO 8601: when the orchestrator took it over. From then on nothing of it changes here. */
  readonly handedOver?: string;
}

/** The fields that are typed into for each work. */
export type WorkField = 'landingPage' | 'citeAs' | 'file' | 'mediaType';

/** The fields that are typed into. */
export type OfferField = WorkField | 'mailbox';

/** The Offer of a work, filled from its metadata. `id` is a fresh `urn:uuid:`. */
export function newWork(artefact: Artefact, id: string): WorkDraft {
  return {
    artefact: artefact.url,
    id,
    landingPage: artefact.url,
    citeAs: artefact.citeAs ?? '',
    ...fileFields(mainFile(artefact)),
  };
}

/**
 * The draft with exactly these works, in their order. What was typed about a work is kept, and so is whatever was
 * handed over: it cannot be taken out any more. `newId` gives fresh UUIDs.
 */
export function withWorks(
  draft: OfferDraft,
  artefacts: readonly Artefact[],
  newId: () => string,
): OfferDraft {
  const known = new Map(draft.works.map((work) => [work.artefact, work]));
  const urls = new Set(artefacts.map(({ url }) => url));
  const left = draft.works.filter(
    ({ artefact, handedOver }) => handedOver !== undefined && !urls.has(artefact),
  );
  return {
    ...draft,
    works: [
      ...left,
      ...artefacts.map((artefact) => known.get(artefact.url) ?? newWork(artefact, `urn:uuid:${newId()}`)),
    ],
  };
}

/** The draft with one of its Offers changed. @param id the Offer's */
export function withWork(draft: OfferDraft, id: string, change: Partial<WorkDraft>): OfferDraft {
  return { ...draft, works: draft.works.map((work) => (work.id === id ? { ...work, ...change } : work)) };
}

/** Whether everything that was to be sent was handed over: what remains is to look at what comes of it. */
export function isHandedOver({ works }: OfferDraft): boolean {
  return works.some(({ handedOver }) => handedOver) && works.every((work) => work.handedOver ?? work.leftOut);
}

/** The fields that a file fills. */
export function fileFields(file: ArtefactFile | undefined): Pick<WorkDraft, 'file' | 'mediaType'> {
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
