import type { EventRow } from '../../cache/rows.ts';
import type { LoggedEvent, Witness } from '../../domain/event-log/event.ts';
import { activityKey } from '../../domain/notification/identity.ts';
import type { Notification, Party } from '../../domain/notification/model.ts';
import { answeredKeys } from '../../domain/thread/answers.ts';
import { sameId } from '../../domain/trust/same-id.ts';

/** An event as this screen shows it, from whatever log. */
export interface ShownEvent extends LoggedEvent {
  /** The maintainer's artefact that it concerns, also where only the thread tells. */
  readonly artefact?: string;
}

/** Who began: the maintainer, somebody who was asked, or somebody who was not. */
export type EventShape = 'own' | 'reply' | 'standalone';

/** Shapes in the order in which they are offered. */
export const eventShapes: readonly EventShape[] = ['own', 'reply', 'standalone'];

/**
 * An event of the own log, from the local copy.
 * @param log URL of the log
 * @param witnesses what a check found, where one was made
 */
export function ownEvent(row: EventRow, log: string, witnesses?: readonly Witness[]): ShownEvent {
  const { url, activityId, writtenAt, notification, raw, unreadable, artefact } = row;
  return {
    activityId: activityKey(activityId),
    url,
    time: { at: writtenAt, source: 'modified' },
    shape: notification?.pattern ?? 'other',
    notification,
    raw,
    ...(unreadable !== undefined && { unreadable: 'not-a-notification' as const, reason: unreadable }),
    processed: false,
    witnesses: witnesses ?? [{ log, url, checksum: 'none' }],
    artefact,
  };
}

/** The shape of an event; `undefined` where it is no message. @param webId the maintainer's */
export function shapeOf({ notification }: ShownEvent, webId: string | undefined): EventShape | undefined {
  if (notification === undefined) return undefined;
  if (isBy(notification, webId)) return 'own';
  return answeredKeys(notification).length > 0 ? 'reply' : 'standalone';
}

/** The party that is not the maintainer: who sent it, or whom she sent it to. */
export function otherParty(notification: Notification, webId: string | undefined): Party | undefined {
  const { actor, origin, target } = notification;
  return isBy(notification, webId) ? target : (actor ?? origin);
}

/** What the checksums say, over all logs that hold the event. `unchecked`: nothing was read to compare. */
export type ChecksumState = 'right' | 'wrong' | 'none' | 'unchecked';

/** One wrong checksum outweighs any right one. */
export function checksumState({ witnesses }: LoggedEvent): ChecksumState {
  if (witnesses.some(({ checksum }) => checksum === 'wrong')) return 'wrong';
  if (witnesses.some(({ checksum }) => checksum === 'right')) return 'right';
  return witnesses.some(({ digest }) => digest !== undefined) ? 'none' : 'unchecked';
}

function isBy({ actor }: Notification, webId: string | undefined): boolean {
  return webId !== undefined && actor?.id !== undefined && sameId(actor.id, webId);
}
