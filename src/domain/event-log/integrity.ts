import type { LogEntry } from './entry.ts';
import type { LoggedEvent, Unreadable } from './event.ts';
import { milliseconds } from './event-time.ts';

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
  /** The stated time of writing has not come yet. */
  | { readonly kind: 'future'; readonly url: string }
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

/** A log with its events, as a stranger sees them. */
export interface CheckedLog {
  readonly entries: readonly LogEntry[];
  /** Of the entries that were looked at. */
  readonly events: readonly LoggedEvent[];
  /** URLs in the container that is the truth, where there is one and it was listed whole. */
  readonly members?: readonly string[];
  /** Where the event of an activity must lie. */
  readonly expectedUrl?: (activityId: string) => string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Clocks of servers may differ by so much, in milliseconds. */
const CLOCK_TOLERANCE = 300_000;

/** What is wrong with a log; empty when nothing is. */
export function integrityFindings(checked: CheckedLog): readonly IntegrityFinding[] {
  const { entries, events, members, now } = checked;
  const named = new Set(entries.map(({ url }) => url));
  return [
    ...events.flatMap((event) => findingsOn(event, checked.expectedUrl)),
    ...duplicates(events),
    ...entries
      .filter(({ created }) => milliseconds(created ?? '') > now + CLOCK_TOLERANCE)
      .map(({ url }) => ({ kind: 'future', url }) as const),
    ...(members ?? []).filter((url) => !named.has(url)).map((url) => ({ kind: 'not-indexed', url }) as const),
  ];
}

const BY_REASON: Readonly<Partial<Record<Unreadable, 'missing' | 'not-public' | 'unreadable'>>> = {
  missing: 'missing',
  closed: 'not-public',
  'not-a-notification': 'unreadable',
};

function findingsOn(event: LoggedEvent, expectedUrl: CheckedLog['expectedUrl']): readonly IntegrityFinding[] {
  const { url, unreadable, witnesses, notification, activityId } = event;
  const findings: IntegrityFinding[] = [];
  const kind = unreadable && BY_REASON[unreadable];
  if (kind) findings.push({ kind, url });
  if (witnesses.some(({ checksum }) => checksum === 'wrong')) findings.push({ kind: 'changed', url });
  const expected = notification?.id === undefined ? url : (expectedUrl?.(activityId) ?? url);
  if (expected !== url) findings.push({ kind: 'wrong-place', url, expected });
  return findings;
}

function duplicates(events: readonly LoggedEvent[]): readonly IntegrityFinding[] {
  const first = new Map<string, string>();
  return events.flatMap(({ activityId, url }): readonly IntegrityFinding[] => {
    const other = first.get(activityId);
    if (other === undefined) first.set(activityId, url);
    return other === undefined || other === url ? [] : [{ kind: 'duplicate', url, other }];
  });
}
