import { readSort } from '../workspace/filter/sorts.ts';

/** Which suggestions are shown: those that wait (the default), those put off, those decided. */
export type ReviewList = 'waiting' | 'later' | 'done';

/** The orders of the queue, the usual one first: what waits stands together with its work. */
export const reviewSorts = ['work', 'newest', 'oldest', 'sender'] as const;

/** An order of the queue. */
export type ReviewSort = (typeof reviewSorts)[number];

/** What the address of the review queue says. */
export interface ReviewSearch {
  /** Id of the chosen suggestion. */
  readonly id?: string;
  readonly show?: Exclude<ReviewList, 'waiting'>;
  /** The filter, as written. */
  readonly q?: string;
  readonly sort?: ReviewSort;
}

/** Reads the address of the review queue; what is not understood is left out. */
export function validateReviewSearch(search: Record<string, unknown>): ReviewSearch {
  // The router reads what consists of digits as a number.
  const id = typeof search.id === 'number' ? String(search.id) : search.id;
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  const sort = readSort(reviewSorts, search.sort);
  return {
    ...(typeof id === 'string' && id !== '' ? { id } : {}),
    ...(search.show === 'later' || search.show === 'done' ? { show: search.show } : {}),
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(sort === undefined ? {} : { sort }),
  };
}
