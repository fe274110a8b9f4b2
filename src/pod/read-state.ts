import type { Quad } from '@rdfjs/types';
import { latestMarks, type ReadMark } from '../domain/read-state/read-mark.ts';
import { ok, type Result } from '../domain/result.ts';
import { diffListing, listContainer } from './container.ts';
import { insertTriples } from './rdf/insert-triples.ts';
import { dateTime, isIri } from './rdf/terms.ts';
import { readDocument } from './rdf/update-document.ts';
import { NS } from './rdf/vocabulary.ts';
import { toQuads } from './rdf/write-turtle.ts';
import type { Transport } from './transport.ts';

const READ = `${NS.orr}readAt`;
const UNREAD = `${NS.orr}unreadAt`;

/** The marks of those documents that are new or have changed. */
export interface ReadStateRead {
  /** Of each message the one that counts among those that were read now. */
  readonly marks: readonly ReadMark[];
  /** Versions of all documents, by URL: the mark to come back with. Documents that could not be read are left out. */
  readonly versions: ReadonlyMap<string, string>;
}

/** The container of the documents that say what was read. @param home Orrery's own container, ending in `/`. */
export function readStateContainer(home: string): string {
  return new URL('read/', home).href;
}

/**
 * Adds marks to the documents of their months, one request for each. Append-only: nothing is ever taken out, so that
 * devices cannot get into each other's way. Repeating it changes nothing.
 * @param home Orrery's own container, ending in `/`.
 */
export async function appendReadMarks(
  transport: Transport,
  home: string,
  marks: readonly ReadMark[],
): Promise<Result<void>> {
  const months = new Map<string, ReadMark[]>();
  for (const mark of marks) {
    const month = mark.at.slice(0, 7);
    // What is no address cannot be written down, and is no reason to keep the others waiting.
    if (isIri(mark.url)) months.set(month, [...(months.get(month) ?? []), mark]);
  }
  for (const [month, own] of months) {
    const url = new URL(`${month}.ttl`, readStateContainer(home)).href;
    const triples = own.map((mark) => [mark.url, mark.read ? READ : UNREAD, dateTime(mark.at)] as const);
    const written = await insertTriples(transport, url, toQuads(triples));
    if (!written.ok) return written;
  }
  return ok(undefined);
}

/**
 * Reads what was read on all devices: one listing, then only the months that have changed.
 * @param known Versions from the last time, by URL; empty to read everything.
 */
export async function readReadMarks(
  transport: Transport,
  home: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<Result<ReadStateRead>> {
  const listing = await listContainer(transport, readStateContainer(home));
  if (!listing.ok)
    return listing.problem.kind === 'absent' ? ok({ marks: [], versions: new Map() }) : listing;
  const { added, changed } = diffListing(known, listing.value);
  // Without versions in the listing, any month's document may have changed.
  const silent = listing.value.members.filter((member) => member.version === '' && known.has(member.url));
  const versions = new Map(known);
  const marks: ReadMark[] = [];
  for (const member of [...added, ...changed, ...silent]) {
    const document = await readDocument(transport, member.url);
    // A broken month must not hide the others; a passing failure is one for the whole, to be tried again.
    if (!document.ok && document.problem.kind !== 'noncompliant') return document;
    if (!document.ok) continue;
    marks.push(...document.value.quads.flatMap((quad) => markOf(quad) ?? []));
    versions.set(member.url, member.version);
  }
  return ok({ marks: [...latestMarks(marks).values()], versions });
}

function markOf({ subject, predicate, object }: Quad): ReadMark | undefined {
  const time = Date.parse(object.value);
  if ((predicate.value !== READ && predicate.value !== UNREAD) || Number.isNaN(time)) return undefined;
  return { url: subject.value, read: predicate.value === READ, at: new Date(time).toISOString() };
}
