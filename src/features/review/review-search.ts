/** Which suggestions are shown: those that wait (the default), those put off, those decided. */
export type ReviewList = 'waiting' | 'later' | 'done';

/** What the address of the review queue says. */
export interface ReviewSearch {
  /** Id of the chosen suggestion. */
  readonly id?: string;
  readonly show?: Exclude<ReviewList, 'waiting'>;
}

/** Reads the address of the review queue; what is not understood is left out. */
export function validateReviewSearch(search: Record<string, unknown>): ReviewSearch {
  // The router reads an id that consists of digits as a number.
  const id = typeof search.id === 'number' ? String(search.id) : search.id;
  return {
    ...(typeof id === 'string' && id !== '' ? { id } : {}),
    ...(search.show === 'later' || search.show === 'done' ? { show: search.show } : {}),
  };
}
