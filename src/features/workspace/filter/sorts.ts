/** Orders of lists. */
export type ListSort = 'newest' | 'oldest' | 'sender' | 'work';

/** What an order goes by. */
export interface Sortable {
  /** ISO 8601. */
  readonly at: string;
  readonly sender: string | undefined;
  readonly work: string | undefined;
}

/**
 * The items in an order; the same list where it is in that order already. Names that are missing come last, and of one
 * name the newest comes first.
 * @param items newest first
 */
export function sorted<T>(items: readonly T[], sort: ListSort, of: (item: T) => Sortable): readonly T[] {
  if (sort === 'newest') return items;
  if (sort === 'oldest') return [...items].reverse();
  const compare = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }).compare;
  const keyed = items.map((item, index) => ({ item, index, key: of(item)[sort] }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined) || a.index - b.index;
    return compare(a.key, b.key) || a.index - b.index;
  });
  return keyed.map(({ item }) => item);
}

/** Reads an order from an address; the usual one is the first and stands in no address. */
export function readSort<S extends ListSort>(sorts: readonly S[], value: unknown): S | undefined {
  return sorts.slice(1).find((sort) => sort === value);
}
