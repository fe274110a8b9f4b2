import type { LogEntry } from '../../domain/event-log/entry.ts';
import { milliseconds } from '../../domain/event-log/event-time.ts';
import {
  addEntries,
  type ClosedPage,
  emptyRoot,
  parseRoot,
  type RootPage,
  rootText,
} from '../../domain/event-log/log-page.ts';
import { sha256Hex } from '../../domain/hash/sha256.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { createDocument } from '../create-document.ts';
import { type CurrentText, type Edit, updateText } from '../http/update-text.ts';
import type { Transport } from '../transport.ts';
import { readLogPage } from './read-page.ts';

/** A log document that events are entered into. */
export interface LogDocument {
  readonly url: string;
  /** The artefact whose log it is; none for the log of the whole pod. */
  readonly artefact?: string;
  /** Called before the document is created: makes its container, where there is none. */
  readonly prepare?: () => Promise<Result<void>>;
}

/** What came of entering events. */
export interface Indexed {
  /** True when the document was created by this. */
  readonly created: boolean;
  /** The root page as it stands now. */
  readonly root: RootPage;
}

/** A contested document costs each writer one round for each other one. */
const ATTEMPTS = 24;
export const JSON_LD = 'application/ld+json';
/** A root page of ours stays below 50 kB; other programs' documents may be larger. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Enters events into a log document, each once, however many devices write. When a page is full, its entries are first
 * written to a fragment, then the root page is: cut off in between, the fragment lies there unnamed and harms nobody.
 * @param areNew The events were just created, so that no closed page can hold them; otherwise those are looked into.
 */
export async function indexEvents(
  transport: Transport,
  log: LogDocument,
  entries: readonly LogEntry[],
  { areNew }: { readonly areNew: boolean },
): Promise<Result<Indexed>> {
  let outcome: Indexed | undefined;
  const edit = async (current: CurrentText): Promise<Edit> => {
    const root = await rootOf(log, current);
    if (!root.ok) return { kind: 'stop', problem: root.problem };
    const missing = areNew ? entries : await notInClosed(transport, root.value, entries);
    const created = current.response === undefined;
    const turned = addEntries(root.value, missing, sha256Hex);
    outcome = { created, root: turned?.root ?? root.value };
    if (turned === undefined) return { kind: 'leave' };
    const written = await writeClosed(transport, turned.closed);
    if (!written.ok) return { kind: 'stop', problem: written.problem };
    return { kind: 'replace', text: rootText(turned.root), contentType: JSON_LD };
  };
  const options = { accept: JSON_LD, attempts: ATTEMPTS, maxBytes: MAX_BYTES };
  const updated = await updateText(transport, log.url, edit, options);
  if (!updated.ok) return updated;
  return outcome ? ok(outcome) : fail({ kind: 'invalid', reason: 'There was nothing to enter.' });
}

/** The root page in a document, or an empty one where there is none. */
export async function rootOf(log: LogDocument, current: CurrentText): Promise<Result<RootPage>> {
  if (current.response === undefined) {
    const ready = await (log.prepare?.() ?? ok(undefined));
    return ready.ok ? ok(emptyRoot(log.url, log.artefact)) : ready;
  }
  const root = parseRoot(current.text, log.url);
  if (root) return ok(root);
  const reason = 'This document is no event log that Orrery can go on with; it was left as it is.';
  return fail({ kind: 'noncompliant', url: log.url, reason });
}

/** Writes pages that never change. Their names tell their content, so that one that is there is the same. */
export async function writeClosed(transport: Transport, pages: readonly ClosedPage[]): Promise<Result<void>> {
  for (const { url, text } of pages) {
    const written = await createDocument(transport, url, JSON_LD, text);
    if (!written.ok) return written;
  }
  return ok(undefined);
}

/** Those entries that no closed page holds, by looking into the pages of their time. */
async function notInClosed(
  transport: Transport,
  root: RootPage,
  entries: readonly LogEntry[],
): Promise<readonly LogEntry[]> {
  const missing: LogEntry[] = [];
  for (const entry of entries) if (!(await isIn(transport, root.links, entry))) missing.push(entry);
  return missing;
}

async function isIn(
  transport: Transport,
  links: readonly { readonly url: string; readonly oldest?: string; readonly newest?: string }[],
  entry: LogEntry,
): Promise<boolean> {
  const at = milliseconds(entry.created ?? '');
  for (const { url, oldest, newest } of links) {
    if (at < milliseconds(oldest ?? '') || at > milliseconds(newest ?? '')) continue;
    const page = await readLogPage(transport, url, { own: true });
    // A page that is lost cannot hold the entry.
    if (!page.ok) continue;
    if (page.value.entries.some((known) => known.url === entry.url)) return true;
    if (await isIn(transport, page.value.next, entry)) return true;
  }
  return false;
}
