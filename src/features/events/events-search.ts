import type { LoggedEvent } from '../../domain/event-log/event.ts';
import { type FilterField, type FilterTerm, formatFilter } from '../../domain/filter/filter.ts';
import { type EventShape, eventShapes } from './shown-event.ts';

type Kind = LoggedEvent['shape'];

/** The kinds of events that a log can be narrowed to, in the order in which they are offered. */
export const eventKinds: readonly Kind[] = [
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
  'lifecycle',
  'other',
];

/** Columns of the table. */
export const tableColumns = ['time', 'event', 'type', 'party', 'artefact', 'checksum'] as const;
export type TableColumn = (typeof tableColumns)[number];

/** How the table is sorted: a column, with `-` before it from the last to the first. */
export type TableSort = TableColumn | `-${TableColumn}`;

const sorts: readonly TableSort[] = tableColumns.flatMap((column) => [column, `-${column}` as const]);

/** What stands beside the list instead of an event. */
const panes = ['check', 'form', 'reading', 'compare'] as const;

/** What narrows a log. */
export interface EventsFilter {
  /** Text that the event must contain. */
  readonly q?: string;
  readonly pattern?: Kind;
  readonly shape?: EventShape;
  /** A type of the activity: local name or full IRI. */
  readonly type?: string;
  /** Id of somebody who takes part. */
  readonly party?: string;
  /** URL of the artefact that the events must concern. */
  readonly artefact?: string;
  /** Days, `2026-03-01`, both inclusive. */
  readonly from?: string;
  readonly until?: string;
}

/** What the address bar says about the screen of the event log. */
export interface EventsSearch extends EventsFilter {
  readonly view?: 'table';
  readonly sort?: TableSort;
  readonly source?: 'other';
  /** The address whose logs are looked for. Nobody is asked before a click. */
  readonly of?: string;
  readonly pane?: (typeof panes)[number];
  /** URL of the event that is open. */
  readonly id?: string;
}

/** Takes every filter away. */
export const noFilter: Readonly<Record<keyof EventsFilter, undefined>> = {
  q: undefined,
  pattern: undefined,
  shape: undefined,
  type: undefined,
  party: undefined,
  artefact: undefined,
  from: undefined,
  until: undefined,
};

/** Reads the search parameters; whatever is not understood is left out, so that an old link still opens. */
export function readEventsSearch(search: Readonly<Record<string, unknown>>): EventsSearch {
  const found: EventsSearch = {
    // The router reads digits as a number.
    q: text(typeof search.q === 'number' ? String(search.q) : search.q),
    pattern: oneOf(eventKinds, search.pattern),
    shape: oneOf(eventShapes, search.shape),
    type: text(search.type),
    party: text(search.party),
    artefact: text(search.artefact),
    from: day(search.from),
    until: day(search.until),
    view: oneOf(['table'] as const, search.view),
    sort: oneOf(sorts, search.sort),
    source: oneOf(['other'] as const, search.source),
    of: text(search.of),
    pane: oneOf(panes, search.pane),
    id: text(search.id),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** Whether anything is filtered away. */
export function isFiltered(search: EventsSearch): boolean {
  return filterOf(search).some((value) => value !== undefined);
}

/** Everything that narrows the log as one text, as far as the text can say it: for keeping it under a name. */
export function queryOf({ q, pattern, shape, artefact, party, from, until }: EventsFilter): string {
  const term = (field: FilterField, value: string | undefined): readonly FilterTerm[] =>
    value === undefined ? [] : [{ field, value: value.toLowerCase(), not: false }];
  const more = formatFilter([
    ...term('type', pattern),
    ...term('is', shape),
    ...term('about', artefact),
    // Whoever has a part in an event stands in it by its id.
    ...term('text', party),
    ...term('after', from),
    ...term('before', until && dayAfter(until)),
  ]);
  return [q ?? '', more].filter((part) => part !== '').join(' ');
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return Number.isNaN(date.getTime()) ? day : date.toISOString().slice(0, 10);
}

/** Whether one of the filters is set that are folded away. */
export function isNarrowed({ shape, type, party, from, until }: EventsSearch): boolean {
  return [shape, type, party, from, until].some((value) => value !== undefined);
}

function filterOf(search: EventsSearch): readonly unknown[] {
  return Object.keys(noFilter).map((name) => search[name as keyof EventsFilter]);
}

function oneOf<V extends string>(known: readonly V[], value: unknown): V | undefined {
  return known.find((each) => each === value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function day(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}
