import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { PodResponse, Transport } from '../transport.ts';
import { decodeText } from './decode-text.ts';
import { exchangeIfPresent } from './exchange.ts';
import { isSuccess, problemFromResponse } from './problem-from-response.ts';

/** A document of the pod as it stands now; `text` is empty where there is none yet. */
export interface CurrentText {
  /** Final URL. */
  readonly url: string;
  readonly text: string;
  /** With parameters, as the server sent it; `''` where there is no document. */
  readonly contentType: string;
  /** `undefined` where there is no document. */
  readonly response?: PodResponse;
}

/** What an edit wants: nothing (it stands there already), a problem, or this text in place of the old. */
export type Edit =
  | { readonly kind: 'leave' }
  | { readonly kind: 'stop'; readonly problem: Problem }
  | { readonly kind: 'replace'; readonly text: string; readonly contentType: string };

/** How the update ended. */
export interface Updated {
  readonly url: string;
  readonly status: number;
  /** True when the edit left the document alone. */
  readonly already: boolean;
  /** The answer to the write, or to the read when nothing was written. */
  readonly response: PodResponse | undefined;
}

/** Circumstances of an update. */
export interface UpdateOptions {
  readonly accept: string;
  /** So often another writer may come first before we give up with `conflict`; default 8. */
  readonly attempts?: number;
  /** In bytes; default: as the transport has it. */
  readonly maxBytes?: number;
}

/**
 * Reads a document, lets `edit` decide, and writes only if nobody else wrote in between (`If-Match`, or
 * `If-None-Match: *` for a new one); on 412 everything is done again from the newest state, a bounded number of times.
 * https://www.rfc-editor.org/rfc/rfc9110#name-preconditions
 */
export async function updateText(
  transport: Transport,
  url: string,
  edit: (current: CurrentText) => Edit | Promise<Edit>,
  { accept, attempts = 8, maxBytes }: UpdateOptions,
): Promise<Result<Updated>> {
  let conflict: Result<Updated> = fail({ kind: 'conflict', url, status: 412 });
  for (let attempt = 0; attempt < attempts; attempt++) {
    const current = await readText(transport, url, accept, maxBytes);
    if (!current.ok) return current;
    const wish = await edit(current.value);
    if (wish.kind === 'stop') return fail(wish.problem);
    if (wish.kind === 'leave') {
      const { response } = current.value;
      return ok({ url, status: response?.status ?? 404, already: true, response });
    }
    const precondition = writePrecondition(current.value);
    if (!precondition.ok) return precondition;
    const answer = await transport({
      url,
      method: 'PUT',
      headers: { 'content-type': wish.contentType, ...precondition.value },
      body: wish.text,
    });
    if (!answer.ok) return answer;
    if (isSuccess(answer.value)) {
      return ok({ url, status: answer.value.status, already: false, response: answer.value });
    }
    const problem = problemFromResponse(answer.value, 'write');
    if (problem.kind !== 'conflict') return fail(problem);
    conflict = fail(problem);
  }
  return conflict;
}

/** Reads a document that may be missing. */
export async function readText(
  transport: Transport,
  url: string,
  accept: string,
  maxBytes?: number,
): Promise<Result<CurrentText>> {
  const answer = await exchangeIfPresent(transport, { url, headers: { accept }, maxBytes });
  if (!answer.ok) return answer;
  const response = answer.value;
  if (response === undefined) return ok({ url, text: '', contentType: '' });
  const contentType = response.headers['content-type'] ?? '';
  return ok({ url: response.url, text: decodeText(response.body, contentType), contentType, response });
}

function writePrecondition(current: CurrentText): Result<Record<string, string>> {
  if (current.response === undefined) return ok({ 'if-none-match': '*' });
  const etag = current.response.headers.etag;
  // RFC 9110 13.1.1: If-Match compares strongly, a weak tag never matches.
  if (etag === undefined || etag.startsWith('W/')) {
    const reason = 'The server gives no strong ETag: writing here could undo what somebody else writes.';
    return fail({ kind: 'noncompliant', url: current.url, reason });
  }
  return ok({ 'if-match': etag });
}
