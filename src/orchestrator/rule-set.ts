import type { PolicyProblem } from '../domain/policy/books.ts';
import type { Autonomy } from '../domain/policy/header.ts';

/** The rule books that there are. */
export interface RuleSet {
  /** Differs whenever the rules do. */
  readonly version: string;
  /** The rule books by their ids, with what their authors recommend. */
  readonly books: readonly { readonly id: string; readonly autonomy: Autonomy }[];
  /** Rule books that cannot be run, and those that were stopped so far. */
  problems(): readonly PolicyProblem[];
}
