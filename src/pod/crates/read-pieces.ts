import { isTransient, type Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { isSuccess, problemFromResponse } from '../http/problem-from-response.ts';
import type { PodResponse, Transport } from '../transport.ts';

/** In bytes: larger files are read in pieces, so that none has to fit into memory as a whole. */
export const PIECE = 8 * 1024 * 1024;
/** Into more pieces a file is not cut: some servers read it from its beginning for each. */
const MOST_PIECES = 64;
/** In bytes; of a file whose size nobody knows. */
const MOST_AT_ONCE = 2 * 1024 * 1024 * 1024;
/** Bytes per second that even a slow line carries. */
const SLOWEST = 50_000;

/** A file that is read. */
export interface PieceSource {
  readonly url: string;
  /** In bytes, as the listing has it; without it the file is read at once. */
  readonly size?: number;
  /** Ask as a stranger. */
  readonly anonymous?: boolean;
}

/**
 * Reads a file, a large one in pieces (`Range`), each of which is tried twice: what was read before is not asked for
 * again. Ends with a problem as its last value; where the file changes while it is read, with `conflict`.
 * https://www.rfc-editor.org/rfc/rfc9110#name-range
 */
export async function* readPieces(
  transport: Transport,
  { url, size, anonymous }: PieceSource,
  signal?: AbortSignal,
): AsyncGenerator<Result<Uint8Array>, void> {
  const get = (range: string | undefined, expected: number): Promise<Result<PodResponse>> =>
    transport(
      {
        url,
        headers: { accept: '*/*', ...(range !== undefined && { range }) },
        maxBytes: range === undefined ? MOST_AT_ONCE : expected * 2,
        timeout: Math.max(60_000, Math.ceil((expected / SLOWEST) * 1000)),
        ...(anonymous === true && { anonymous }),
      },
      signal,
    );
  const isLarge = size !== undefined && size > PIECE;
  const piece = Math.max(PIECE, Math.ceil((size ?? 0) / MOST_PIECES));
  let etag: string | undefined;
  for (let start = 0; ; ) {
    // The last piece goes to the end: a single byte is a range that some servers do not give.
    const isLast = !isLarge || size - start <= piece * 1.5;
    const range = isLarge ? `bytes=${start}-${isLast ? '' : start + piece - 1}` : undefined;
    const read = await twice(() => get(range, isLarge ? piece : (size ?? 0)), signal);
    if (!read.ok) return yield read;
    const { status, headers, body } = read.value;
    const changed = etag !== undefined && headers.etag !== etag;
    // A server without ranges sends everything at the first question.
    if (changed || (status !== 206 && start > 0)) return yield fail({ kind: 'conflict', url, status });
    etag = headers.etag;
    yield ok(body);
    start += body.byteLength;
    if (isLast || status !== 206 || start >= size || body.byteLength === 0) return;
  }
}

async function twice(
  get: () => Promise<Result<PodResponse>>,
  signal: AbortSignal | undefined,
): Promise<Result<PodResponse>> {
  const first = await once(get);
  return first.ok || signal?.aborted || !isTransient(first.problem) ? first : once(get);
}

async function once(get: () => Promise<Result<PodResponse>>): Promise<Result<PodResponse, Problem>> {
  const answer = await get();
  if (!answer.ok || isSuccess(answer.value)) return answer;
  return fail(problemFromResponse(answer.value, 'read'));
}
