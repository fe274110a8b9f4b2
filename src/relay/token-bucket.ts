import type { Rate } from './options.ts';
import { refuse } from './refusal.ts';

/** So many callers are remembered; those that have rested longest are forgotten first, which costs nothing. */
const CALLERS = 10_000;

/** Takes one request of a caller: 0 where it may go on, else the seconds after which it may. */
export type TakeTurn = (caller: string) => number;

/** A token bucket for each caller. https://en.wikipedia.org/wiki/Token_bucket */
export function createTurns({ burst, perMinute }: Rate, now: () => number): TakeTurn {
  const buckets = new Map<string, { left: number; at: number }>();
  return (caller) => {
    const at = now();
    const before = buckets.get(caller) ?? { left: burst, at };
    const left = Math.min(burst, before.left + ((at - before.at) / 60_000) * perMinute);
    // Put in anew, so that the map stays in the order of use.
    buckets.delete(caller);
    buckets.set(caller, { left: left >= 1 ? left - 1 : left, at });
    for (const [oldest] of buckets) {
      if (buckets.size <= CALLERS) break;
      buckets.delete(oldest);
    }
    return left >= 1 ? 0 : Math.ceil(((1 - left) * 60) / perMinute);
  };
}

/** The refusal of one who has to wait. @param wait seconds */
export function tooMany(wait: number) {
  return refuse('too-many-requests', `Ask again in ${wait} s.`, { 'retry-after': String(wait) });
}
