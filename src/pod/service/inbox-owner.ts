import { linksByRel, parseLinkHeader } from '../http/link-header.ts';
import { isSuccess } from '../http/problem-from-response.ts';
import { parseUrl } from '../http/storage-scope.ts';
import { discoverInbox } from '../ldn/discover.ts';
import { subjectsWith } from '../rdf/graph.ts';
import { readRdf } from '../rdf/read-rdf.ts';
import { LDP_INBOX, NS } from '../rdf/vocabulary.ts';
import type { PodResponse, Transport } from '../transport.ts';
import { ACCEPT_DATA, MAX_BYTES } from './asking.ts';
import { isFitAddress } from './told.ts';

/** How many folders above an inbox are asked. */
const MAX_ABOVE = 3;

/** What can be told of an address that may be an inbox. */
export interface InboxOwner {
  /** It says so itself, or somebody above it advertises it. */
  readonly takesMessages: boolean;
  /** Who advertises exactly this inbox. */
  readonly owner?: string;
}

/**
 * Looks for the one whose inbox an address is. An inbox does not say whose it is, so those who might are asked whether
 * they advertise it: whom its own data or header names, the folders above it, and the usual place of a profile there.
 */
export async function ownerOfInbox(transport: Transport, inbox: string): Promise<InboxOwner> {
  const url = parseUrl(inbox)?.href;
  if (url === undefined) return { takesMessages: false };
  const headers = { accept: ACCEPT_DATA };
  const answer = await transport({ url, headers, maxBytes: MAX_BYTES });
  const options = await transport({ url, method: 'OPTIONS' });
  const saysSo = [answer, options].some((each) => each.ok && looksLikeInbox(each.value));
  const named = answer.ok ? await namedBy(answer.value, inbox) : undefined;
  if (named !== undefined) return { takesMessages: true, owner: named };
  for (const above of foldersAbove(url)) {
    const found = await discoverInbox(transport, above);
    if (!found.ok || !sameAddress(found.value.inbox, inbox)) continue;
    return { takesMessages: true, owner: (await profileAt(transport, above, inbox)) ?? above };
  }
  return { takesMessages: saysSo };
}

/** A receiver names what it takes, or is a container, or takes messages without letting them be read. */
function looksLikeInbox({ status, headers, url }: PodResponse): boolean {
  if (headers['accept-post'] !== undefined) return true;
  if (/\bPOST\b/i.test(headers.allow ?? '')) return true;
  const isClosed = status === 401 || status === 403 || status === 405;
  return isClosed && /inbox|ldn/i.test(new URL(url).pathname);
}

/** Whom the inbox's own data or header names. */
async function namedBy(answer: PodResponse, inbox: string): Promise<string | undefined> {
  const links = parseLinkHeader(answer.headers.link, answer.url);
  const owner = linksByRel(links, `${NS.solid}owner`).find(isFitAddress);
  if (owner !== undefined) return owner;
  if (!isSuccess(answer)) return undefined;
  const quads = await readRdf(answer);
  return quads.ok ? subjectsWith(quads.value, LDP_INBOX, inbox).find(isFitAddress) : undefined;
}

/** The profile at the usual place of a Solid pod, if it has this inbox. */
async function profileAt(transport: Transport, storage: string, inbox: string): Promise<string | undefined> {
  const url = new URL('profile/card', storage).href;
  const answer = await transport({ url, headers: { accept: ACCEPT_DATA }, maxBytes: MAX_BYTES });
  if (!answer.ok || !isSuccess(answer.value)) return undefined;
  const quads = await readRdf(answer.value);
  return quads.ok ? subjectsWith(quads.value, LDP_INBOX, inbox).find(isFitAddress) : undefined;
}

/** The folders above an address, nearest first, and the site itself. */
function foldersAbove(url: string): readonly string[] {
  const folders: string[] = [];
  let folder = url.endsWith('/') ? new URL('../', url).href : new URL('./', url).href;
  while (folders.length < MAX_ABOVE && !folders.includes(folder)) {
    folders.push(folder);
    folder = new URL('../', folder).href;
  }
  return [...new Set([...folders, new URL('/', url).href])].filter((each) => each !== url);
}

function sameAddress(a: string | undefined, b: string): boolean {
  return a !== undefined && parseUrl(a)?.href === parseUrl(b)?.href;
}
