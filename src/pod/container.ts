import type { Quad } from '@rdfjs/types';
import { fail, ok, type Result } from '../domain/result.ts';
import { exchange } from './http/exchange.ts';
import { serverTime } from './http/http-date.ts';
import { linksByRel, parseLinkHeader } from './http/link-header.ts';
import { streamRdf } from './rdf/read-rdf.ts';
import { LDP_CONTAINS, NS, RDF_TYPE } from './rdf/vocabulary.ts';
import type { PodResponse, Transport } from './transport.ts';
import { parseWacAllow, type WacAllow } from './wac-allow.ts';

/** A resource in a container, as the listing tells of it. */
export interface Member {
  readonly url: string;
  /** ISO 8601, by the server's clock. */
  readonly modified?: string;
  /** In bytes. */
  readonly size?: number;
  readonly mediaType?: string;
  /** Changes whenever the resource does; `''` on servers whose listings tell nothing of their members. */
  readonly version: string;
}

/** What a container holds, all pages together. */
export interface Listing {
  /** Final URL of the first page. */
  readonly url: string;
  /** In listing order, each URL once; no sub-containers. */
  readonly members: readonly Member[];
  /** URLs of sub-containers. */
  readonly containers: readonly string[];
  readonly wacAllow?: WacAllow;
  /** ISO 8601, where the server shows its clock. */
  readonly serverTime?: string;
  /** True when the server offered more pages than {@link MAX_PAGES}: absence from this listing proves nothing. */
  readonly truncated: boolean;
}

/** What a listing changes against what is known. Newest first. */
export interface Delta {
  readonly added: readonly Member[];
  readonly changed: readonly Member[];
  /** URLs that are known, but no longer listed. */
  readonly removed: readonly string[];
}

/** A visible limit, so that a server that never ends cannot keep us busy for ever. */
export const MAX_PAGES = 200;

/** Turtle first: JSON-LD listings are several times larger and slower on both sides. Relevant for browsers: no preflight. */
const ACCEPT = 'text/turtle, application/ld+json;q=0.8';

/** A listing of 10,000 members has about 2.4 MB as Turtle, several times that as JSON-LD. */
const MAX_BYTES = 64 * 1024 * 1024;

const MEDIA_TYPE = /^http:\/\/www\.w3\.org\/ns\/iana\/media-types\/(.+)#Resource$/;

/** What the triples tell of one resource. */
interface Facts {
  modified?: string;
  mtime?: string;
  size?: string;
  mediaType?: string;
}

/**
 * Lists a container with one request for each page (`Link rel="next"`).
 * Reads Turtle and every form of JSON-LD; takes `ldp:contains` of the container itself only, also when the listing
 * leaves out its own id. https://www.w3.org/TR/ldn/#consumer https://www.w3.org/TR/ldp/#ldpc-container
 */
export async function listContainer(transport: Transport, url: string): Promise<Result<Listing>> {
  const contained = new Set<string>();
  const facts = new Map<string, Facts>();
  const visited = new Set<string>();
  let first: PodResponse | undefined;
  let next: string | undefined = url;
  while (next !== undefined && !visited.has(next) && visited.size < MAX_PAGES) {
    visited.add(next);
    const request = { url: next, headers: { accept: ACCEPT }, maxBytes: MAX_BYTES };
    const page: Result<PodResponse> = await exchange(transport, request, 'read');
    if (!page.ok) return page;
    first ??= page.value;
    const subjects = new Set([url, first.url, page.value.url].map(withoutFragment));
    const read = await streamRdf(page.value, (quad) => collect(quad, subjects, contained, facts));
    if (!read.ok) return read;
    next = linksByRel(parseLinkHeader(page.value.headers.link, page.value.url), 'next')[0];
  }
  if (first === undefined) return fail({ kind: 'invalid', reason: 'No URL to list.' });
  const urls = [...contained].filter((member) => /^https?:\/\//i.test(member) && !visited.has(member));
  const wacAllow = parseWacAllow(first.headers['wac-allow']);
  const time = serverTime(first);
  return ok({
    url: first.url,
    members: urls
      .filter((member) => !member.endsWith('/'))
      .map((member) => toMember(member, facts.get(member))),
    containers: urls.filter((member) => member.endsWith('/')),
    ...(wacAllow && { wacAllow }),
    ...(time !== undefined && { serverTime: time }),
    truncated: next !== undefined && !visited.has(next),
  });
}

/**
 * Compares a listing with the versions that are known, by URL.
 * A member without a version counts as unchanged: ask for it by other means where it may change.
 */
export function diffListing(known: ReadonlyMap<string, string>, listing: Listing): Delta {
  const added: Member[] = [];
  const changed: Member[] = [];
  const listed = new Set<string>();
  for (const member of listing.members) {
    listed.add(member.url);
    const version = known.get(member.url);
    if (version === undefined) added.push(member);
    else if (member.version !== '' && member.version !== version) changed.push(member);
  }
  const removed = listing.truncated ? [] : [...known.keys()].filter((url) => !listed.has(url));
  return { added: added.sort(newestFirst), changed: changed.sort(newestFirst), removed };
}

function newestFirst(a: Member, b: Member): number {
  const [left, right] = [a.modified ?? '', b.modified ?? ''];
  return left < right ? 1 : left > right ? -1 : 0;
}

function collect(
  quad: Quad,
  subjects: ReadonlySet<string>,
  contained: Set<string>,
  facts: Map<string, Facts>,
): void {
  const { subject, predicate, object } = quad;
  switch (predicate.value) {
    case LDP_CONTAINS:
      // A listing without its own @id is a blank node.
      if (
        object.termType === 'NamedNode' &&
        (subject.termType === 'BlankNode' || subjects.has(subject.value))
      ) {
        contained.add(withoutFragment(object.value));
      }
      break;
    case `${NS.dct}modified`:
      factsOf(facts, subject.value).modified = object.value;
      break;
    case `${NS.posix}mtime`:
      factsOf(facts, subject.value).mtime = object.value;
      break;
    case `${NS.posix}size`:
      factsOf(facts, subject.value).size = object.value;
      break;
    case RDF_TYPE: {
      const mediaType = MEDIA_TYPE.exec(object.value)?.[1];
      if (mediaType !== undefined) factsOf(facts, subject.value).mediaType = mediaType;
      break;
    }
  }
}

function factsOf(facts: Map<string, Facts>, url: string): Facts {
  let known = facts.get(url);
  if (known === undefined) {
    known = {};
    facts.set(url, known);
  }
  return known;
}

function toMember(url: string, facts: Facts = {}): Member {
  const time = facts.modified ?? facts.mtime;
  const modified = isoTime(facts);
  const size = facts.size === undefined ? Number.NaN : Number(facts.size);
  return {
    url,
    ...(modified !== undefined && { modified }),
    ...(Number.isSafeInteger(size) && { size }),
    ...(facts.mediaType !== undefined && { mediaType: facts.mediaType }),
    version: time === undefined ? '' : `${time}/${facts.size ?? ''}`,
  };
}

function isoTime(facts: Facts): string | undefined {
  const ms =
    facts.modified !== undefined ? Date.parse(facts.modified) : Number(facts.mtime ?? Number.NaN) * 1000;
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
