import type { Problem } from '../domain/problem.ts';
import type { Suggestion, Verdict } from '../domain/suggestion/model.ts';

/** A rule book to be tried out; it need not be saved. */
export interface DryRunBook {
  /** Its id, which suggestions' ids depend on: for a saved book its own, else what it shall be called. */
  readonly id: string;
  readonly text: string;
}

/** So many matches are told in detail; all are counted. */
export const DETAILED_MATCHES = 200;

/** What a dry run tells while it goes on. */
export type DryRunEvent =
  /** How many messages there are. */
  | { readonly type: 'started'; readonly total: number }
  /** How many messages were looked at, and how many matches (suggestions) there are so far. */
  | { readonly type: 'progress'; readonly done: number; readonly matched: number }
  /** One match, newest message first; only the first {@link DETAILED_MATCHES}. */
  | {
      readonly type: 'match';
      /**
       * What the maintainer would be asked: message (`source`, `activityId`, `receivedAt`, `pattern` …), rule (`policy.rule`, `policy.n3`), bindings (`reasons`, by the names that
       * `explainRule` gives variables) and effects with exactly what would be written and sent.
       */
      readonly suggestion: Suggestion;
      /** Whether the message stands in the event log already. */
      readonly logged: boolean;
      /** What was decided about the same suggestion of the saved book before. */
      readonly decided?: Verdict;
    }
  /** The last event. */
  | {
      readonly type: 'ended';
      readonly done: number;
      readonly matched: number;
      /** Milliseconds since the start. */
      readonly ms: number;
      /**
       * Missing when every message was looked at. `runaway`: the book exceeded its limits at a message and would be
       * switched off; `problem`: it cannot be understood, or the local copy cannot be read.
       */
      readonly stopped?: 'cancelled' | 'runaway' | 'problem';
      readonly problem?: Problem;
    };
