import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { decodeText } from '../http/decode-text.ts';
import { linksByRel, parseLinkHeader } from '../http/link-header.ts';
import { mediaType } from '../http/media-type.ts';
import { isSuccess, problemFromResponse } from '../http/problem-from-response.ts';
import { parseUrl } from '../http/storage-scope.ts';
import { allUrls } from '../rdf/graph.ts';
import { isRdf, readRdf } from '../rdf/read-rdf.ts';
import { LDP_INBOX } from '../rdf/vocabulary.ts';
import type { PodResponse, Transport } from '../transport.ts';
import { htmlInboxes } from './html-inboxes.ts';

/** Ways in which a target can advertise its inbox. */
export type InboxSource = 'header' | 'rdf' | 'html' | 'description';

/** Whether a target has an inbox, and how that was found out. */
export interface InboxDiscovery {
  readonly target: string;
  /** Exactly as advertised, made absolute; `undefined` when none is advertised. */
  readonly inbox?: string;
  readonly source?: InboxSource;
  /** Further inboxes that the target should not advertise (LDN allows one). */
  readonly others: readonly string[];
  /** What was asked, in order, for the one who wonders why nothing was found. */
  readonly tried: readonly Attempt[];
}

/** One look at one document. */
export interface Attempt {
  readonly way: InboxSource;
  readonly url: string;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
}

/** No wildcard in any weight: with one, servers that know HTML send HTML. */
const ACCEPT_DATA = 'application/ld+json, text/turtle;q=0.9';
const MAX_BYTES = 5 * 1024 * 1024;
const MAX_DESCRIPTIONS = 3;

/**
 * Finds the inbox of any resource: by `Link` header, by its RDF, by its HTML, at last by the documents that describe it.
 * An empty header proves nothing, since browsers show `Link` only where the server exposes it, so each way is tried
 * until one succeeds. https://www.w3.org/TR/ldn/#discovery
 * @returns A problem only when the target gave no usable answer in any way.
 */
export async function discoverInbox(transport: Transport, target: string): Promise<Result<InboxDiscovery>> {
  const document = parseUrl(target)?.href;
  if (document === undefined) return fail({ kind: 'invalid', reason: `Not a web address: ${target}` });
  const tried: Attempt[] = [];
  const answers: PodResponse[] = [];
  const problems: Problem[] = [];
  const result = (inboxes: readonly string[], source: InboxSource): Result<InboxDiscovery> => {
    const [inbox, ...others] = [...new Set(inboxes)];
    return ok({ target, ...(inbox !== undefined && { inbox, source }), others, tried });
  };
  const ask = async (way: InboxSource, url: string, method: string, accept: string) => {
    const answer = await transport({ url, method, headers: { accept }, maxBytes: MAX_BYTES });
    tried.push({ way, url, status: answer.ok ? answer.value.status : 0 });
    if (!answer.ok) problems.push(answer.problem);
    else if (isSuccess(answer.value)) answers.push(answer.value);
    else problems.push(problemFromResponse(answer.value, 'read'));
    return answer.ok ? answer.value : undefined;
  };

  // LDN 3.1: the header speaks of the document, not of a part of it such as a WebID with a fragment.
  const isDocument = !target.includes('#');
  if (isDocument) {
    const head = await ask('header', document, 'HEAD', ACCEPT_DATA);
    const byHeader = head ? inboxesByHeader(head) : [];
    if (byHeader.length > 0) return result(byHeader, 'header');
  }
  const body = await ask('rdf', document, 'GET', ACCEPT_DATA);
  if (body && isSuccess(body)) {
    // For servers that refuse HEAD.
    const byHeader = isDocument ? inboxesByHeader(body) : [];
    if (byHeader.length > 0) return result(byHeader, 'header');
    const byRdf = await inboxesByRdf(body, target);
    if (byRdf.length > 0) return result(byRdf, 'rdf');
  }
  const page =
    body && isHtml(body) ? body : await askForHtml(body, () => ask('html', document, 'GET', 'text/html'));
  if (page && isHtml(page)) {
    const byHtml = inboxesByHtml(page, target);
    if (byHtml.length > 0) return result(byHtml, 'html');
  }
  for (const url of descriptionsOf(answers)) {
    const description = await ask('description', url, 'GET', ACCEPT_DATA);
    const byDescription =
      description && isSuccess(description) ? await inboxesByRdf(description, target) : [];
    if (byDescription.length > 0) return result(byDescription, 'description');
  }
  const [problem] = problems;
  return answers.length === 0 && problem !== undefined ? fail(problem) : result([], 'header');
}

/** Targets of `rel="http://www.w3.org/ns/ldp#inbox"`. */
function inboxesByHeader(response: PodResponse): readonly string[] {
  return linksByRel(parseLinkHeader(response.headers.link, response.url), LDP_INBOX).filter(
    (url) => parseUrl(url) !== undefined,
  );
}

async function inboxesByRdf(response: PodResponse, target: string): Promise<readonly string[]> {
  if (!isRdf(mediaType(response.headers['content-type']))) return [];
  const quads = await readRdf(response);
  return quads.ok
    ? namesOf(target, response.url).flatMap((name) => allUrls(quads.value, name, LDP_INBOX))
    : [];
}

function inboxesByHtml(response: PodResponse, target: string): readonly string[] {
  const html = decodeText(response.body, response.headers['content-type']);
  const names = namesOf(target, response.url);
  return htmlInboxes(html, response.url)
    .filter((found) => names.includes(found.subject))
    .map((found) => found.inbox);
}

/** The target as it was named, and as it is named after redirects. */
function namesOf(target: string, finalUrl: string): readonly string[] {
  const hash = target.indexOf('#');
  const fragment = hash < 0 ? '' : target.slice(hash);
  return [...new Set([target, new URL(target).href, finalUrl.replace(/#.*$/, '') + fragment])];
}

/** A page is worth asking for when the data request was refused, not when the resource is gone or closed. */
async function askForHtml(
  body: PodResponse | undefined,
  ask: () => Promise<PodResponse | undefined>,
): Promise<PodResponse | undefined> {
  if (body === undefined || [401, 403, 404, 410, 429].includes(body.status) || body.status >= 500)
    return undefined;
  return isSuccess(body) && isRdf(mediaType(body.headers['content-type'])) ? undefined : ask();
}

/** Signposting: documents that describe the resource, and the landing page of a file. https://signposting.org/FAIR/ */
function descriptionsOf(answers: readonly PodResponse[]): readonly string[] {
  const urls = answers.flatMap((answer) => {
    const links = parseLinkHeader(answer.headers.link, answer.url);
    return [...linksByRel(links, 'describedby'), ...linksByRel(links, 'collection')];
  });
  return [...new Set(urls)].filter((url) => parseUrl(url) !== undefined).slice(0, MAX_DESCRIPTIONS);
}

function isHtml(response: PodResponse): boolean {
  return ['text/html', 'application/xhtml+xml'].includes(mediaType(response.headers['content-type']));
}
