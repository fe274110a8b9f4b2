import type { OwnBook } from '../domain/policy/own-book.ts';
import { BOOK_LIMIT, bookVersion, isBookId } from '../domain/policy/own-book.ts';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { listContainer, type Member } from './container.ts';
import { decodeText } from './http/decode-text.ts';
import { exchangeIfPresent } from './http/exchange.ts';
import { isSuccess, problemFromResponse } from './http/problem-from-response.ts';
import type { Transport } from './transport.ts';
import type { Written } from './written.ts';

/** A rule book with what the listing said of the version that was read. */
export interface StoredBook extends OwnBook {
  /** Time and size; `''` on servers whose listings tell nothing of their members. */
  readonly mark: string;
}

/** More books than this in one pod are not read. */
const MOST_BOOKS = 200;

/** As they are stored: a server that knows RDF shall not convert them. */
const ACCEPT = 'text/n3, text/*;q=0.5, */*;q=0.1';

/** Problems that the next look may not have: what is known stays as it is. */
const PASSING: readonly Problem['kind'][] = ['network', 'timeout', 'tooMany', 'server', 'aborted'];

/** URL of the container of the maintainer's rule books. @param home Orrery's own container, ending in `/`. */
export function ruleBooksUrl(home: string): string {
  return new URL('policies/', home).href;
}

/** URL of a rule book. */
export function ruleBookUrl(home: string, id: string): string {
  return new URL(`${encodeURIComponent(id)}.n3`, ruleBooksUrl(home)).href;
}

/**
 * Reads the maintainer's rule books: one listing, then only those that have changed. A file with an unusable name, or
 * one that cannot be read, comes back as a book with a `problem`, and hides no other.
 * @param known What was read last time, to be kept where the listing shows the same version.
 */
export async function listRuleBooks(
  transport: Transport,
  home: string,
  known: readonly StoredBook[] = [],
): Promise<Result<readonly StoredBook[]>> {
  const listing = await listContainer(transport, ruleBooksUrl(home));
  if (!listing.ok) return listing.problem.kind === 'absent' ? ok([]) : listing;
  const files = listing.value.members.filter(({ url }) => /\.n3$/i.test(url));
  const books: StoredBook[] = [];
  for (const member of files.slice(0, MOST_BOOKS)) {
    const before = known.find(({ url }) => url === member.url);
    if (before && member.version !== '' && before.mark === member.version) books.push(before);
    else {
      const book = await readMember(transport, member);
      if (book === undefined) continue;
      if (!book.ok) return book;
      books.push(book.value);
    }
  }
  return ok(books.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.url < b.url ? -1 : 1)));
}

/**
 * Creates a rule book (`before` missing; `If-None-Match: *`) or replaces the text whose version `before` names
 * (`If-Match`). Where something else stands there, nothing is written and a `conflict` says so; where the wanted text
 * does, that is success. The container comes into being with its first member, and inherits the access of `home`.
 */
export async function putRuleBook(
  transport: Transport,
  home: string,
  { id, text, before }: { readonly id: string; readonly text: string; readonly before?: string },
): Promise<Result<Written>> {
  const url = ruleBookUrl(home, id);
  const current = await readText(transport, url);
  if (!current.ok) return current;
  if (current.value?.text === text) return ok({ url, status: current.value.status, already: true });
  const condition = preconditionOf(url, current.value, before);
  if (!condition.ok) return condition;
  const answer = await transport({
    url,
    method: 'PUT',
    headers: { 'content-type': 'text/n3', ...condition.value },
    body: text,
  });
  if (!answer.ok) return answer;
  if (!isSuccess(answer.value)) return fail(problemFromResponse(answer.value, 'write'));
  return ok({ url, status: answer.value.status, already: false });
}

/** Deletes a rule book whose text has the version `before`. One that is gone is success, another text a `conflict`. */
export async function deleteRuleBook(
  transport: Transport,
  home: string,
  { id, before }: { readonly id: string; readonly before: string },
): Promise<Result<Written>> {
  const url = ruleBookUrl(home, id);
  const current = await readText(transport, url);
  if (!current.ok) return current;
  if (current.value === undefined) return ok({ url, status: 404, already: true });
  const condition = preconditionOf(url, current.value, before);
  if (!condition.ok) return condition;
  const answer = await transport({ url, method: 'DELETE', headers: condition.value });
  if (!answer.ok) return answer;
  const problem = isSuccess(answer.value) ? undefined : problemFromResponse(answer.value, 'write');
  if (problem && problem.kind !== 'absent') return fail(problem);
  return ok({ url, status: answer.value.status, already: problem !== undefined });
}

/** `undefined` where the member has gone since it was listed; a problem of its own is part of the book. */
async function readMember(transport: Transport, member: Member): Promise<Result<StoredBook> | undefined> {
  const { url, version: mark } = member;
  const name = fileName(url);
  const id = name.replace(/\.n3$/i, '');
  const broken = (problem: Problem): Result<StoredBook> => ok({ id, url, text: '', mark, problem });
  if (!isBookId(id) || !name.endsWith('.n3'))
    return broken({ kind: 'invalid', reason: `The file “${name}” has a name that no rule book can have.` });
  if (member.size !== undefined && member.size > BOOK_LIMIT)
    return broken({
      kind: 'invalid',
      reason: `The file “${name}” is larger than ${BOOK_LIMIT / 1024} kB.`,
    });
  const read = await readText(transport, url);
  if (read.ok) return read.value && ok({ id, url, text: read.value.text, mark });
  if (PASSING.includes(read.problem.kind) || read.problem.kind === 'unauthenticated') return read;
  return broken(read.problem);
}

function fileName(url: string): string {
  const name = url.replace(/^.*\//, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

interface CurrentText {
  readonly text: string;
  readonly status: number;
  readonly etag?: string;
}

/** What stands at the URL now; `undefined` where nothing does. */
async function readText(transport: Transport, url: string): Promise<Result<CurrentText | undefined>> {
  const request = { url, headers: { accept: ACCEPT }, maxBytes: BOOK_LIMIT };
  const answer = await exchangeIfPresent(transport, request);
  if (!answer.ok || answer.value === undefined) return answer.ok ? ok(undefined) : answer;
  const { body, headers, status } = answer.value;
  return ok({ text: decodeText(body, headers['content-type']), status, etag: headers.etag });
}

/** The header that keeps a write from undoing what somebody else wrote. https://www.rfc-editor.org/rfc/rfc9110#section-13.1 */
function preconditionOf(
  url: string,
  current: CurrentText | undefined,
  before: string | undefined,
): Result<Record<string, string>> {
  if (current === undefined && before === undefined) return ok({ 'if-none-match': '*' });
  if (current === undefined || before === undefined || bookVersion(current.text) !== before)
    return fail({ kind: 'conflict', url, status: 412 });
  if (current.etag === undefined || current.etag.startsWith('W/')) {
    const reason = 'The server gives no strong ETag: writing here could undo what somebody else writes.';
    return fail({ kind: 'noncompliant', url, reason });
  }
  return ok({ 'if-match': current.etag });
}
