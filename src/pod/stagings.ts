import { fail, ok, type Result } from '../domain/result.ts';
import { type Did, formatDid, readDid } from '../domain/staging/did.ts';
import type { Staging } from '../domain/staging/staging.ts';
import { diffListing, listContainer } from './container.ts';
import { createDocument } from './create-document.ts';
import { decodeText } from './http/decode-text.ts';
import { exchange } from './http/exchange.ts';
import { isSuccess, problemFromResponse } from './http/problem-from-response.ts';
import { readDocument, updateDocument } from './rdf/update-document.ts';
import { stagingFromQuads, stagingToTurtle } from './staging-rdf.ts';
import type { Transport } from './transport.ts';

/** The container of the stagings; only the owner reads it. @param home Orrery's own container, ending in `/`. */
export function stagingsUrl(home: string): string {
  return new URL('stagings/', home).href;
}

/** URL of the document of a staging. */
export function stagingUrl(home: string, id: string): string {
  return new URL(`${encodeURIComponent(id)}.ttl`, stagingsUrl(home)).href;
}

/** URL of the list of what is asked for: it never changes, so it is not written again with each step. */
export function membersUrl(home: string, id: string): string {
  return new URL(`${encodeURIComponent(id)}.json`, stagingsUrl(home)).href;
}

/** Largest list that is read back, in bytes. */
const MAX_MEMBERS = 64 * 1024 * 1024;

/**
 * Writes a staging down before anything is asked of a service: the list of members, then the document that begins it.
 * Where it is there already, gives back how it stands: nothing is begun twice.
 */
export async function createStaging(
  transport: Transport,
  home: string,
  staging: Staging,
): Promise<Result<Staging>> {
  const url = stagingUrl(home, staging.id);
  const { members } = staging.request;
  const list = JSON.stringify(members.map(formatDid));
  const kept = await createDocument(transport, membersUrl(home, staging.id), 'application/json', list);
  if (!kept.ok) return kept;
  const answer = await transport({
    url,
    method: 'PUT',
    headers: { 'content-type': 'text/turtle', 'if-none-match': '*' },
    body: turtleOf(home, staging),
  });
  if (!answer.ok) return answer;
  if (isSuccess(answer.value)) return ok(staging);
  if (answer.value.status !== 412) return fail(problemFromResponse(answer.value, 'write'));
  return readStagingAt(transport, url, async () => ok(members));
}

/**
 * Changes a staging, whatever others write meanwhile. `change` sees the newest state, possibly several times, and answers
 * `undefined` to leave it alone. Gives back the state that stands in the end.
 * @param members of its request, where they are known: they never change
 */
export async function changeStaging(
  transport: Transport,
  home: string,
  staging: Pick<Staging, 'id' | 'request'>,
  change: (current: Staging) => Staging | undefined,
): Promise<Result<Staging>> {
  const url = stagingUrl(home, staging.id);
  let standing: Staging | undefined;
  const updated = await updateDocument(transport, url, (current) => {
    if (current.response === undefined) return { kind: 'stop', problem: { kind: 'absent', url } };
    const before = stagingFromQuads(url, current.quads, staging.request.members);
    if (before === undefined) return { kind: 'stop', problem: notAStaging(url) };
    const after = change(before);
    standing = after ?? before;
    if (after === undefined) return { kind: 'leave' };
    return { kind: 'replace', text: turtleOf(home, after), contentType: 'text/turtle' };
  });
  if (!updated.ok) return updated;
  return standing === undefined ? fail(notAStaging(url)) : ok(standing);
}

/** The stagings that are new or have changed since the last look. */
export interface StagingsRead {
  readonly stagings: readonly Staging[];
  /** Ids of stagings whose documents are gone. */
  readonly removed: readonly string[];
  /** Versions of all documents, by URL: the mark to come back with. */
  readonly versions: ReadonlyMap<string, string>;
}

/** What is known from the last time. */
export interface KnownStagings {
  /** Versions by URL; empty to read everything. */
  readonly versions?: ReadonlyMap<string, string>;
  /** The members of a staging, where they have been read before. */
  members?(id: string): Promise<readonly Did[] | undefined>;
}

/** Reads the stagings of all devices: one listing, then only what has changed. */
export async function listStagings(
  transport: Transport,
  home: string,
  known: KnownStagings = {},
): Promise<Result<StagingsRead>> {
  const seen = known.versions ?? new Map<string, string>();
  const listing = await listContainer(transport, stagingsUrl(home));
  if (!listing.ok)
    return listing.problem.kind === 'absent'
      ? ok({ stagings: [], removed: [...seen.keys()].map(idOf), versions: new Map() })
      : listing;
  const documents = listing.value.members.filter(({ url }) => url.endsWith('.ttl'));
  const { added, changed, removed } = diffListing(seen, { ...listing.value, members: documents });
  // Without versions in the listing, a document may have changed at any time.
  const silent = documents.filter(({ url, version }) => version === '' && seen.get(url) === '');
  const versions = new Map(seen);
  const stagings: Staging[] = [];
  for (const { url, version } of [...added, ...changed, ...silent]) {
    const members = async () => {
      const there = await known.members?.(idOf(url));
      return there ? ok(there) : readMembers(transport, membersUrl(home, idOf(url)));
    };
    const read = await readStagingAt(transport, url, members);
    if (read.ok) stagings.push(read.value);
    else if (!['noncompliant', 'invalid', 'absent'].includes(read.problem.kind)) return read;
    versions.set(url, version);
  }
  for (const url of removed) versions.delete(url);
  return ok({ stagings, removed: removed.map(idOf), versions });
}

async function readStagingAt(
  transport: Transport,
  url: string,
  membersOf: () => Promise<Result<readonly Did[]>>,
): Promise<Result<Staging>> {
  const document = await readDocument(transport, url);
  if (!document.ok) return document;
  if (document.value.response === undefined) return fail({ kind: 'absent', url });
  const members = await membersOf();
  if (!members.ok) return members;
  const found = stagingFromQuads(url, document.value.quads, members.value);
  return found === undefined ? fail(notAStaging(url)) : ok(found);
}

async function readMembers(transport: Transport, url: string): Promise<Result<readonly Did[]>> {
  const request = { url, headers: { accept: 'application/json' }, maxBytes: MAX_MEMBERS };
  const answer = await exchange(transport, request, 'read');
  if (!answer.ok) return answer;
  try {
    const list: unknown = JSON.parse(decodeText(answer.value.body));
    const dids = Array.isArray(list) ? list.map((each) => readDid(String(each))) : [undefined];
    const members = dids.filter((did) => did !== undefined);
    if (members.length === dids.length) return ok(members);
  } catch {
    // Said below.
  }
  return fail({ kind: 'noncompliant', url, reason: 'The document is no list of data identifiers.' });
}

function turtleOf(home: string, staging: Staging): string {
  return stagingToTurtle(stagingUrl(home, staging.id), staging, membersUrl(home, staging.id));
}

function idOf(url: string): string {
  return decodeURIComponent(url.slice(url.lastIndexOf('/') + 1).replace(/\.ttl$/, ''));
}

function notAStaging(url: string) {
  return {
    kind: 'noncompliant',
    url,
    reason: 'The document does not describe a request for copies.',
  } as const;
}
