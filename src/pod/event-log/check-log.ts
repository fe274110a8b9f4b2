import type { LoggedEvent } from '../../domain/event-log/event.ts';
import { type IntegrityFinding, integrityFindings } from '../../domain/event-log/integrity.ts';
import { ok, type Result } from '../../domain/result.ts';
import { asStranger } from '../as-stranger.ts';
import { listContainer } from '../container.ts';
import { eventUrl } from '../event-log.ts';
import type { Transport } from '../transport.ts';
import { readEvents } from './read-events.ts';
import { type ReadLog, readLog } from './read-log.ts';

/** What to check, and how to follow it. */
export interface CheckLogOptions {
  /** Container of the events that the log is an index of; only for the log of a whole pod. */
  readonly events?: string;
  /** Only the newest so many events are read; the comparison with the container is always whole. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
  /** Called as events arrive: how many of how many are read. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A log that was checked. */
export interface LogCheck {
  readonly log: ReadLog;
  /** What was read, newest first. */
  readonly events: readonly LoggedEvent[];
  readonly findings: readonly IntegrityFinding[];
  /** Whether log and container could be compared; a listing that strangers cannot read tells nothing. */
  readonly compared: boolean;
}

/**
 * Checks a log as a stranger sees it: whether each event is there, public, unchanged and at its place, and whether
 * log and container name the same events.
 */
export async function checkLog(
  transport: Transport,
  url: string,
  options: CheckLogOptions,
): Promise<Result<LogCheck>> {
  const { events: container, limit, signal, now, onProgress } = options;
  const log = await readLog(transport, url, { signal });
  if (!log.ok) return log;
  const looked = log.value.entries.slice(0, limit);
  let done = 0;
  const events = await readEvents(transport, log.value.url, looked, {
    signal,
    onEvent() {
      done += 1;
      onProgress?.(done, looked.length);
    },
  });
  const listing = container === undefined ? undefined : await listContainer(asStranger(transport), container);
  const isWhole = log.value.ended === 'complete' && log.value.problems.length === 0;
  const compared = listing?.ok === true && isWhole;
  const findings = integrityFindings({
    entries: log.value.entries,
    events,
    now,
    ...(compared && { members: listing.value.members.map((member) => member.url) }),
    ...(container !== undefined && { expectedUrl: (id: string) => eventUrl(container, id) }),
  });
  return ok({ log: log.value, events, findings, compared });
}
