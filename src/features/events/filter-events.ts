import { artefactsIn, filterLog } from '../../domain/event-log/filter.ts';
import { looselySame } from '../../domain/event-log/urls.ts';
import { type EventsFilter, eventKinds } from './events-search.ts';
import { type ShownEvent, shapeOf } from './shown-event.ts';

/** What is known beside the events. */
export interface FilterSurroundings {
  /** What the screen shows of an event besides its raw text: the sentence, the artefact's title. */
  readonly words: (event: ShownEvent) => string;
  /** The maintainer's. */
  readonly webId?: string;
}

/** The events that the filter lets through, in their given order. Days count from midnight to midnight here. */
export function filterEvents(
  events: readonly ShownEvent[],
  filter: EventsFilter,
  { words, webId }: FilterSurroundings,
): ShownEvent[] {
  const { pattern, shape, type, party, artefact, from, until } = filter;
  const wanted = (filter.q ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean);
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
    if (wanted.length === 0) return true;
    const text = `${words(event)}\n${event.url}\n${event.raw ?? ''}`.toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
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
