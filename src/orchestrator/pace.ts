import type { Problem } from '../domain/problem.ts';
import { backOff } from '../domain/suggestion/back-off.ts';

/** Without a live connection: first and longest pause between looks, in milliseconds. */
const POLL_FIRST = 20_000;
const POLL_LIMIT = 300_000;
/** With one, a look now and then all the same: messages get lost. */
const LIVE_PAUSE = 300_000;
/** How often a look is a thorough one, in milliseconds. */
export const THOROUGH_PAUSE = 600_000;

/** How a look ended, as far as the pace is concerned. */
export interface LookEnd {
  readonly blocked?: Problem;
  /** Whether it found anything. */
  readonly news: boolean;
}

/** Decides how long to wait until the next look. */
export interface Pace {
  /** In milliseconds; `undefined`: until somebody asks (signed out: only a new session helps). */
  next(end: LookEnd, live: 'websocket' | 'polling' | 'off'): number | undefined;
  /** Starts again with short pauses: something has happened. */
  reset(): void;
}

/** Polling slows down while nothing happens and is quick again after news; failures are retried ever more slowly. */
export function createPace(random: () => number): Pace {
  let quiet = 0;
  let failures = 0;
  return {
    next(end, live) {
      if (end.blocked) {
        failures += 1;
        return end.blocked.kind === 'unauthenticated' ? undefined : backOff(failures, end.blocked, random());
      }
      failures = 0;
      quiet = end.news ? 0 : quiet + 1;
      if (live === 'websocket') return LIVE_PAUSE;
      return Math.min(POLL_LIMIT, POLL_FIRST * 2 ** Math.max(0, quiet - 1));
    },
    reset() {
      quiet = 0;
      failures = 0;
    },
  };
}
