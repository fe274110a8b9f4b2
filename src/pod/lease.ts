import { ok, type Result } from '../domain/result.ts';
import { isFinished } from '../domain/suggestion/intent-state.ts';
import { changeIntent, type StoredIntent } from './intents.ts';
import type { Transport } from './transport.ts';

/** Whether this device may carry the intent out. */
export type LeaseOutcome =
  /** Yes, until `stored.lease.until`. */
  | { readonly outcome: 'taken'; readonly stored: StoredIntent }
  /** Another one does. Come back after `until` (ISO 8601). */
  | {
      readonly outcome: 'held';
      readonly holder: string;
      readonly until: string;
      readonly stored: StoredIntent;
    }
  /** Nothing is left to do: it is done or dropped. */
  | { readonly outcome: 'finished'; readonly stored: StoredIntent };

/** What a lease is asked for with. */
export interface LeaseRequest {
  /** Name of this device or tab, unique. */
  readonly holder: string;
  /** In milliseconds; longer than the effect takes. */
  readonly duration: number;
  /** Our own clock, milliseconds since 1970, for servers that hide theirs. */
  readonly now: () => number;
}

/**
 * Browsers hide `Date` from pages of another origin. Then our own clock is compared with times that another device
 * wrote by its own, and a foreign lease counts this much longer (milliseconds).
 */
export const CLOCK_TOLERANCE = 120_000;

/**
 * Takes the right to carry an intent out. Written under the precondition that nobody wrote since we looked,
 * so of several takers one gets it; the others see who. Times are the server's where it shows them.
 * Taking one's own lease again prolongs it.
 */
export async function takeLease(
  transport: Transport,
  home: string,
  id: string,
  { holder, duration, now }: LeaseRequest,
): Promise<Result<LeaseOutcome>> {
  const seen: { outcome: LeaseOutcome['outcome'] } = { outcome: 'held' };
  const changed = await changeIntent(transport, home, id, (stored, serverNow) => {
    const { intent, lease, url } = stored;
    seen.outcome = 'finished';
    if (isFinished(intent)) return undefined;
    seen.outcome = 'held';
    const time = serverNow ?? now();
    const tolerance = serverNow === undefined ? CLOCK_TOLERANCE : 0;
    const free =
      lease === undefined || lease.holder === holder || Date.parse(lease.until) + tolerance <= time;
    if (!free) return undefined;
    seen.outcome = 'taken';
    const until = new Date(time + duration).toISOString();
    return { url, intent: { ...intent, state: 'running' }, lease: { holder, until } };
  });
  if (!changed.ok) return changed;
  const stored = changed.value;
  if (seen.outcome === 'held' && stored.lease !== undefined) {
    return ok({ outcome: 'held', ...stored.lease, stored });
  }
  return ok({ outcome: seen.outcome === 'finished' ? 'finished' : 'taken', stored });
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
