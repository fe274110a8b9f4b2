import { slugFromTitle } from '../../domain/artefact/slug.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { DataCollection } from '../../domain/staging/collection.ts';
import { isSameList, mergeCollections } from '../../domain/staging/merge-collections.ts';
import { deleteResource } from '../artefact/put-resource.ts';
import { diffListing, listContainer } from '../container.ts';
import { exchange } from '../http/exchange.ts';
import { isSuccess, problemFromResponse } from '../http/problem-from-response.ts';
import { type CurrentText, type Edit, updateText } from '../http/update-text.ts';
import { ACCEPT_BOTH, readRdf } from '../rdf/read-rdf.ts';
import type { PodResponse, Transport } from '../transport.ts';
import { collectionFromQuads, collectionToTurtle } from './collection-rdf.ts';
import { collectionDocument, collectionId, collectionsUrl, versionDocument, versionsUrl } from './places.ts';

/** What a collection begins with. */
export type NewCollection = Pick<DataCollection, 'title' | 'description' | 'members'>;

/** The collections of the pod, as far as they could be read. */
export interface CollectionsRead {
  /** By title. */
  readonly collections: readonly DataCollection[];
  readonly problems: readonly { readonly url: string; readonly problem: Problem }[];
  /** Versions of all documents, by URL: the mark to come back with. */
  readonly versions: ReadonlyMap<string, string>;
}

/** Largest document that is read or written, in bytes: some 100,000 members. */
const MAX_BYTES = 64 * 2 ** 20;

/** So many names are tried when others take them first. */
const NAMES = 50;

/** Writing a large collection takes a slow line a while; in milliseconds. */
const TIMEOUT = 120_000;

const TURTLE = 'text/turtle';

/**
 * Reads the collections: one listing, then only the documents that have changed since the last time.
 * @param known what was read before
 */
export async function listCollections(
  transport: Transport,
  home: string,
  known?: CollectionsRead,
): Promise<Result<CollectionsRead>> {
  const listing = await listContainer(transport, collectionsUrl(home));
  if (!listing.ok)
    return listing.problem.kind === 'absent'
      ? ok({ collections: [], problems: [], versions: new Map() })
      : listing;
  const members = listing.value.members.filter(({ url }) => url.endsWith('.ttl'));
  const before = known?.versions ?? new Map<string, string>();
  const { added, changed } = diffListing(before, { ...listing.value, members });
  // Without versions in the listing, a document may have changed at any time.
  const silent = members.filter(({ url, version }) => version === '' && before.has(url));
  const fresh = new Set([...added, ...changed, ...silent].map(({ url }) => url));
  const kept = new Map(known?.collections.map((each) => [collectionDocument(each.id), each]));
  const collections: DataCollection[] = [];
  const problems: { url: string; problem: Problem }[] = [];
  const versions = new Map<string, string>();
  const read = await Promise.all(
    members.map(async ({ url, version }) => {
      const there = fresh.has(url) ? undefined : kept.get(url);
      return { url, version, found: there ? ok(there) : await readCollection(transport, url) };
    }),
  );
  for (const { url, version, found } of read) {
    if (found.ok) collections.push(found.value);
    else if (found.problem.kind !== 'absent') problems.push({ url, problem: found.problem });
    // What could not be read is asked for again next time.
    if (found.ok) versions.set(url, version);
  }
  collections.sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
  return ok({ collections, problems, versions });
}

/** Reads a collection, or a version of one. @param url of its document, with or without a fragment */
export async function readCollection(transport: Transport, url: string): Promise<Result<DataCollection>> {
  const document = collectionDocument(url);
  const request = { url: document, headers: { accept: ACCEPT_BOTH }, maxBytes: MAX_BYTES, timeout: TIMEOUT };
  const answer = await exchange(transport, request, 'read');
  if (!answer.ok) return answer;
  return understood(document, answer.value);
}

/**
 * Begins a collection under a name that nobody has taken.
 * @param now ISO 8601
 */
export async function createCollection(
  transport: Transport,
  home: string,
  { title, description, members }: NewCollection,
  now: string,
): Promise<Result<DataCollection>> {
  const taken = new Set<string>();
  for (let attempt = 0; attempt < NAMES; attempt++) {
    const slug = slugFromTitle(title, 'collection', taken);
    const url = new URL(`${slug}.ttl`, collectionsUrl(home)).href;
    const collection: DataCollection = {
      id: collectionId(url),
      title,
      ...(description !== undefined && { description }),
      version: 1,
      kept: [],
      members,
      created: now,
      modified: now,
    };
    const answer = await transport({
      url,
      method: 'PUT',
      headers: { 'content-type': TURTLE, 'if-none-match': '*' },
      body: collectionToTurtle(collection),
      timeout: TIMEOUT,
    });
    if (!answer.ok) return answer;
    if (isSuccess(answer.value)) return ok(collection);
    if (answer.value.status !== 412) return fail(problemFromResponse(answer.value, 'write'));
    taken.add(slug);
  }
  return fail({ kind: 'conflict', url: collectionsUrl(home), status: 412 });
}

/**
 * Writes what the maintainer made of a collection. What others wrote since `base` is joined with it, member by member.
 * A change after a version was kept begins the next one. Gives back what stands in the end.
 * @param base as it was when she began
 */
export function saveCollection(
  transport: Transport,
  base: DataCollection,
  mine: DataCollection,
): Promise<Result<DataCollection>> {
  return changeCollection(transport, base.id, (theirs) => {
    const merged = mergeCollections(base, mine, theirs);
    if (isSameCollection(merged, theirs)) return undefined;
    const { version, kept } = theirs;
    return { ...merged, kept, version: kept.includes(version) ? Math.max(version, ...kept) + 1 : version };
  });
}

/**
 * Keeps a copy of a collection as it is now, under its version number, once and for all. Repeating it changes nothing.
 * Gives back the collection with the version noted; `conflict` where the pod has other members by now.
 */
export async function keepVersion(
  transport: Transport,
  collection: DataCollection,
): Promise<Result<DataCollection>> {
  const { id, version } = collection;
  if (collection.kept.includes(version)) return ok(collection);
  const document = versionDocument(id, version);
  let wasKept: Result<void> = ok(undefined);
  return changeCollection(transport, id, async (theirs) => {
    if (theirs.version !== version || !isSameCollection(theirs, collection))
      return fail({ kind: 'conflict', url: collectionDocument(id), status: 412 });
    if (theirs.kept.includes(version)) return undefined;
    const copy: DataCollection = { ...theirs, id: collectionId(document), kept: [] };
    wasKept = await putVersion(transport, document, copy, id);
    if (!wasKept.ok) return wasKept;
    return { ...theirs, kept: [...theirs.kept, version] };
  });
}

/** Deletes a collection with its versions. What has gone already is no problem; it may be repeated. */
export async function deleteCollection(transport: Transport, id: string): Promise<Result<void>> {
  const versions = await listContainer(transport, versionsUrl(id));
  if (!versions.ok && versions.problem.kind !== 'absent') return versions;
  const copies = versions.ok ? versions.value.members.map(({ url }) => url) : [];
  for (const url of versions.ok ? [...copies, versionsUrl(id)] : []) {
    const gone = await deleteResource(transport, url);
    if (!gone.ok) return gone;
  }
  return deleteResource(transport, collectionDocument(id));
}

/** A copy that was cut off before it was noted may stand there: of the same version, so the newer one counts. */
async function putVersion(
  transport: Transport,
  document: string,
  copy: DataCollection,
  of: string,
): Promise<Result<void>> {
  const text = collectionToTurtle(copy, [], of);
  const edit = (current: CurrentText): Edit =>
    current.text === text ? { kind: 'leave' } : { kind: 'replace', text, contentType: TURTLE };
  const updated = await updateText(transport, document, edit, { accept: TURTLE, maxBytes: MAX_BYTES });
  return updated.ok ? ok(undefined) : updated;
}

/** What a change makes of the newest state: `undefined` leaves it alone, a problem ends it. */
type Change = (theirs: DataCollection) => Changed | Promise<Changed>;
type Changed = DataCollection | undefined | { readonly ok: false; readonly problem: Problem };

async function changeCollection(
  transport: Transport,
  id: string,
  change: Change,
): Promise<Result<DataCollection>> {
  const document = collectionDocument(id);
  let standing: DataCollection | undefined;
  const edit = async (current: CurrentText): Promise<Edit> => {
    const { response } = current;
    if (response === undefined) return { kind: 'stop', problem: { kind: 'absent', url: document } };
    const quads = await readRdf(response);
    if (!quads.ok) return { kind: 'stop', problem: quads.problem };
    const theirs = collectionFromQuads(collectionId(document), quads.value);
    if (theirs === undefined) return { kind: 'stop', problem: noCollection(document) };
    const after = await change(theirs);
    if (after !== undefined && 'ok' in after) return { kind: 'stop', problem: after.problem };
    standing = after ?? theirs;
    if (after === undefined) return { kind: 'leave' };
    return { kind: 'replace', text: collectionToTurtle(after, quads.value), contentType: TURTLE };
  };
  const options = { accept: ACCEPT_BOTH, maxBytes: MAX_BYTES };
  const updated = await updateText(transport, document, edit, options);
  if (!updated.ok) return updated;
  return standing === undefined ? fail(noCollection(document)) : ok(standing);
}

async function understood(document: string, response: PodResponse): Promise<Result<DataCollection>> {
  const quads = await readRdf(response);
  if (!quads.ok) return quads;
  const found = collectionFromQuads(collectionId(document), quads.value);
  return found === undefined ? fail(noCollection(document)) : ok(found);
}

function isSameCollection(a: DataCollection, b: DataCollection): boolean {
  return a.title === b.title && a.description === b.description && isSameList(a.members, b.members);
}

function noCollection(url: string) {
  return { kind: 'noncompliant', url, reason: 'The document does not describe a data collection.' } as const;
}
