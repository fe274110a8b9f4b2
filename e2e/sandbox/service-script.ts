/** One thing that the certification service does about an Offer, in the order in which it does it. */
export type Act = 'accept' | 'reject' | 'tentative-reject' | 'review' | 'endorsement';

/** How the service treats Offers about the sandbox's artefacts, by the last part of the artefact's URL. */
export const SCRIPTS: Readonly<Record<string, readonly Act[]>> = {
  'slow-moons': ['accept', 'review', 'endorsement'],
  'transit-timings': ['tentative-reject'],
  epicycle: ['accept', 'review'],
  'ring-gaps-review': ['reject'],
  // Silence: it reads the Offer and never says a word.
  'eclipse-plan': [],
};

/** For artefacts that are not in the table, and for whatever is offered again after a tentative rejection. */
const OTHERWISE: readonly Act[] = ['accept', 'review', 'endorsement'];

/** What the service says beside its refusals. */
export const REFUSALS: Readonly<Record<'reject' | 'tentative-reject', string>> = {
  reject: 'Plumb Line reviews articles, data and software, but no reviews.',
  'tentative-reject':
    'Please say in the description which clock the times were taken with, and offer it again.',
};

/**
 * What the service will do about an Offer. Who asks for an endorsement gets no review on the way.
 * @param offer an Offer with types, the offered work's id, and `inReplyTo` when it is offered again
 */
export function scriptFor(offer: {
  readonly types: readonly string[];
  readonly work: string;
  readonly inReplyTo?: string;
}): readonly Act[] {
  const slug = /([^/]+)\/?$/.exec(offer.work)?.[1] ?? '';
  const acts = offer.inReplyTo === undefined ? (SCRIPTS[slug] ?? OTHERWISE) : OTHERWISE;
  const wantsReview = offer.types.some((type) => type.endsWith('ReviewAction'));
  return wantsReview ? acts : acts.filter((act) => act !== 'review');
}
