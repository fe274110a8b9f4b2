import { BOOK_LIMIT } from '../domain/policy/own-book.ts';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { listContainer } from './container.ts';
import { decodeText } from './http/decode-text.ts';
import { exchange } from './http/exchange.ts';
import { parseUrl } from './http/storage-scope.ts';
import type { Transport } from './transport.ts';

/** A rule book that somebody offers. */
export interface OfferedBook {
  /** Where it was read, after redirects. */
  readonly url: string;
  readonly text: string;
}

/** Notation3, and what it is called by servers that do not know it. */
const ACCEPT = 'text/n3, text/turtle;q=0.8, text/plain;q=0.7, */*;q=0.1';

/** More than these are not listed. */
const MOST_OFFERED = 100;

/**
 * Fetches a rule book: with the session inside the own storages, as a stranger everywhere else, which the transport
 * decides. `invalid` where the address is none, or what is there is a web page.
 */
export async function fetchRuleBook(
  transport: Transport,
  address: string,
): Promise<Result<OfferedBook, Problem>> {
  const url = parseUrl(address.trim());
  if (!url) return fail({ kind: 'invalid', reason: `“${address.trim()}” is no web address.` });
  const answer = await exchange(
    transport,
    { url: url.href, headers: { accept: ACCEPT }, maxBytes: BOOK_LIMIT },
    'read',
  );
  if (!answer.ok) return answer;
  const type = answer.value.headers['content-type'] ?? '';
  if (/^text\/html\b/i.test(type))
    return fail({ kind: 'invalid', reason: 'At this address is a web page, and no rule book.' });
  return ok({ url: answer.value.url, text: decodeText(answer.value.body, type) });
}

/** The addresses of the rule books that a profile points to: the members of a container, or the one document. */
export async function offeredBooks(
  transport: Transport,
  pointer: string,
): Promise<Result<readonly string[], Problem>> {
  if (!pointer.endsWith('/')) return ok([pointer]);
  const listing = await listContainer(transport, pointer);
  if (!listing.ok) return listing;
  return ok(
    listing.value.members
      .map(({ url }) => url)
      .filter((url) => /\.(n3|ttl)$/i.test(url))
      .slice(0, MOST_OFFERED),
  );
}
