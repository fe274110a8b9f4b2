import { fail, ok, type Result } from '../../domain/result.ts';
import { isSuccess, problemFromResponse } from '../http/problem-from-response.ts';
import type { PodResponse, Transport } from '../transport.ts';

/** What is to stand at a URL. */
interface Content {
  readonly mediaType: string;
  readonly body: string | Blob;
}

/** Bytes per second that even a slow line carries; below that an upload counts as stuck. */
const SLOWEST = 20_000;
const SHORTEST = 60_000;

/**
 * Puts a resource on a condition: `'new'` only where nothing is, an ETag only over that version. `conflict` otherwise.
 * The time limit grows with the size.
 */
export async function putResource(
  transport: Transport,
  url: string,
  { mediaType, body }: Content,
  condition: 'new' | { readonly etag: string },
  signal?: AbortSignal,
): Promise<Result<PodResponse>> {
  const size = typeof body === 'string' ? body.length : body.size;
  const request = {
    url,
    method: 'PUT',
    headers: {
      'content-type': mediaType,
      ...(condition === 'new' ? { 'if-none-match': '*' } : { 'if-match': condition.etag }),
    },
    body,
    timeout: Math.max(SHORTEST, Math.ceil((size / SLOWEST) * 1000)),
  };
  const answer = await transport(request, signal);
  if (!answer.ok) return answer;
  return isSuccess(answer.value) ? ok(answer.value) : fail(problemFromResponse(answer.value, 'write'));
}

/** Puts a resource over whatever stands there now, without undoing what somebody writes meanwhile. */
export async function replaceResource(
  transport: Transport,
  url: string,
  content: Content,
  signal?: AbortSignal,
): Promise<Result<PodResponse>> {
  const created = await putResource(transport, url, content, 'new', signal);
  if (created.ok || created.problem.kind !== 'conflict') return created;
  const etag = await etagOf(transport, url);
  return etag.ok ? putResource(transport, url, content, { etag: etag.value }, signal) : etag;
}

/** The strong ETag of a resource. */
async function etagOf(transport: Transport, url: string): Promise<Result<string>> {
  const answer = await transport({ url, method: 'HEAD', headers: { accept: '*/*' } });
  if (!answer.ok) return answer;
  if (!isSuccess(answer.value)) return fail(problemFromResponse(answer.value, 'read'));
  const { etag } = answer.value.headers;
  // RFC 9110 13.1.1: If-Match compares strongly, a weak tag never matches.
  if (etag === undefined || etag.startsWith('W/')) {
    const reason = 'The server gives no strong ETag: writing here could undo what somebody else writes.';
    return fail({ kind: 'noncompliant', url, reason });
  }
  return ok(etag);
}

/** Deletes a resource; one that is gone already is no problem. */
export async function deleteResource(transport: Transport, url: string): Promise<Result<void>> {
  const answer = await transport({ url, method: 'DELETE' });
  if (!answer.ok) return answer;
  if (isSuccess(answer.value)) return ok(undefined);
  const problem = problemFromResponse(answer.value, 'write');
  return problem.kind === 'absent' ? ok(undefined) : fail(problem);
}
