/** What the address bar says about the policies. */
export interface PoliciesSearch {
  /** Id of the policy that is open. */
  readonly id?: string;
}

/** Reads the search parameters; whatever is not understood is left out, so that an old link still opens. */
export function readPoliciesSearch(search: Readonly<Record<string, unknown>>): PoliciesSearch {
  // The router reads an id that consists of digits as a number.
  const id = typeof search.id === 'number' ? String(search.id) : search.id;
  return typeof id === 'string' && id !== '' ? { id } : {};
}
