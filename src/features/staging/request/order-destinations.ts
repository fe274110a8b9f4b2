import { distanceBetween, type Position } from '../../../domain/staging/distance.ts';
import type { StagingPolicy } from '../../../domain/staging/policy.ts';
import type { Destination } from '../../../domain/staging/provider.ts';

/** By what destinations are sorted. */
export type DestinationOrder = 'remaining' | 'distance' | 'name';

/** A destination as it stands in the table. */
export interface DestinationRow {
  readonly destination: Destination;
  /** In kilometres, where both ends are known. */
  readonly distance?: number;
  /** Why it cannot be chosen. */
  readonly barred?: 'closed' | 'read-only' | 'not-allowed';
}

/** The rows of the table: those that can be chosen first, in the order that is wanted, then the others. */
export function destinationRows(
  destinations: readonly Destination[],
  order: DestinationOrder,
  options: { readonly from?: Position; readonly policy?: StagingPolicy; readonly filter?: string },
): readonly DestinationRow[] {
  const { from, policy, filter = '' } = options;
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return destinations
    .filter((each) => words.every((word) => textOf(each).includes(word)))
    .map((destination) => rowOf(destination, from, policy))
    .sort(
      (a, b) =>
        Number(a.barred !== undefined) - Number(b.barred !== undefined) ||
        compare(a, b, order) ||
        a.destination.name.localeCompare(b.destination.name) ||
        (a.destination.id < b.destination.id ? -1 : 1),
    );
}

function rowOf(
  destination: Destination,
  from: Position | undefined,
  policy: StagingPolicy | undefined,
): DestinationRow {
  const { position, closed, writable, id, name } = destination;
  const isAllowed =
    policy?.destinations === undefined || [id, name].some((each) => policy.destinations?.includes(each));
  const barred = closed
    ? ('closed' as const)
    : writable === false
      ? ('read-only' as const)
      : isAllowed
        ? undefined
        : ('not-allowed' as const);
  return {
    destination,
    ...(from && position && { distance: distanceBetween(from, position) }),
    ...(barred && { barred }),
  };
}

function compare(a: DestinationRow, b: DestinationRow, order: DestinationOrder): number {
  if (order === 'distance') return byNumber(a.distance ?? Infinity, b.distance ?? Infinity);
  return order === 'remaining' ? byNumber(-roomOf(a), -roomOf(b)) : 0;
}

/** Infinity less infinity is no number. */
function byNumber(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** What nobody tells comes after what is known, and before what is nothing. */
function roomOf({ destination: { quota } }: DestinationRow): number {
  if (!quota) return 0.5;
  return quota.remaining === 'unlimited' ? Infinity : Math.max(0, quota.remaining);
}

function textOf({ name, id, node, site, country, kind, processing }: Destination): string {
  return [name, id, node, site, country, kind, ...processing.flatMap((each) => [each.kind, each.name])]
    .filter((each) => each !== undefined)
    .join(' ')
    .toLocaleLowerCase();
}
