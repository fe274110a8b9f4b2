/** What a work can be offered for. */
export type OfferPattern = 'request-review' | 'request-endorsement';

/** The patterns that can be chosen, in the order in which they are offered. */
export const offerPatterns: readonly OfferPattern[] = ['request-review', 'request-endorsement'];
