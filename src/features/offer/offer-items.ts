import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Service } from '../../domain/service/service.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import type { Thread } from '../../domain/thread/model.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { earlierOffer } from './earlier-offer.ts';
import { offerDocument } from './offer-document.ts';
import type { OfferDraft, WorkDraft } from './offer-draft.ts';
import { type OfferFindings, offerFindings } from './offer-findings.ts';

/** Where one Offer of a draft stands. */
export type ItemState =
  /** Goes out when the draft is sent. */
  | 'ready'
  /** Something must be corrected; it stays behind when the others are sent. */
  | 'faulty'
  /** The artefact is not in the pod any more. */
  | 'missing'
  /** The maintainer took it out of this round. */
  | 'left-out'
  /** The orchestrator has it. */
  | 'handed-over';

/** One Offer of a draft, with everything that follows from what was typed. */
export interface OfferItem {
  readonly work: WorkDraft;
  readonly artefact?: Artefact;
  /** Exactly what would be sent; `undefined` while nothing is known of the pod, or of the artefact. */
  readonly document?: JsonObject;
  readonly findings?: OfferFindings;
  readonly state: ItemState;
  /** A running thread in which this service was asked for the same. */
  readonly earlier?: Thread;
}

/** What the Offers of a draft follow from. */
export interface OfferSurroundings {
  readonly artefacts: ReadonlyMap<string, Artefact>;
  readonly service: Service | undefined;
  readonly pod: PodProfile | undefined;
  readonly threads: readonly Thread[];
}

/** The Offers of a draft, in its order. */
export function offerItems(draft: OfferDraft, surroundings: OfferSurroundings): OfferItem[] {
  return draft.works.map((work) => itemOf(draft, work, surroundings));
}

function itemOf(
  draft: OfferDraft,
  work: WorkDraft,
  { artefacts, service, pod, threads }: OfferSurroundings,
): OfferItem {
  const artefact = artefacts.get(work.artefact);
  const document = pod && artefact && offerDocument(draft, work, artefact, service, pod);
  const findings = document && offerFindings(document, service);
  const earlier = service && earlierOffer(threads, draft, work, service);
  return {
    work,
    ...(artefact && { artefact }),
    ...(document && { document }),
    ...(findings && { findings }),
    ...(earlier && { earlier }),
    state: stateOf(work, artefact, findings),
  };
}

function stateOf(
  work: WorkDraft,
  artefact: Artefact | undefined,
  findings: OfferFindings | undefined,
): ItemState {
  if (work.handedOver !== undefined) return 'handed-over';
  if (work.leftOut) return 'left-out';
  if (artefact === undefined) return 'missing';
  return findings?.faults === 0 ? 'ready' : 'faulty';
}
