import type { LogPage, PageLink } from '../../domain/event-log/entry.ts';
import { readLogJson } from '../../domain/event-log/read-json.ts';
import { readLogQuads } from '../../domain/event-log/read-quads.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { decodeText } from '../http/decode-text.ts';
import { exchange } from '../http/exchange.ts';
import { linksByRel, parseLinkHeader } from '../http/link-header.ts';
import { mediaType } from '../http/media-type.ts';
import { isJsonLd, readRdf } from '../rdf/read-rdf.ts';
import type { PodResponse, Transport } from '../transport.ts';

/** How strangers' documents are asked for. */
export interface ReadOptions {
  /** Ask with the session where it may be used; otherwise everything is asked for as a stranger. */
  readonly own?: boolean;
}

/** A log document of 10,000 entries with checksums has about 4 MB. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Without any wildcard: servers that know HTML would answer HTML. */
const ACCEPT = 'application/ld+json, text/turtle;q=0.9, application/json;q=0.8';
/** Listings are several times smaller and quicker as Turtle. */
const ACCEPT_LISTING = 'text/turtle, application/ld+json;q=0.8, application/json;q=0.7';

/** Reads one document of a log, of whatever format. `noncompliant` when it is none. */
export async function readLogPage(
  transport: Transport,
  url: string,
  { own }: ReadOptions,
): Promise<Result<LogPage>> {
  const accept = new URL(url).pathname.endsWith('/') ? ACCEPT_LISTING : ACCEPT;
  const request = { url, headers: { accept }, maxBytes: MAX_BYTES, anonymous: own !== true };
  const answer = await exchange(transport, request, 'read');
  return answer.ok ? logPageOf(answer.value) : answer;
}

/** The page of a log in an answer, with the links of its header. */
export async function logPageOf(answer: PodResponse): Promise<Result<LogPage>> {
  const page = await contentOf(answer);
  if (!page.ok) return page;
  const header = linksByRel(parseLinkHeader(answer.headers.link, answer.url), 'next');
  const links = new Map<string, PageLink>(header.map((url) => [url, { url }]));
  for (const link of page.value.next) links.set(link.url, link);
  links.delete(answer.url);
  return ok({ ...page.value, next: [...links.values()] });
}

async function contentOf(answer: PodResponse): Promise<Result<LogPage>> {
  const { url } = answer;
  const contentType = answer.headers['content-type'];
  if (isJsonLd(mediaType(contentType))) {
    const page = readLogJson(parse(decodeText(answer.body, contentType)), url);
    if (page) return ok(page);
  }
  const quads = await readRdf(answer);
  if (!quads.ok) return quads;
  const page = readLogQuads(quads.value, url);
  return page
    ? ok(page)
    : fail({ kind: 'noncompliant', url, reason: 'There is no event log at this address.' });
}

/** `undefined` for what is no JSON: reading it as RDF gives the reason. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
