import type { EventRow } from '../../cache/rows.ts';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { OfferProgress } from './offer-progress.ts';

/** One word about an artefact, each resting on evidence: its metadata, the event log, or an Offer. */
export type ArtefactStatus =
  | { readonly kind: 'reviewed' | 'endorsed' | 'related'; readonly count: number }
  | { readonly kind: 'offered'; readonly offer: OfferProgress };

const REVIEW = 'http://schema.org/review';
const SUBJECT_OF = 'http://schema.org/subjectOf';

/**
 * What can be said of an artefact, strongest first: results, then the latest Offer of each kind. Only the metadata and the event log count as evidence:
 * both hold what the maintainer or a policy of hers has let in, whereas an inbox holds claims.
 */
export function statusOf(
  artefact: Artefact,
  events: readonly EventRow[],
  /** Newest first. */
  offers: readonly OfferProgress[],
): ArtefactStatus[] {
  const counts = [
    { kind: 'reviewed', count: worksOf(artefact, events, 'announce-review', isReview) },
    { kind: 'endorsed', count: worksOf(artefact, events, 'announce-endorsement', isEndorsement) },
    { kind: 'related', count: worksOf(artefact, events, 'announce-relationship', isRelation) },
  ] as const;
  const own = offers.filter((offer) => offer.artefact === artefact.url);
  const latest = own.filter(
    (offer, index) => own.findIndex(({ pattern }) => pattern === offer.pattern) === index,
  );
  const open = latest.filter(({ stage, pattern }) => {
    if (stage === 'dropped' || stage === 'withdrawn') return false;
    // An answer that was let in speaks for itself.
    const kind = pattern === 'request-endorsement' ? 'endorsed' : 'reviewed';
    return stage !== 'answered' || !counts.some((each) => each.kind === kind && each.count > 0);
  });
  return [
    ...counts.filter(({ count }) => count > 0),
    ...open.map((offer) => ({ kind: 'offered', offer }) as const),
  ];
}

/** The links of an artefact's metadata that lead to what others said of it. */
export function linksByKind(artefact: Artefact): {
  readonly reviews: readonly string[];
  readonly endorsements: readonly string[];
  readonly related: readonly { readonly predicate: string; readonly target: string }[];
} {
  return {
    reviews: artefact.links.filter(({ predicate }) => isReview(predicate)).map(({ target }) => target),
    endorsements: artefact.links
      .filter(({ predicate }) => isEndorsement(predicate))
      .map(({ target }) => target),
    related: artefact.links.filter(({ predicate }) => isRelation(predicate)),
  };
}

function isReview(predicate: string): boolean {
  return predicate === REVIEW;
}

function isEndorsement(predicate: string): boolean {
  return predicate === SUBJECT_OF;
}

function isRelation(predicate: string): boolean {
  return !isReview(predicate) && !isEndorsement(predicate);
}

/** How many works of a kind: linked ones and logged ones, each counted once however often it is named. */
function worksOf(
  artefact: Artefact,
  events: readonly EventRow[],
  pattern: 'announce-review' | 'announce-endorsement' | 'announce-relationship',
  isLink: (predicate: string) => boolean,
): number {
  const targets = new Set(artefact.links.filter((link) => isLink(link.predicate)).map((link) => link.target));
  for (const { url, artefact: about, notification } of events) {
    if (about !== artefact.url || notification?.pattern !== pattern) continue;
    const { object, relationship } = notification;
    const names =
      pattern === 'announce-relationship'
        ? [relationship?.subject, relationship?.object].filter((id) => id !== artefact.url)
        : [object?.id, object?.citeAs];
    if (!names.some((name) => name !== undefined && targets.has(name)))
      targets.add(names.find((name) => name !== undefined) ?? url);
  }
  return targets.size;
}
