import type { Notification, Party, Work } from '../notification/model.ts';
import { comparableId } from '../trust/same-id.ts';
import type { LoggedEvent } from './event.ts';
import { milliseconds } from './event-time.ts';
import { looselySame } from './urls.ts';

/** What events are narrowed to; everything that is given must hold. */
export interface EventFilter {
  readonly shape?: LoggedEvent['shape'];
  /** A type of the activity: local name (`Offer`) or full IRI. */
  readonly type?: string;
  /** Id of an actor, origin, target or executor. */
  readonly party?: string;
  /** URL of a work that the event is about, in whatever place it stands. */
  readonly artefact?: string;
  /** ISO 8601, inclusive. Events of unknown time are left out once a bound is given. */
  readonly from?: string;
  readonly until?: string;
}

/** The events that a filter lets through, in their order. */
export function filterLog<E extends LoggedEvent>(events: readonly E[], filter: EventFilter): E[] {
  const { shape, type, party, artefact } = filter;
  return events.filter(
    (event) =>
      (shape === undefined || event.shape === shape) &&
      (type === undefined || typesIn(event).includes(type)) &&
      (party === undefined || partiesIn(event).some((id) => comparableId(id) === comparableId(party))) &&
      (artefact === undefined || artefactsIn(event).some((id) => looselySame(id, artefact))) &&
      isWithin(event, filter),
  );
}

/** All ids of works that an event speaks of: an Announce of a review has the work in its `context`, a reply in the Offer. */
export function artefactsIn({ notification, lifecycle }: LoggedEvent): readonly string[] {
  const ids = notification ? worksIn(notification) : [];
  return [...new Set([...ids, lifecycle?.artefact].filter((id) => id !== undefined))];
}

/** Ids of all parties of an event. */
export function partiesIn({ notification, lifecycle }: LoggedEvent): readonly string[] {
  const parties: readonly (Party | undefined)[] = notification
    ? [notification.actor, notification.origin, notification.target]
    : [];
  return [...new Set([...parties.map((party) => party?.id), lifecycle?.executor])].filter(
    (id) => id !== undefined,
  );
}

/** Types of the activity, as local names and as full IRIs. */
export function typesIn({ notification }: LoggedEvent): readonly string[] {
  return notification ? [...new Set([...notification.activities, ...notification.types])] : [];
}

function worksIn({ about, object, relationship, nested }: Notification): readonly (string | undefined)[] {
  const ofWork = (work: Work | undefined) => [
    work?.id,
    work?.citeAs,
    ...(work?.items.map(({ id }) => id) ?? []),
  ];
  return [
    ...ofWork(about),
    ...ofWork(object),
    relationship?.subject,
    relationship?.object,
    ...(nested ? worksIn(nested) : []),
  ];
}

function isWithin({ time }: LoggedEvent, { from, until }: EventFilter): boolean {
  if (from === undefined && until === undefined) return true;
  const at = milliseconds(time?.at ?? '');
  if (Number.isNaN(at)) return false;
  return (
    (from === undefined || at >= milliseconds(from)) && (until === undefined || at <= milliseconds(until))
  );
}
