import type { EventRow } from '../../cache/rows.ts';
import type { Pattern } from '../../domain/notification/model.ts';

/** The patterns that the log can be narrowed to, in the order in which they are offered. */
const eventPatterns: readonly Pattern[] = [
  'request-review',
  'request-endorsement',
  'request-ingest',
  'accept',
  'tentative-accept',
  'tentative-reject',
  'reject',
  'announce-review',
  'announce-endorsement',
  'announce-relationship',
  'announce-ingest',
  'announce-resource',
  'undo-offer',
  'unprocessable',
  'other',
];

/** What the address bar says about the screen of the event log. */
export interface EventsSearch {
  /** Text that the event must contain. */
  readonly q?: string;
  readonly pattern?: Pattern;
  /** URL of the artefact that the events must concern. */
  readonly artefact?: string;
  /** URL of the event that is open. */
  readonly id?: string;
}

/** Reads the search parameters; whatever is not understood is left out, so that an old link still opens. */
export function readEventsSearch(search: Readonly<Record<string, unknown>>): EventsSearch {
  const pattern = eventPatterns.find((known) => known === search.pattern);
  // The router reads digits as a number.
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  return {
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(pattern ? { pattern } : {}),
    ...(typeof search.artefact === 'string' && search.artefact !== '' ? { artefact: search.artefact } : {}),
    ...(typeof search.id === 'string' && search.id !== '' ? { id: search.id } : {}),
  };
}

/** Whether anything is filtered away. */
export function isFiltered({ q, pattern, artefact }: EventsSearch): boolean {
  return q !== undefined || pattern !== undefined || artefact !== undefined;
}

/**
 * The events that the filter lets through, in their given order.
 * @param words what the screen shows of an event besides its raw text: the sentence, the artefact's title
 */
export function filterEvents(
  rows: readonly EventRow[],
  search: EventsSearch,
  words: (row: EventRow) => string,
): EventRow[] {
  const wanted = (search.q ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (search.artefact !== undefined && row.artefact !== search.artefact) return false;
    if (search.pattern !== undefined && patternOf(row) !== search.pattern) return false;
    if (wanted.length === 0) return true;
    const text = `${words(row)}\n${row.url}\n${row.raw}`.toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** The patterns that occur, in the order in which they are offered. */
export function patternsIn(rows: readonly EventRow[]): Pattern[] {
  const found = new Set(rows.map(patternOf));
  return eventPatterns.filter((pattern) => found.has(pattern));
}

/** What could not be read is of no known pattern. */
function patternOf(row: EventRow): Pattern {
  return row.notification?.pattern ?? 'other';
}
