import type { Problem } from './problem.ts';

/** The outcome of anything that can fail for reasons outside our code. Plain data, so that it crosses workers. */
export type Result<T, P = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

/** Wraps a value as a successful outcome. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps a problem as a failed outcome. */
export function fail<P = Problem>(problem: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem };
}
