import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { createLanes } from './http/lanes.ts';
import { BodyTooLarge, readBody } from './http/read-body.ts';
import { shownUrl } from './http/shown-url.ts';
import { isInsideStorages, isOnStorageOrigin, parseUrl } from './http/storage-scope.ts';
import type { PodRequest, PodResponse, Transport } from './transport.ts';

type Fetch = typeof fetch;

/** What a transport is made of. */
export interface TransportOptions {
  /** Adds the session's token to whatever it is given: called for the user's own storages only. */
  readonly authenticatedFetch: Fetch;
  /** The browser's own fetch. */
  readonly plainFetch: Fetch;
  /** Roots of the user's storages, as known now. */
  readonly storages: () => readonly string[];
  /** The WebID document, where it lies outside the storages and its server takes the session. */
  readonly profileDocument?: () => string | undefined;
  /** The relay that the maintainer has set, as known now: its root, ending in `/`. */
  readonly relay?: () => Promise<string | undefined>;
  /** Requests at once to one origin; default 6. */
  readonly lanes?: number;
  /** Ends all requests when the app shuts down. */
  readonly signal?: AbortSignal;
}

const DEFAULT_TIMEOUT = 30_000;
const DEFAULT_MAX_BYTES = 10 * 1024 * 1024;
const MAX_HOPS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Makes the transport that every request passes.
 *
 * Redirects are where a token could slip out: browsers drop `Authorization` when a redirect leads to another origin,
 * but not `DPoP`, and the session library repeats a redirected request with a fresh proof for wherever it ended.
 * So authenticated requests never follow by themselves (`redirect: 'manual'`). A browser then hides even the
 * destination; a second, anonymous HEAD that may follow finds it out, since nothing secret travels with it.
 * A destination inside the storages is asked anew with the session, any other as a stranger.
 * Requests that change something are not repeated elsewhere at all: the caller is told where they would lead.
 */
export function createTransport(options: TransportOptions): Transport {
  const inLane = createLanes(options.lanes ?? 6);
  return async (request, signal) => {
    const url = parseUrl(request.url);
    if (url === undefined) {
      return fail({ kind: 'invalid', reason: `Not a web address: ${shownUrl(request.url)}` });
    }
    return inLane(url.origin, () => exchangeInTime(options, request, url, signal));
  };
}

/** Runs one exchange, redirects included, within the request's time limit. */
async function exchangeInTime(
  options: TransportOptions,
  request: PodRequest,
  url: URL,
  ended: AbortSignal | undefined,
): Promise<Result<PodResponse>> {
  if (request.notAfter !== undefined && Date.now() > request.notAfter)
    return fail({ kind: 'aborted', url: shownUrl(url.href) });
  const timeout = request.timeout ?? DEFAULT_TIMEOUT;
  const limit = AbortSignal.timeout(timeout);
  const signal = AbortSignal.any([limit, options.signal, ended].filter((each) => each !== undefined));
  try {
    return await (request.relay
      ? sendToRelay(options, request, url, signal)
      : send(options, request, url, signal, 0));
  } catch (error) {
    return fail(
      problemFromError(error, shownUrl(url.href), limit.aborted ? timeout : undefined, signal.aborted),
    );
  }
}

/** Throws whatever the fetch throws. */
async function send(
  options: TransportOptions,
  request: PodRequest,
  url: URL,
  signal: AbortSignal,
  hops: number,
): Promise<Result<PodResponse>> {
  const { authenticatedFetch, plainFetch } = options;
  const own = mayUseSession(options, request, url);
  const safe = isSafe(request);
  const response = await (own ? authenticatedFetch : plainFetch)(url.href, {
    ...initOf(request, signal),
    redirect: safe && !own ? 'follow' : 'manual',
  });
  if (isRedirect(response)) {
    const destination = await destinationOf(plainFetch, response, url, signal);
    await response.body?.cancel();
    if (!safe) {
      const redirect = destination?.href ?? '';
      return ok({
        url: url.href,
        status: response.status,
        headers: headersOf(response),
        body: new Uint8Array(),
        redirect,
      });
    }
    if (destination === undefined || hops >= MAX_HOPS) {
      const reason = destination
        ? 'The server redirects in a circle.'
        : 'The server redirects, but not visibly where to.';
      return fail({ kind: 'noncompliant', url: shownUrl(url.href), reason });
    }
    return send(options, request, destination, signal, hops + 1);
  }
  if (own && response.status === 401) {
    await response.body?.cancel();
    return fail({ kind: 'unauthenticated', url: shownUrl(url.href) });
  }
  return ok(await answerOf(response, request, url));
}

/**
 * The one place outside the storages that gets the token: the relay that the maintainer has set herself, and only in
 * requests that are meant for it. Never by its origin alone, and a redirect ends it.
 */
async function sendToRelay(
  { relay, authenticatedFetch }: TransportOptions,
  request: PodRequest,
  url: URL,
  signal: AbortSignal,
): Promise<Result<PodResponse>> {
  const root = await relay?.();
  if (root === undefined || !isInsideStorages(url, [root]))
    return fail({ kind: 'invalid', reason: `This is not the relay that is set: ${shownUrl(url.href)}` });
  const response = await authenticatedFetch(url.href, { ...initOf(request, signal), redirect: 'manual' });
  if (isRedirect(response)) {
    await response.body?.cancel();
    const reason = 'The relay redirects. Set the address at which it really is.';
    return fail({ kind: 'noncompliant', url: shownUrl(url.href), reason });
  }
  return ok(await answerOf(response, request, url));
}

/** What all requests have in common. */
function initOf(request: PodRequest, signal: AbortSignal): RequestInit {
  return {
    method: request.method?.toUpperCase() ?? 'GET',
    headers: { ...request.headers },
    body: request.body as BodyInit | undefined,
    credentials: 'omit',
    ...(request.blind && { mode: 'no-cors' }),
    referrerPolicy: 'no-referrer',
    // Without Cache-Control from the server, browsers would guess how long a listing stays true.
    cache: 'no-store',
    signal,
  };
}

async function answerOf(response: Response, request: PodRequest, url: URL): Promise<PodResponse> {
  const body = await readBody(response, request.maxBytes ?? DEFAULT_MAX_BYTES);
  return { url: response.url || url.href, status: response.status, headers: headersOf(response), body };
}

/** Architecture decision 2: the token goes to the user's own storages only. */
function mayUseSession(options: TransportOptions, request: PodRequest, url: URL): boolean {
  if (request.anonymous || request.blind) return false;
  const storages = options.storages();
  const profile = parseUrl(options.profileDocument?.() ?? '');
  return (
    isInsideStorages(url, storages) ||
    (profile !== undefined && profile.href === url.href) ||
    (request.storageService === true && isOnStorageOrigin(url, storages))
  );
}

function isSafe(request: PodRequest): boolean {
  return ['GET', 'HEAD', 'OPTIONS'].includes(request.method?.toUpperCase() ?? 'GET');
}

/** Outside browsers the redirect itself is visible; inside, only that there was one. */
function isRedirect(response: Response): boolean {
  return (
    response.type === 'opaqueredirect' ||
    (REDIRECTS.includes(response.status) && response.headers.has('location'))
  );
}

/** Where a redirect leads, `undefined` when it cannot be found out without the session. */
async function destinationOf(
  plainFetch: Fetch,
  response: Response,
  url: URL,
  signal: AbortSignal,
): Promise<URL | undefined> {
  const location = response.headers.get('location');
  if (location !== null)
    return URL.canParse(location, url) ? parseUrl(new URL(location, url).href) : undefined;
  const probe = await plainFetch(url.href, {
    method: 'HEAD',
    redirect: 'follow',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal,
  });
  return probe.redirected ? parseUrl(probe.url) : undefined;
}

function headersOf(response: Response): Readonly<Record<string, string>> {
  return Object.fromEntries(response.headers);
}

function problemFromError(error: unknown, url: string, ms: number | undefined, aborted: boolean): Problem {
  if (error instanceof BodyTooLarge) {
    return {
      kind: 'noncompliant',
      url,
      reason: 'The answer is larger than is reasonable; reading it was stopped.',
    };
  }
  if (ms !== undefined) return { kind: 'timeout', url, ms };
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (aborted || name === 'AbortError') return { kind: 'aborted', url };
  return { kind: 'network', url, message };
}
