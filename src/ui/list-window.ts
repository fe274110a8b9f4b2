import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** A row of a list with groups: a heading, or an item with its place among all items. */
export type ListEntry<T> =
  | { readonly kind: 'group'; readonly group: string; readonly item: T }
  | {
      readonly kind: 'item';
      readonly item: T;
      readonly index: number;
      /** The group's name, at the first item of a group. */
      readonly startsGroup?: string;
    };

/** Puts a heading before the first item of each group; without groups the items alone. */
export function flattenGroups<T>(items: readonly T[], groupOf?: (item: T) => string): ListEntry<T>[] {
  const entries: ListEntry<T>[] = [];
  let last: string | undefined;
  items.forEach((item, index) => {
    const group = groupOf?.(item);
    const startsGroup = group === last ? undefined : group;
    if (startsGroup !== undefined) entries.push({ kind: 'group', group: startsGroup, item });
    entries.push({ kind: 'item', item, index, startsGroup });
    last = group;
  });
  return entries;
}

/** The rows to keep in the page: the visible ones, and the one that may hold the focus. */
export function windowWith(range: Range, kept: number): number[] {
  const visible = defaultRangeExtractor(range);
  if (kept < 0 || kept >= range.count || visible.includes(kept)) return visible;
  return kept < (visible[0] ?? 0) ? [kept, ...visible] : [...visible, kept];
}

/**
 * Where a key leads to in a list of `count` items; `undefined` for keys that do not move.
 * `selected` is -1 while nothing is chosen: any step then leads to the first item.
 */
export function targetOfKey(key: string, selected: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined;
  const step = (by: number) => (selected < 0 ? 0 : Math.max(0, Math.min(count - 1, selected + by)));
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return step(1);
    case 'k':
    case 'ArrowUp':
      return step(-1);
    case 'PageDown':
      return step(page);
    case 'PageUp':
      return step(-page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
