import { artefactsIn, filterLog } from '../../domain/event-log/filter.ts';
import { looselySame } from '../../domain/event-log/urls.ts';
import { parseFilter } from '../../domain/filter/filter.ts';
import type { FilterGrammar } from '../../domain/filter/filter-faults.ts';
import { type Filterable, fitsFilter } from '../../domain/filter/match-filter.ts';
import { isFilterDate, timeFilter } from '../workspace/filter/filter-time.ts';
import { type EventsFilter, eventKinds } from './events-search.ts';
import { type ShownEvent, shapeOf } from './shown-event.ts';

/** What is known beside the events. */
export interface FilterSurroundings {
  /** What the screen shows of an event besides its raw text: the sentence, the artefact's title. */
  readonly words: (event: ShownEvent) => string;
  /** The maintainer's. */
  readonly webId?: string;
  /** Milliseconds since 1970, for dates in the filter. */
  readonly now: number;
}

/** The events that the filter lets through, in their given order. Days count from midnight to midnight here. */
export function filterEvents(
  events: readonly ShownEvent[],
  filter: EventsFilter,
  { words, webId, now }: FilterSurroundings,
): ShownEvent[] {
  const { pattern, shape, type, party, artefact, from, until } = filter;
  const terms = parseFilter(filter.q ?? '');
  const narrowed = filterLog(events, {
    shape: pattern,
    type,
    party,
    from: from && atTime(from, '00:00:00'),
    until: until && atTime(until, '23:59:59.999'),
  });
  return narrowed.filter((event) => {
    if (shape !== undefined && shapeOf(event, webId) !== shape) return false;
    if (artefact !== undefined && !concerns(event, artefact)) return false;
    return terms.length === 0 || fitsFilter(filterable(event, words, webId, now), terms);
  });
}

const states = ['own', 'reply', 'standalone', 'unreadable'] as const;

/** What the filter of a log understands. */
export const eventsGrammar: FilterGrammar = {
  fields: ['is', 'from', 'about', 'type', 'after', 'before'],
  values: { is: states },
  isDate: isFilterDate,
};

/** An event as a filter sees it. */
function filterable(
  event: ShownEvent,
  words: (event: ShownEvent) => string,
  webId: string | undefined,
  now: number,
): Filterable {
  const { actor, origin, object, about, nested } = event.notification ?? {};
  let text: string | undefined;
  return {
    text: (wanted) => {
      text ??= `${words(event)}\n${event.url}\n${event.raw ?? ''}`.toLowerCase();
      return text.includes(wanted);
    },
    is: (state) =>
      state === 'unreadable' ? event.unreadable !== undefined : shapeOf(event, webId) === state,
    from: () => [actor?.name, actor?.id, origin?.name, origin?.id],
    about: () => [
      event.artefact,
      words(event).split('\n').at(-1),
      ...[about, object, nested?.object].flatMap((work) => [work?.id, work?.citeAs, work?.name]),
    ],
    type: (type) => event.shape === type || event.shape.split('-').includes(type),
    ...timeFilter(event.time?.at ?? '', now),
  };
}

/** The kinds that occur, in the order in which they are offered. */
export function kindsIn(events: readonly ShownEvent[]): ShownEvent['shape'][] {
  const found = new Set(events.map(({ shape }) => shape));
  return eventKinds.filter((kind) => found.has(kind));
}

function concerns(event: ShownEvent, artefact: string): boolean {
  return event.artefact === artefact || artefactsIn(event).some((id) => looselySame(id, artefact));
}

/** A time of a day in the reader's zone, in ISO 8601; `undefined` for a day that does not exist. */
function atTime(day: string, time: string): string | undefined {
  const moment = new Date(`${day}T${time}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
