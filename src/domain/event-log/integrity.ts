import type { LoggedEvent } from './event.ts';

/** What a check of a log found, one line each. */
export type IntegrityFinding =
  /** The log names an event that is not there (any more). */
  | { readonly kind: 'missing'; readonly url: string }
  /** The event cannot be read by everybody. */
  | { readonly kind: 'not-public'; readonly url: string }
  /** The bytes are not those that the log's checksum was made of. */
  | { readonly kind: 'changed'; readonly url: string }
  /** The event is there, but no log document names it. */
  | { readonly kind: 'not-indexed'; readonly url: string }
  /** The event does not lie at the place that its id demands. */
  | { readonly kind: 'wrong-place'; readonly url: string; readonly expected: string }
  /** Two events have the same id. */
  | { readonly kind: 'duplicate'; readonly url: string; readonly other: string }
  /** The time of writing lies in the future, or before that of an earlier entry. */
  | { readonly kind: 'order'; readonly url: string }
  /** The event is there, but cannot be read as a notification. */
  | { readonly kind: 'unreadable'; readonly url: string };

/** What a second log says about an event of ours. */
export type Comparison =
  /** The service's own log holds the same activity with the same content. */
  | 'authentic'
  /** It holds the same activity with other content. */
  | 'differs'
  /** Ours was stored in part: the content cannot be compared. */
  | 'processed'
  /** It does not hold the activity. */
  | 'unconfirmed'
  /** It holds an event about our artefact that our log lacks. */
  | 'missing-here'
  /** The service has taken its own announcement back later. */
  | 'retracted';

/** One event with what the comparison says. */
export interface ComparedEvent {
  readonly event: LoggedEvent;
  readonly comparison: Comparison;
}
