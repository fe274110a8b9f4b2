import type { Destination, Quota } from '../../domain/staging/provider.ts';

type Row = Readonly<Record<string, unknown>>;

/** Attributes that say what a site demands; they are shown beside the destination. */
const TOLD = [
  'country',
  'site',
  'type',
  'auto_approve_bytes',
  'auto_approve_files',
  'block_manual_approval',
  'maximum_pin_lifetime',
  'restricted_write',
];

/** The storage elements of a server as destinations, without their room. Rows without a name are left out. */
export function destinationsIn(rows: readonly Row[]): Destination[] {
  return rows.flatMap((row) => {
    const { rse } = row;
    if (typeof rse !== 'string' || rse === '') return [];
    const [latitude, longitude] = [row.latitude, row.longitude];
    return [
      {
        id: rse,
        name: rse,
        ...(typeof row.country_name === 'string' && { country: row.country_name }),
        ...(typeof latitude === 'number' &&
          typeof longitude === 'number' && { position: { latitude, longitude } }),
        kind: kindOf(row),
        writable: typeof row.availability_write === 'boolean' ? row.availability_write : ('unknown' as const),
        processing: [],
        attributes: {},
      },
    ];
  });
}

/** Puts the attributes of a storage element into its destination. Servers write booleans and numbers as text, or not. */
export function withAttributes(destination: Destination, value: unknown): Destination {
  if (typeof value !== 'object' || value === null) return destination;
  const told = Object.entries(value).filter(([name, each]) => TOLD.includes(name) && each !== null);
  const attributes = Object.fromEntries(told.map(([name, each]) => [name, String(each)]));
  return {
    ...destination,
    ...(attributes.country !== undefined && { country: attributes.country }),
    ...(attributes.site !== undefined && { site: attributes.site }),
    attributes,
  };
}

/** Rows of `/usage/local` and `/limits/local`, and objects of `/usage/global` and `/limits/global`. */
export interface AccountBooks {
  readonly localLimits: unknown;
  readonly globalLimits: unknown;
  readonly localUsage: readonly Row[];
  readonly globalUsage: readonly Row[];
}

/**
 * The room that an account has at a storage element. A limit of its own is needed everywhere: without one nothing may
 * be brought there, whatever a limit for several says; and every limit that applies must have room, so the least
 * counts. -1 means without limit.
 * @param knownAt ISO 8601
 */
export function quotaAt(rse: string, books: AccountBooks, knownAt: string): Quota {
  const local = limitIn(member(books.localLimits, rse));
  if (local === undefined || local === 0) return { limit: 0, used: 0, remaining: 0, knownAt };
  const used = books.localUsage.find((row) => row.rse === rse)?.bytes;
  const own = amount(local, typeof used === 'number' ? used : 0);
  const others = globalLimitsAt(rse, books).map(({ limit, used: bytes }) => amount(limit, bytes));
  const least = [own, ...others].reduce((a, b) => (roomOf(b) < roomOf(a) ? b : a));
  return { ...least, used: own.used, knownAt };
}

function globalLimitsAt(
  rse: string,
  { globalLimits, globalUsage }: AccountBooks,
): { limit: number; used: number }[] {
  if (typeof globalLimits !== 'object' || globalLimits === null) return [];
  return Object.entries(globalLimits as Readonly<Record<string, Row>>).flatMap(([expression, value]) => {
    const resolved = value?.resolved_rses;
    const limit = limitIn(value?.limit);
    if (limit === undefined || !Array.isArray(resolved) || !resolved.includes(rse)) return [];
    const used = globalUsage.find((row) => row.rse_expression === expression)?.bytes;
    return [{ limit, used: typeof used === 'number' ? used : 0 }];
  });
}

function amount(limit: number, used: number): Omit<Quota, 'knownAt'> {
  if (limit < 0) return { limit: 'unlimited', used, remaining: 'unlimited' };
  return { limit, used, remaining: Math.max(0, limit - used) };
}

function roomOf({ remaining }: Omit<Quota, 'knownAt'>): number {
  return remaining === 'unlimited' ? Number.POSITIVE_INFINITY : remaining;
}

function limitIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function member(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, name)) return undefined;
  return (object as Row)[name];
}

function kindOf({ rse_type: type, staging_area: isStaging }: Row): Destination['kind'] {
  if (isStaging === true) return 'staging';
  if (type === 'TAPE') return 'tape';
  return type === 'DISK' ? 'disk' : 'unknown';
}
