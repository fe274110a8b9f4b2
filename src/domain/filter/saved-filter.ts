/** The lists that filters are kept for. */
export const FILTER_PLACES = ['inbox', 'review', 'threads', 'events'] as const;

/** A list that filters are kept for. */
export type FilterPlace = (typeof FILTER_PLACES)[number];

/** A filter that the maintainer keeps under a name, for one list, on all devices. */
export interface SavedFilter {
  /** Stable; part of the address of its entry in the pod. */
  readonly id: string;
  readonly name: string;
  readonly place: FilterPlace;
  /** As written. */
  readonly query: string;
  /** The order of the list, where it is not the usual one. */
  readonly sort?: string;
}
