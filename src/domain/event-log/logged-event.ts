import { sha256Hex } from '../hash/sha256.ts';
import { decodeNotification } from '../notification/decode.ts';
import { activityKey } from '../notification/identity.ts';
import type { Problem } from '../problem.ts';
import { verifyChecksums } from './checksum.ts';
import type { LogEntry } from './entry.ts';
import type { LoggedEvent, Unreadable } from './event.ts';
import { eventTime, newestFirst } from './event-time.ts';

/** An event as its server sent it. */
export interface EventBody {
  /** Final URL: the base for relative references. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Lower case, without parameters. */
  readonly mediaType: string;
  /** ISO 8601: `Last-Modified`. */
  readonly modified?: string;
}

/** Makes an event of what lies at an entry's URL. What is no notification is an event with a reason. */
export async function eventFromBody(log: string, entry: LogEntry, body: EventBody): Promise<LoggedEvent> {
  const modified = entry.modified ?? body.modified;
  const witness = {
    log,
    url: entry.url,
    checksum: verifyChecksums(body.bytes, entry.checksums),
    digest: sha256Hex(body.bytes),
  };
  const common = {
    url: entry.url,
    raw: body.text,
    processed: entry.processed === true,
    witnesses: [witness],
  };
  const decoded = await decodeNotification(body.text, body.mediaType, { base: body.url });
  if (!decoded.ok) {
    return {
      ...common,
      activityId: entry.url,
      time: eventTime({ created: entry.created, modified }),
      shape: 'other',
      unreadable: 'not-a-notification',
      reason: decoded.problem.reason,
    };
  }
  const { notification } = decoded.value;
  return {
    ...common,
    activityId: notification.id === undefined ? entry.url : activityKey(notification.id),
    time: eventTime({ created: entry.created, modified, published: notification.published }),
    shape: notification.pattern,
    notification,
  };
}

/** Makes an event of an entry that holds it inside, as the oldest logs do. */
export function eventInside(log: string, entry: LogEntry): LoggedEvent {
  const { url, created, modified, lifecycle } = entry;
  const ended = lifecycle?.endedAt ?? lifecycle?.startedAt;
  return {
    activityId: url,
    url,
    time: eventTime({ created, modified, ended }),
    shape: 'lifecycle',
    lifecycle,
    processed: false,
    witnesses: [{ log, url, checksum: 'none' }],
  };
}

/** Makes an event of an entry whose URL gave nothing: a line with a reason, so that the gap is seen. */
export function eventWithout(log: string, entry: LogEntry, problem: Problem): LoggedEvent {
  return {
    activityId: entry.url,
    url: entry.url,
    time: eventTime(entry),
    shape: 'other',
    unreadable: whyUnreadable(problem),
    reason: 'reason' in problem ? problem.reason : undefined,
    processed: entry.processed === true,
    witnesses: [{ log, url: entry.url, checksum: 'none' }],
  };
}

/**
 * Joins what several logs hold: the same activity is one event with several witnesses. The content of the first one
 * that could be read counts; give the log that is trusted most first. Newest first, unknown times last.
 */
export function mergeEvents(...logs: readonly (readonly LoggedEvent[])[]): LoggedEvent[] {
  const merged = new Map<string, LoggedEvent>();
  for (const event of logs.flat()) {
    const known = merged.get(event.activityId);
    if (known === undefined) merged.set(event.activityId, event);
    else {
      const better = known.unreadable !== undefined && event.unreadable === undefined ? event : known;
      merged.set(event.activityId, { ...better, witnesses: [...known.witnesses, ...event.witnesses] });
    }
  }
  return [...merged.values()].sort((a, b) => newestFirst(a.time?.at, b.time?.at));
}

function whyUnreadable(problem: Problem): Unreadable {
  switch (problem.kind) {
    case 'unauthenticated':
    case 'forbidden':
      return 'closed';
    case 'absent':
      return 'missing';
    case 'noncompliant':
    case 'invalid':
    case 'refused':
      return 'not-a-notification';
    default:
      return 'unreachable';
  }
}
