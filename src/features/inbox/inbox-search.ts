import { readSort } from '../workspace/filter/sorts.ts';

/** The orders of the inbox, the usual one first. */
export const inboxSorts = ['newest', 'oldest', 'sender', 'work'] as const;

/** An order of the inbox. */
export type InboxSort = (typeof inboxSorts)[number];

/** What the address of the inbox says: the filter, the order, and what is open. */
export interface InboxSearch {
  /** The filter, as written. */
  readonly q?: string;
  readonly sort?: InboxSort;
  /** URL of the opened notification. */
  readonly id?: string;
}

/** Reads the address of the inbox; what is not understood is left out. */
export function validateInboxSearch(search: Record<string, unknown>): InboxSearch {
  // The router reads digits as a number.
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  const sort = readSort(inboxSorts, search.sort);
  return {
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(typeof search.id === 'string' && search.id !== '' ? { id: search.id } : {}),
  };
}
