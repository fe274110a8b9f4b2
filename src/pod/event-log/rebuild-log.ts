import { checksumsOf } from '../../domain/event-log/checksum.ts';
import type { LogEntry } from '../../domain/event-log/entry.ts';
import { newestFirst } from '../../domain/event-log/event-time.ts';
import {
  addEntries,
  emptyRoot,
  PAGE_ENTRIES,
  rootText,
  type Turned,
} from '../../domain/event-log/log-page.ts';
import { sha256Hex } from '../../domain/hash/sha256.ts';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import { createLanes } from '../http/lanes.ts';
import { type CurrentText, type Edit, updateText } from '../http/update-text.ts';
import type { Transport } from '../transport.ts';
import { indexEvents, JSON_LD, type LogDocument, rootOf, writeClosed } from './index-events.ts';
import { bytesAt } from './log-event.ts';
import { readLog } from './read-log.ts';

/** An event of the container, which is the truth. */
export interface StoredEvent {
  readonly url: string;
  /** ISO 8601: the server's time of writing. */
  readonly writtenAt: string;
}

/** What was done to a log document. */
export interface Rebuilt {
  /** Events that it lacked and has now. */
  readonly added: number;
  /** Entries of events that are gone. */
  readonly removed: number;
  /** Events that could not be read, so that the document still lacks them. */
  readonly problems: readonly { readonly url: string; readonly problem: Problem }[];
}

const LANES = 6;

/**
 * Makes a log document agree with the events: adds what it lacks, by reading those events once for their checksums,
 * and leaves out what is gone. A few additions go the usual way; else all pages are written anew, the root page last.
 * Repeating it changes nothing.
 */
export async function rebuildLog(
  transport: Transport,
  log: LogDocument,
  events: readonly StoredEvent[],
): Promise<Result<Rebuilt>> {
  const known = await readLog(transport, log.url, { own: true });
  if (!known.ok && known.problem.kind !== 'absent') return known;
  const entries = known.ok ? known.value.entries : [];
  // A page that is lost takes its entries with it; they are read again from the events.
  const indexed = new Set(entries.map(({ url }) => url));
  const stored = new Set(events.map(({ url }) => url));
  const gone = entries.filter(({ url }) => !stored.has(url));
  const isDamaged = known.ok && known.value.problems.length > 0;
  const missing = events.filter(({ url }) => !indexed.has(url));
  if (missing.length === 0 && gone.length === 0 && !isDamaged)
    return ok({ added: 0, removed: 0, problems: [] });
  const read = await entriesOf(transport, missing);
  const result = { added: read.entries.length, removed: gone.length, problems: read.problems };
  if (gone.length === 0 && !isDamaged && read.entries.length <= PAGE_ENTRIES) {
    if (read.entries.length === 0) return ok(result);
    const added = await indexEvents(transport, log, read.entries, { areNew: true });
    return added.ok ? ok(result) : added;
  }
  const all = [...entries.filter(({ url }) => stored.has(url)), ...read.entries];
  const goneUrls = new Set(gone.map(({ url }) => url));
  const written = await writeAnew(transport, log, all, { stored, gone: goneUrls });
  return written.ok ? ok(result) : written;
}

/** Writes all pages of a log. Entries that another device adds meanwhile are kept. */
async function writeAnew(
  transport: Transport,
  log: LogDocument,
  entries: readonly LogEntry[],
  { stored, gone }: { readonly stored: ReadonlySet<string>; readonly gone: ReadonlySet<string> },
): Promise<Result<void>> {
  const edit = async (current: CurrentText): Promise<Edit> => {
    const root = await rootOf(log, current);
    if (!root.ok) return { kind: 'stop', problem: root.problem };
    // What the events did not tell of when they were listed was written since, unless it was known to be gone.
    const late = root.value.entries.filter(({ url }) => !stored.has(url) && !gone.has(url));
    const sorted = [...entries, ...late].sort((a, b) => newestFirst(b.created, a.created));
    let turned: Turned = {
      root: { ...emptyRoot(log.url, log.artefact), extra: root.value.extra },
      closed: [],
    };
    // In portions of a page, as they would have been added, so that links are gathered on the way.
    for (let from = 0; from < sorted.length; from += PAGE_ENTRIES) {
      const next = addEntries(turned.root, sorted.slice(from, from + PAGE_ENTRIES), sha256Hex);
      if (next) turned = { root: next.root, closed: [...turned.closed, ...next.closed] };
    }
    const written = await writeClosed(transport, turned.closed);
    if (!written.ok) return { kind: 'stop', problem: written.problem };
    return { kind: 'replace', text: rootText(turned.root), contentType: JSON_LD };
  };
  const updated = await updateText(transport, log.url, edit, { accept: JSON_LD });
  return updated.ok ? ok(undefined) : updated;
}

async function entriesOf(
  transport: Transport,
  events: readonly StoredEvent[],
): Promise<{ readonly entries: readonly LogEntry[]; readonly problems: Rebuilt['problems'] }> {
  const inLane = createLanes(LANES);
  const problems: { url: string; problem: Problem }[] = [];
  const read = await Promise.all(
    events.map(({ url, writtenAt }) =>
      inLane('events', async (): Promise<LogEntry | undefined> => {
        const bytes = await bytesAt(transport, url);
        if (bytes.ok) return { url, created: writtenAt, checksums: checksumsOf(bytes.value) };
        problems.push({ url, problem: bytes.problem });
        return undefined;
      }),
    ),
  );
  const entries = read.filter((entry) => entry !== undefined);
  return { entries: entries.sort((a, b) => newestFirst(b.created, a.created)), problems };
}
