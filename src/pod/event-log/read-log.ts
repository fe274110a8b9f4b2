import type { LogEntry, LogFormat, LogPage, PageLink } from '../../domain/event-log/entry.ts';
import { newestFirst } from '../../domain/event-log/event-time.ts';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Transport } from '../transport.ts';
import { type ReadOptions, readLogPage } from './read-page.ts';

/** What to read of a log. */
export interface ReadLogOptions extends ReadOptions {
  /** Stop when the newest so many entries are known; without it the whole log is read. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
  /** Called after each page with the number of entries so far. */
  readonly onPage?: (page: LogPage, entries: number) => void;
}

/** A log as far as it was read. */
export interface ReadLog {
  /** URL of the log as it names itself. */
  readonly url: string;
  readonly format: LogFormat;
  /** The artefact whose log it is, as stated. */
  readonly artefact?: string;
  /** Newest first, those of unknown time last; each URL once. */
  readonly entries: readonly LogEntry[];
  readonly pages: number;
  /** `pages`: there are more pages than are read at once; `limit`: all that was asked for; `aborted`: by the reader. */
  readonly ended: 'complete' | 'limit' | 'pages' | 'aborted';
  /** Pages that could not be read; the others are there. */
  readonly problems: readonly { readonly url: string; readonly problem: Problem }[];
}

/** A visible limit, so that a server that never ends cannot keep us busy for ever. */
const MAX_LOG_PAGES = 50_000;
/** Pages at once, where several are known. */
const LANES = 6;

/**
 * Reads the entries of a log in any of the three formats, page by page, each page once. Where the pages tell their
 * times, the newest come first, and with a limit only as many are read as are needed.
 * @returns A problem only when the first page cannot be read or is no log.
 */
export async function readLog(
  transport: Transport,
  url: string,
  options: ReadLogOptions = {},
): Promise<Result<ReadLog>> {
  const { limit = Number.POSITIVE_INFINITY, signal, onPage } = options;
  const entries = new Map<string, LogEntry>();
  const problems: { url: string; problem: Problem }[] = [];
  const visited = new Set<string>([url]);
  const pending: PageLink[] = [];
  let pages = 0;

  function take(page: LogPage): void {
    pages += 1;
    for (const entry of page.entries) if (!entries.has(entry.url)) entries.set(entry.url, entry);
    for (const link of page.next) {
      if (visited.has(link.url)) continue;
      visited.add(link.url);
      pending.push(link);
    }
    onPage?.(page, entries.size);
  }

  const first = await readLogPage(transport, url, options);
  if (!first.ok) return first;
  take(first.value);
  let ended: ReadLog['ended'] | undefined;
  while (ended === undefined) {
    pending.sort((a, b) => newestFirst(a.newest, b.newest));
    if (pending.length === 0) ended = 'complete';
    else if (signal?.aborted) ended = 'aborted';
    else if (hasNewest(entries, limit, pending)) ended = 'limit';
    else if (pages + problems.length >= MAX_LOG_PAGES) ended = 'pages';
    else {
      const batch = pending.splice(0, limit === Number.POSITIVE_INFINITY ? LANES : 1);
      const read = await Promise.all(batch.map((link) => readLogPage(transport, link.url, options)));
      read.forEach((page, index) => {
        if (page.ok) take(page.value);
        else problems.push({ url: batch[index]?.url ?? '', problem: page.problem });
      });
    }
  }
  const sorted = sortNewestFirst([...entries.values()]);
  return ok({
    url: first.value.log,
    format: first.value.format,
    artefact: first.value.artefact,
    entries: Number.isFinite(limit) ? sorted.slice(0, limit) : sorted,
    pages,
    ended,
    problems,
  });
}

/** Servers tell whole seconds: of those in the same second the one further down its document is the newer one. */
function sortNewestFirst(entries: readonly LogEntry[]): readonly LogEntry[] {
  const places = new Map(entries.map((entry, place) => [entry, place]));
  const later = (a: LogEntry, b: LogEntry) => (places.get(b) ?? 0) - (places.get(a) ?? 0);
  return [...entries].sort(
    (a, b) => newestFirst(timeOf(a), timeOf(b)) || (timeOf(a) === undefined ? -later(a, b) : later(a, b)),
  );
}

/** Whether the newest entries are known: no page that is left can hold a newer one. */
function hasNewest(
  entries: ReadonlyMap<string, LogEntry>,
  limit: number,
  pending: readonly PageLink[],
): boolean {
  if (entries.size < limit) return false;
  // Pages that tell no times come last here; in them anything may be.
  const newest = pending[0]?.newest;
  if (newest === undefined || pending.some((link) => link.newest === undefined)) return false;
  const times = [...entries.values()].map(timeOf).sort(newestFirst);
  return newestFirst(times[limit - 1], newest) <= 0;
}

function timeOf({ created, modified }: LogEntry): string | undefined {
  return created ?? modified;
}
