import { activityKey } from '../notification/identity.ts';
import type { Notification } from '../notification/model.ts';
import { comparableId } from '../trust/same-id.ts';
import { canonicalText } from './canonical.ts';
import type { LoggedEvent } from './event.ts';
import { milliseconds } from './event-time.ts';
import { artefactsIn, partiesIn } from './filter.ts';
import type { ComparedEvent, Comparison } from './integrity.ts';
import { looselySame } from './urls.ts';

/** What two logs are compared about. */
export interface ComparisonScope {
  /** Ids of the service whose log the second one is. */
  readonly service: readonly string[];
  /** URLs of our artefacts: only events about them are missed. */
  readonly artefacts: readonly string[];
}

/**
 * Compares our log with a service's own: each event of ours in which the service takes part, and each event of theirs
 * about an artefact of ours that we lack. Content is the same when the bytes or the canonical RDF are.
 */
export async function compareLogs(
  ours: readonly LoggedEvent[],
  theirs: readonly LoggedEvent[],
  scope: ComparisonScope,
): Promise<readonly ComparedEvent[]> {
  const service = new Set(scope.service.map(comparableId));
  const isTheirs = (event: LoggedEvent) => partiesIn(event).some((id) => service.has(comparableId(id)));
  const retracted = retractions([...ours, ...theirs], service);
  const theirsById = new Map(theirs.map((event) => [event.activityId, event]));
  const compared: ComparedEvent[] = [];
  for (const event of ours) {
    const other = theirsById.get(event.activityId);
    if (other === undefined && !isTheirs(event)) continue;
    compared.push({ event, comparison: await compare(event, other, retracted) });
  }
  const known = new Set(ours.map(({ activityId }) => activityId));
  for (const event of theirs) {
    const isAboutUs = artefactsIn(event).some((id) => scope.artefacts.some((own) => looselySame(own, id)));
    if (!known.has(event.activityId) && isAboutUs) compared.push({ event, comparison: 'missing-here' });
  }
  return compared;
}

async function compare(
  event: LoggedEvent,
  other: LoggedEvent | undefined,
  retracted: ReadonlySet<string>,
): Promise<Comparison> {
  if (retracted.has(event.activityId)) return 'retracted';
  if (other === undefined) return 'unconfirmed';
  if (event.witnesses[0]?.digest !== undefined && event.witnesses[0].digest === other.witnesses[0]?.digest)
    return 'authentic';
  if (event.raw !== undefined && other.raw !== undefined) {
    const [ours, theirs] = await Promise.all([canonicalText(event.raw), canonicalText(other.raw)]);
    if (ours !== undefined && ours === theirs) return 'authentic';
  }
  // What was left out before storing differs by intention; the message itself is in the inbox or among the sent ones.
  return event.processed ? 'processed' : 'differs';
}

/** Keys of announcements of the service that it rejected itself later: its way of taking something back. */
function retractions(events: readonly LoggedEvent[], service: ReadonlySet<string>): ReadonlySet<string> {
  const byKey = new Map(events.map((event) => [event.activityId, event]));
  const keys = events.flatMap(({ notification, time }) => {
    if (!notification?.activities.includes('Reject') || !isBy(notification, service)) return [];
    const ids = [notification.object?.id, notification.inReplyTo, notification.nested?.id];
    return ids
      .filter((id) => id !== undefined)
      .map(activityKey)
      .filter((key) => {
        const announced = byKey.get(key);
        return (
          announced?.notification?.activities.includes('Announce') === true &&
          isBy(announced.notification, service) &&
          !(milliseconds(announced.time?.at ?? '') > milliseconds(time?.at ?? ''))
        );
      });
  });
  return new Set(keys);
}

function isBy({ actor, origin }: Notification, service: ReadonlySet<string>): boolean {
  return [actor?.id, origin?.id].some((id) => id !== undefined && service.has(comparableId(id)));
}
