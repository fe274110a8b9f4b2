import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { shownAddress, withoutSecret } from './redact.ts';

/** A request to a service of a science platform. Nothing of the Solid session ever goes with it. */
export interface ServiceRequest {
  readonly url: string;
  /** Defaults to GET. */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** The header that holds the token of the service, apart from the others: it is never shown, and not led elsewhere. */
  readonly token?: { readonly header: string; readonly value: string };
  readonly body?: string;
  /** Over the relay of the maintainer, where its operator has made a rule for the host. */
  readonly viaRelay?: boolean;
  /**
   * Redirections are followed also where a token goes along, inside of the service's origin. Without a token they are
   * followed anyway, unless this is `false`: the address itself may hold a secret.
   */
  readonly follows?: boolean;
  /** Until the answer is there, in milliseconds. */
  readonly timeout?: number;
  /** Answers that are longer are not read to their end. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/** What a service answered, whatever its status. */
export interface ServiceAnswer {
  /** Where it came from in the end, without anything that might be secret. */
  readonly url: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** An answer that is read while it arrives. */
export interface ServiceStream extends Omit<ServiceAnswer, 'text'> {
  /** The body, piece by piece. It throws when the connection breaks or too much comes. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** The one way to ask a service of a platform, in a page and in a worker. It never throws, and names no token. */
export interface AskService {
  /** The whole answer. */
  ask(request: ServiceRequest): Promise<Result<ServiceAnswer>>;
  /**
   * The answer as it arrives. Without a time limit once it has begun: end it by the signal. Over the relay it arrives as
   * a whole.
   */
  open(request: ServiceRequest): Promise<Result<ServiceStream>>;
}

/** Makes a request over the relay. That of the pod's transport fits. */
export type AskOverRelay = (request: {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly anonymous: true;
  readonly timeout?: number;
  readonly maxBytes?: number;
}) => Promise<
  Result<{
    readonly url: string;
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array;
  }>
>;

/** What asking needs. */
export interface AskHands {
  readonly fetch?: typeof fetch;
  /** `undefined` where no relay is set. */
  readonly relay?: AskOverRelay;
}

/** In milliseconds. */
const TIMEOUT = 30_000;
/** Lists of sites and of files have some megabytes at most. */
const MAX_BYTES = 32 * 1024 * 1024;
/** On the way to a relay the headers that hold tokens of its targets begin so: docs/relay.md. */
const FOR_TARGET = 'Target-';

/** The way to ask, over the browser's own `fetch` and, where a request wants it, the relay. */
export function createAskService({
  fetch: over = (...args) => fetch(...args),
  relay,
}: AskHands = {}): AskService {
  async function open(request: ServiceRequest, ended?: AbortSignal): Promise<Result<ServiceStream>> {
    if (request.viaRelay === true) return openOver(relay, request);
    const { maxBytes = MAX_BYTES, timeout = TIMEOUT, signal } = request;
    const url = shownAddress(request.url);
    if (signal?.aborted === true) return fail({ kind: 'aborted', url });
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), timeout);
    try {
      const signals = [late.signal, signal, ended].filter((each) => each !== undefined);
      const response = await over(request.url, initOf(request, AbortSignal.any(signals)));
      if (isElsewhere(request, response)) {
        response.body?.cancel().catch(() => undefined);
        return fail({ kind: 'noncompliant', url, reason: 'The service leads to another address.' });
      }
      return ok({
        url: shownAddress(response.url || request.url),
        status: response.status,
        headers: Object.fromEntries(response.headers),
        pieces: piecesOf(response.body, maxBytes),
      });
    } catch (thrown) {
      const isLate = late.signal.aborted || ended?.aborted === true;
      return fail(problemOf(thrown, url, { timeout, isLate, signal }));
    } finally {
      clearTimeout(timer);
    }
  }

  async function ask(request: ServiceRequest): Promise<Result<ServiceAnswer>> {
    if (request.viaRelay === true) return askOver(relay, request);
    const { timeout = TIMEOUT, signal } = request;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), timeout);
    try {
      const stream = await open(request, late.signal);
      if (!stream.ok) return stream;
      const { pieces, ...answer } = stream.value;
      return ok({ ...answer, text: errorWithout(request, answer.status, await textOf(pieces)) });
    } catch (thrown) {
      return fail(
        problemOf(thrown, shownAddress(request.url), { timeout, isLate: late.signal.aborted, signal }),
      );
    } finally {
      clearTimeout(timer);
    }
  }

  return { ask, open: (request) => open(request) };
}

function initOf(request: ServiceRequest, signal: AbortSignal): RequestInit {
  const { method = 'GET', headers, token, body, follows } = request;
  return {
    method,
    headers: { ...headers, ...(token && { [token.header]: token.value }) },
    ...(body !== undefined && { body }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    // Browsers carry a header of our own along to wherever a redirection leads.
    redirect: (follows ?? token === undefined) ? 'follow' : 'error',
    signal,
  };
}

/** Whether an answer to a request with a token came from another origin than was asked. */
function isElsewhere({ url, token }: ServiceRequest, response: Response): boolean {
  if (!token || !response.redirected) return false;
  return new URL(response.url).origin !== new URL(url).origin;
}

/** Over the relay: the token under a name of its own, since the relay asks for one of the session, too. */
async function askOver(
  relay: AskOverRelay | undefined,
  request: ServiceRequest,
): Promise<Result<ServiceAnswer>> {
  const { url, method, headers, token, body, timeout, maxBytes } = request;
  if (!relay) return fail({ kind: 'undeliverable', url: shownAddress(url), because: 'no-relay' });
  const answer = await relay({
    url,
    ...(method && { method }),
    headers: { ...headers, ...(token && { [FOR_TARGET + token.header]: token.value }) },
    ...(body !== undefined && { body }),
    anonymous: true,
    ...(timeout !== undefined && { timeout }),
    maxBytes: maxBytes ?? MAX_BYTES,
  });
  if (!answer.ok) return answer;
  const { body: bytes, url: from, ...rest } = answer.value;
  const text = errorWithout(request, rest.status, new TextDecoder().decode(bytes));
  return ok({ ...rest, url: shownAddress(from), text });
}

async function openOver(
  relay: AskOverRelay | undefined,
  request: ServiceRequest,
): Promise<Result<ServiceStream>> {
  const answer = await askOver(relay, request);
  if (!answer.ok) return answer;
  const { text, ...rest } = answer.value;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(text);
  }
  return ok({ ...rest, pieces: pieces() });
}

/** What an answer says, without the token of the request: some services quote it where they refuse it. */
function errorWithout({ token }: ServiceRequest, status: number, text: string): string {
  return token && status >= 400 ? withoutSecret(text, token.value) : text;
}

class TooMuch extends Error {}

async function* piecesOf(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (body === null) return;
  const reader = body.getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      size += value.length;
      if (size > maxBytes) throw new TooMuch(`The answer has more than ${maxBytes} bytes.`);
      yield value;
    }
  } finally {
    // Not waited for: whoever sends without end may also be slow to stop.
    reader.cancel().catch(() => undefined);
  }
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of pieces) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

function problemOf(
  thrown: unknown,
  url: string,
  { timeout, isLate, signal }: { timeout: number; isLate: boolean; signal: AbortSignal | undefined },
): Problem {
  if (thrown instanceof TooMuch) return { kind: 'noncompliant', url, reason: thrown.message };
  if (isLate) return { kind: 'timeout', url, ms: timeout };
  if (signal?.aborted === true) return { kind: 'aborted', url };
  // What browsers say differs, and may quote the address with its query.
  return { kind: 'network', url, message: 'There was no answer that a page may read.' };
}
