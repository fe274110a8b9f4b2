/** What the address says about data collections. */
export interface CollectionsSearch {
  /** URL of a collection's document. */
  readonly id?: string;
  /** A new one is made. */
  readonly view?: 'new';
  /** URL of the artefact that a new one begins with. */
  readonly from?: string;
  /** The words that are looked for. */
  readonly q?: string;
}

/** Reads the address of the collections; what is not understood is left out. */
export function readCollectionsSearch(search: Readonly<Record<string, unknown>>): CollectionsSearch {
  const { id, view, from } = search;
  // The router reads digits as a number.
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  return {
    ...(typeof id === 'string' && id !== '' && { id }),
    ...(view === 'new' && { view }),
    ...(typeof from === 'string' && from !== '' && { from }),
    ...(typeof q === 'string' && q !== '' && { q }),
  };
}
