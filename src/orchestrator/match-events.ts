import { asReceived, eventsToMatch } from '../cache/events.ts';
import { putMatchedEvents } from '../cache/matching.ts';
import type { Replica } from '../cache/replica.ts';
import type { NotificationRow } from '../cache/rows.ts';
import type { Suggestion } from '../domain/suggestion/model.ts';

/** How many events are judged and stored together. */
const BATCH = 50;

/** What matching events works with. */
export interface EventMatching {
  readonly replica: Replica;
  /** The state of rules and register that events are judged by. */
  readonly version: string;
  /** Judges a message, as which the event is taken. */
  judge(row: NotificationRow): Promise<{ readonly suggestions: readonly Suggestion[] }>;
  stopped(): boolean;
}

/**
 * Judges events whose messages never lay in the inbox: another application has recorded them, and what the log says may
 * have consequences all the same (COAR scenario 1-b), a link in the artefact's description for one.
 */
export async function matchEvents({ replica, version, judge, stopped }: EventMatching) {
  const rows = await eventsToMatch(replica, version);
  let [judged, suggested, isNews] = [0, 0, false];
  for (let at = 0; at < rows.length && !stopped(); at += BATCH) {
    const batch = await Promise.all(
      rows.slice(at, at + BATCH).map(async (row) => ({
        event: { ...row, matchedBy: version },
        suggestions: (await judge(asReceived(row))).suggestions,
      })),
    );
    if (await putMatchedEvents(replica, batch)) isNews = true;
    judged += batch.length;
    for (const { suggestions } of batch) suggested += suggestions.length;
  }
  return { judged, suggested, isNews };
}
