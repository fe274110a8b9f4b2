/** The lists of threads that can be chosen. */
export const lanes = ['us', 'them', 'unasked', 'finished'] as const;

/** Threads that wait for the maintainer, for others, announcements that nobody asked for, and what is finished. */
export type Lane = (typeof lanes)[number];

/** What the address of the threads says. */
export interface ThreadsSearch {
  /** The filter, as written. */
  readonly q?: string;
  /** Left out: all threads. */
  readonly lane?: Lane;
  /** Key of the opened thread. */
  readonly id?: string;
}

/** Reads the address of the threads; what is not understood is left out. */
export function readThreadsSearch(search: Readonly<Record<string, unknown>>): ThreadsSearch {
  // The router reads digits as a number.
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  const lane = lanes.find((known) => known === search.lane);
  return {
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(lane === undefined ? {} : { lane }),
    ...(typeof search.id === 'string' && search.id !== '' ? { id: search.id } : {}),
  };
}
