import type { Quota } from '../../../domain/staging/provider.ts';

/** The room at a destination, with and without a request. In bytes. */
export type Room =
  /** Nobody tells. */
  | { readonly kind: 'untold' }
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'none' }
  | ({ readonly kind: 'fits'; readonly left: number } & Known)
  | ({ readonly kind: 'over'; readonly missing: number } & Known)
  /** The size of the request is not known. */
  | ({ readonly kind: 'unsure' } & Known);

/** What a service tells of a quota that has a limit. */
interface Known {
  readonly limit: number;
  readonly used: number;
  readonly free: number;
  readonly wanted: number;
}

/** What is left at a destination after a request. Room has to be larger than the request: services want it so. */
export function roomAfter(quota: Quota | undefined, bytes: number | undefined): Room {
  if (!quota) return { kind: 'untold' };
  const { limit, used, remaining } = quota;
  if (limit === 0) return { kind: 'none' };
  if (limit === 'unlimited' && remaining === 'unlimited') return { kind: 'unlimited' };
  const free = Math.max(0, remaining === 'unlimited' ? Number(limit) - used : remaining);
  const all = limit === 'unlimited' ? used + free : limit;
  // Where a limit for several destinations counts, what is used of it lies at the others, too.
  const known: Known = { limit: all, used: Math.max(0, all - free), free, wanted: bytes ?? 0 };
  if (bytes === undefined) return { kind: 'unsure', ...known };
  return bytes < free || (bytes === 0 && free > 0)
    ? { kind: 'fits', ...known, left: free - bytes }
    : { kind: 'over', ...known, missing: Math.max(1, bytes - free) };
}
