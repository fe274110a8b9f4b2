/** What the address of the inbox says: the filter, and what is open. */
export interface InboxSearch {
  /** The filter, as written. */
  readonly q?: string;
  /** URL of the opened notification. */
  readonly id?: string;
}

/** Reads the address of the inbox; what is not understood is left out. */
export function validateInboxSearch(search: Record<string, unknown>): InboxSearch {
  // The router reads digits as a number.
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  return {
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(typeof search.id === 'string' && search.id !== '' ? { id: search.id } : {}),
  };
}
