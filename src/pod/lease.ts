import { ok, type Result } from '../domain/result.ts';
import { isFinished } from '../domain/suggestion/intent-state.ts';
import type { WatchedLease } from '../domain/suggestion/model.ts';
import type { Lease } from './intent-rdf.ts';
import { changeIntent, type StoredIntent } from './intents.ts';
import type { Transport } from './transport.ts';

/** Whether this device may carry the intent out. */
export type LeaseOutcome =
  /** Yes, until `stored.lease.until`. `begun`: somebody had it before, and did not say how far it came. */
  | { readonly outcome: 'taken'; readonly stored: StoredIntent; readonly begun: boolean }
  /** Another one does. Come back with `watched`. */
  | { readonly outcome: 'held'; readonly watched: WatchedLease; readonly stored: StoredIntent }
  /** Nothing is left to do: it is done or dropped. */
  | { readonly outcome: 'finished'; readonly stored: StoredIntent };

/** What a lease is asked for with. */
export interface LeaseRequest {
  /** Name of this device or tab, unique. */
  readonly holder: string;
  /** In milliseconds; longer than the effect takes. */
  readonly duration: number;
  /** Our own clock, milliseconds since 1970. */
  readonly now: () => number;
  /** The lease that was in the way the last time. */
  readonly watched?: WatchedLease;
  /** Whether another holder can be known to be gone for good; then its lease counts no more. */
  readonly isGone?: (holder: string) => Promise<boolean>;
}

/** How much longer than its duration a lease is watched, in milliseconds: for requests that take long to arrive. */
export const TOLERANCE = 30_000;

/**
 * Takes the right to carry an intent out. Written under the precondition that nobody wrote since we looked,
 * so of several takers one gets it; the others see who. Taking one's own lease again prolongs it.
 *
 * A foreign lease is over when the clock of the server says so, where the server shows it. Browsers hide `Date` from
 * pages of another origin; then times that another device wrote by its own clock tell nothing, and the lease is over
 * when this device has seen it unchanged for as long as a lease lasts.
 */
export async function takeLease(
  transport: Transport,
  home: string,
  id: string,
  request: LeaseRequest,
): Promise<Result<LeaseOutcome>> {
  const first = await tryLease(transport, home, id, request);
  if (!first.ok || first.value.outcome !== 'held') return first;
  const { holder } = first.value.watched;
  return (await request.isGone?.(holder)) ? tryLease(transport, home, id, request, holder) : first;
}

/** @param gone A holder whose leases do not count. */
async function tryLease(
  transport: Transport,
  home: string,
  id: string,
  request: LeaseRequest,
  gone?: string,
): Promise<Result<LeaseOutcome>> {
  const { holder, duration, now } = request;
  const seen: { outcome: 'taken' | 'finished'; begun: boolean; watched?: WatchedLease } = {
    outcome: 'finished',
    begun: false,
  };
  const changed = await changeIntent(transport, home, id, ({ intent, lease, url }, serverNow) => {
    seen.outcome = 'finished';
    seen.watched = undefined;
    if (isFinished(intent)) return undefined;
    const isForeign = lease !== undefined && lease.holder !== holder && lease.holder !== gone;
    const watched = isForeign ? watch(lease, request) : undefined;
    if (watched && !isOver(watched, request, serverNow)) {
      seen.watched = watched;
      return undefined;
    }
    seen.outcome = 'taken';
    seen.begun = lease !== undefined;
    const until = new Date((serverNow ?? now()) + duration).toISOString();
    return { url, intent: { ...intent, state: 'running' }, lease: { holder, until } };
  });
  if (!changed.ok) return changed;
  const stored = changed.value;
  const { outcome, begun, watched } = seen;
  if (watched) return ok({ outcome: 'held', watched, stored });
  return ok(outcome === 'taken' ? { outcome, begun, stored } : { outcome, stored });
}

/** What is known of a foreign lease: since when it has been there, as it is now. */
function watch({ holder, until }: Lease, { watched, now }: LeaseRequest): WatchedLease {
  const isSame = watched?.holder === holder && watched.until === until && Date.parse(watched.since) <= now();
  return isSame ? watched : { holder, until, since: new Date(now()).toISOString() };
}

function isOver(
  lease: WatchedLease,
  { duration, now }: LeaseRequest,
  serverNow: number | undefined,
): boolean {
  if (serverNow !== undefined && Date.parse(lease.until) <= serverNow) return true;
  return now() - Date.parse(lease.since) >= duration + TOLERANCE;
}

/** Gives a lease back before its time; nothing happens when it is another's. `state` is what the intent becomes. */
export function releaseLease(
  transport: Transport,
  home: string,
  id: string,
  holder: string,
  change: (intent: StoredIntent['intent']) => StoredIntent['intent'],
): Promise<Result<StoredIntent>> {
  return changeIntent(transport, home, id, ({ url, intent, lease }) =>
    lease?.holder === holder ? { url, intent: change(intent) } : undefined,
  );
}
