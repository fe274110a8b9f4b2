import type { Artefact } from '../../domain/artefact/artefact.ts';
import { type Evidence, type LifecycleStatus, statusesOf } from '../../domain/artefact/lifecycle.ts';
import { REVIEW, SUBJECT_OF } from '../../domain/artefact/vocabulary.ts';
import type { Thread } from '../../domain/thread/model.ts';

/** One word about an artefact, each resting on evidence: its event log, its description, or an Offer. */
export type ArtefactStatus =
  | { readonly kind: LifecycleStatus['status']; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'offered'; readonly offer: Thread };

/**
 * What can be said of an artefact, strongest first: what was done for it, then the latest Offer of each kind that is
 * still to bear fruit. An Offer whose result was let in says no more than the result.
 */
export function statusOf(
  artefact: Artefact,
  evidence: readonly Evidence[],
  /** Newest first. */
  offers: readonly Thread[],
): ArtefactStatus[] {
  const own = offers.filter((offer) => offer.artefact === artefact.url);
  const latest = own.filter(
    (offer, index) => own.findIndex(({ pattern }) => pattern === offer.pattern) === index,
  );
  const open = latest.filter(({ state, pattern }) => {
    if (state === 'undone') return false;
    const wanted = pattern === 'request-endorsement' ? 'endorsement' : 'review';
    const isAnswered = state === 'answered' || state === 'endorsed';
    return !isAnswered || !evidence.some(({ what }) => what === wanted);
  });
  return [
    ...statusesOf(evidence).map(({ status, evidence: shown }) => ({ kind: status, evidence: shown })),
    ...open.map((offer) => ({ kind: 'offered', offer }) as const),
  ];
}

/** How many different results of a kind there are; the same one counts once, however often it was announced. */
export function countOf(evidence: readonly Evidence[], what: Evidence['what']): number {
  const results = evidence
    .filter((item) => item.what === what)
    .map(({ result, event, activityId }) => result ?? event ?? activityId);
  return new Set(results).size;
}

/** The links of an artefact's metadata that lead to what others said of it. */
export function linksByKind(artefact: Artefact): {
  readonly reviews: readonly string[];
  readonly endorsements: readonly string[];
  readonly related: readonly { readonly predicate: string; readonly target: string }[];
} {
  const targets = (wanted: string) =>
    artefact.links.filter(({ predicate }) => predicate === wanted).map(({ target }) => target);
  return {
    reviews: targets(REVIEW),
    endorsements: targets(SUBJECT_OF),
    related: artefact.links.filter(({ predicate }) => predicate !== REVIEW && predicate !== SUBJECT_OF),
  };
}
