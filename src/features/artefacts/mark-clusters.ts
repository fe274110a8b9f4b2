/** Signs so close together that they would cover each other, drawn as one. */
export interface Cluster<T> {
  /** 0 at the start of the axis, 1 at its end. */
  readonly position: number;
  readonly items: readonly T[];
}

/**
 * Joins what lies nearer than `gap` (a part of the axis) to the first of its cluster; what has no place is left out.
 */
export function clustersOf<T>(
  items: readonly T[],
  positionOf: (item: T) => number | undefined,
  gap: number,
): Cluster<T>[] {
  const clusters: { position: number; items: T[] }[] = [];
  const placed = items
    .flatMap((item) => {
      const position = positionOf(item);
      return position === undefined ? [] : [{ item, position }];
    })
    .sort((a, b) => a.position - b.position);
  for (const { position, item } of placed) {
    const last = clusters.at(-1);
    if (last !== undefined && position - last.position < gap) last.items.push(item);
    else clusters.push({ position, items: [item] });
  }
  return clusters;
}

/**
 * Which way a sign moves aside so that it does not cover one of another kind: -1 towards the past, 1 away from the very
 * start of the axis, 0 where nothing is in the way.
 */
export function shiftOf(
  position: number,
  others: readonly { readonly position: number }[],
  gap: number,
): -1 | 0 | 1 {
  if (!others.some((other) => Math.abs(other.position - position) < gap)) return 0;
  return position < 2 * gap ? 1 : -1;
}
