import type { Problem } from '../problem.ts';

/** First wait, in milliseconds. */
const BASE = 2_000;
/** Longest wait, in milliseconds: a pod that is away for a day is found within ten minutes of its return. */
const LIMIT = 600_000;

/**
 * How long to wait before attempt `attempts + 1`, in milliseconds: doubling from 2 s to 10 min.
 * A server that names a time itself (Retry-After, https://www.rfc-editor.org/rfc/rfc9110#field.retry-after) is obeyed.
 * `spread` in 0 … 1 keeps many devices from coming back at the same moment: it adds up to a quarter.
 */
export function backOff(attempts: number, problem: Problem, spread: number): number {
  const asked = problem.kind === 'tooMany' || problem.kind === 'server' ? problem.retryAfter : undefined;
  const doubled = Math.min(LIMIT, BASE * 2 ** Math.max(0, Math.min(attempts, 20) - 1));
  const wait = Math.max(doubled, (asked ?? 0) * 1_000);
  return Math.round(wait * (1 + spread / 4));
}
