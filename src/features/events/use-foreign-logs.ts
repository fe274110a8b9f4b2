import { useRef, useState } from 'react';
import type { LogEntry } from '../../domain/event-log/entry.ts';
import type { LoggedEvent } from '../../domain/event-log/event.ts';
import { mergeEvents } from '../../domain/event-log/logged-event.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../i18n/t.ts';
import { readEvents } from '../../pod/event-log/read-events.ts';
import { type ReadLog, readLog } from '../../pod/event-log/read-log.ts';
import type { Transport } from '../../pod/transport.ts';
import { announce } from '../../ui/announce.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import type { ShownEvent } from './shown-event.ts';

/** One log that is read, as far as it was. */
export interface LogReading {
  readonly url: string;
  readonly log?: ReadLog;
  /** Why nothing of it can be read. */
  readonly problem?: Problem;
  readonly events: readonly LoggedEvent[];
  /** Entries whose events were not asked for yet, newest first. */
  readonly unread: readonly LogEntry[];
}

/** Logs of others that are read together. */
export interface Reading {
  readonly running: boolean;
  /** Pages and entries that are known, while the pages are read. */
  readonly pages: number;
  readonly entries: number;
  readonly logs: readonly LogReading[];
  /** Of all logs, merged: the same activity is one event with several witnesses. */
  readonly events: readonly ShownEvent[];
}

export interface ForeignLogs {
  /** `undefined` until something is read. */
  readonly reading: Reading | undefined;
  readonly read: (urls: readonly string[]) => Promise<void>;
  /** Reads on where it was stopped, or where there is more than is read at once. */
  readonly readOn: () => Promise<void>;
  readonly stop: () => void;
  readonly forget: () => void;
}

/** So many events of each log are read at once; the rest when asked for. */
const PORTION = 500;
/** The screen is brought up to date after so many. */
const BATCH = 48;

/** Reads logs of others, as a stranger, when asked to; it can be stopped at any time. */
export function useForeignLogs(): ForeignLogs {
  const { transport } = useWorkspace();
  const [reading, setReading] = useState<Reading>();
  const running = useRef<AbortController>(undefined);

  const begin = () => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    return {
      signal: own.signal,
      // What was begun before must not write over what was begun later.
      show: (next: Reading) => own === running.current && setReading(next),
    };
  };

  const read = async (urls: readonly string[]) => {
    const { signal, show } = begin();
    const logs: LogReading[] = urls.map((url) => ({ url, events: [], unread: [] }));
    let pages = 0;
    show(readingOf(logs, { running: true, pages }));
    for (const [index, url] of urls.entries()) {
      const log = await readLog(transport, url, {
        signal,
        onPage: (_page, entries) => {
          pages += 1;
          show({ ...readingOf(logs, { running: true, pages }), entries: entriesOf(logs) + entries });
        },
      });
      logs[index] = log.ok
        ? { url, log: log.value, events: [], unread: log.value.entries }
        : { url, problem: log.problem, events: [], unread: [] };
    }
    await readPortion(transport, logs, { signal, show });
  };

  const readOn = async () => {
    if (reading) await readPortion(transport, [...reading.logs], begin());
  };

  return {
    reading,
    read,
    readOn,
    stop: () => running.current?.abort(),
    forget: () => {
      running.current?.abort();
      running.current = undefined;
      setReading(undefined);
    },
  };
}

/** Reads the next events of each log, and shows them as they come. */
async function readPortion(
  transport: Transport,
  logs: LogReading[],
  { signal, show }: { readonly signal: AbortSignal; readonly show: (reading: Reading) => void },
): Promise<void> {
  for (const index of logs.keys()) {
    for (let done = 0; done < PORTION && !signal.aborted; done += BATCH) {
      const current = logs[index];
      if (current?.log === undefined || current.unread.length === 0) break;
      show(readingOf(logs, { running: true }));
      const batch = current.unread.slice(0, BATCH);
      const events = await readEvents(transport, current.log.url, batch, { signal });
      const isRead = new Set(events.flatMap(({ witnesses }) => witnesses.map(({ url }) => url)));
      logs[index] = {
        ...current,
        events: [...current.events, ...events],
        unread: current.unread.filter(({ url }) => !isRead.has(url)),
      };
    }
  }
  const ended = readingOf(logs, { running: false });
  show(ended);
  announce(t('events.other.said', { count: ended.events.length }));
}

function readingOf(
  logs: readonly LogReading[],
  { running, pages }: { readonly running: boolean; readonly pages?: number },
): Reading {
  return {
    running,
    pages: pages ?? logs.reduce((sum, { log }) => sum + (log?.pages ?? 0), 0),
    entries: entriesOf(logs),
    logs: [...logs],
    events: mergeEvents(...logs.map(({ events }) => events)),
  };
}

function entriesOf(logs: readonly LogReading[]): number {
  return logs.reduce((sum, { log }) => sum + (log?.entries.length ?? 0), 0);
}
