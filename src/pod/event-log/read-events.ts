import type { LogEntry } from '../../domain/event-log/entry.ts';
import type { LoggedEvent } from '../../domain/event-log/event.ts';
import { eventFromBody, eventInside, eventWithout } from '../../domain/event-log/logged-event.ts';
import { decodeText, looksLikeText } from '../http/decode-text.ts';
import { exchange } from '../http/exchange.ts';
import { lastModified } from '../http/http-date.ts';
import { createLanes } from '../http/lanes.ts';
import { mediaType } from '../http/media-type.ts';
import type { Transport } from '../transport.ts';
import type { ReadOptions } from './read-page.ts';

/** What to do while events are read. */
export interface ReadEventsOptions extends ReadOptions {
  readonly signal?: AbortSignal;
  /** Called as each event arrives, in no order. */
  readonly onEvent?: (event: LoggedEvent) => void;
}

const ACCEPT = 'application/ld+json, text/turtle;q=0.9, application/json;q=0.8';
/** More than any notification needs; logs are written by strangers. */
const MAX_BYTES = 5 * 1024 * 1024;
const LANES = 6;

/**
 * Reads the events of a log's entries, six at a time. One that cannot be read is an event with a reason; the others
 * go on. When stopped, what was not asked for yet is left out.
 * @param log URL of the log.
 * @returns In the order of the entries.
 */
export async function readEvents(
  transport: Transport,
  log: string,
  entries: readonly LogEntry[],
  options: ReadEventsOptions = {},
): Promise<readonly LoggedEvent[]> {
  const inLane = createLanes(LANES);
  const events = await Promise.all(
    entries.map((entry) =>
      inLane('events', async () => {
        if (options.signal?.aborted) return undefined;
        const event = await readEvent(transport, log, entry, options);
        options.onEvent?.(event);
        return event;
      }),
    ),
  );
  return events.filter((event) => event !== undefined);
}

async function readEvent(
  transport: Transport,
  log: string,
  entry: LogEntry,
  { own }: ReadOptions,
): Promise<LoggedEvent> {
  if (entry.lifecycle) return eventInside(log, entry);
  const { url } = entry;
  const request = { url, headers: { accept: ACCEPT }, maxBytes: MAX_BYTES, anonymous: own !== true };
  const answer = await exchange(transport, request, 'read');
  if (!answer.ok) return eventWithout(log, entry, answer.problem);
  const { headers, body, url: finalUrl } = answer.value;
  const text = decodeText(body, headers['content-type']);
  if (!looksLikeText(text)) {
    const reason = `It is not text (${mediaType(headers['content-type']) || 'of unknown type'}).`;
    return eventWithout(log, entry, { kind: 'noncompliant', url, reason });
  }
  return eventFromBody(log, entry, {
    url: finalUrl,
    bytes: body,
    text,
    mediaType: mediaType(headers['content-type']),
    modified: lastModified(answer.value),
  });
}
