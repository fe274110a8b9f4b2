import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { errorText, problemFromResponse } from '../http/problem-from-response.ts';
import { shownUrl } from '../http/shown-url.ts';
import type { PodRequest, PodResponse, Transport } from '../transport.ts';
import { readRefusal } from './relay-refusal.ts';

/** Names of the headers that tell what the target answered begin so. */
const TARGET = 'target-';
/** The relay has a limit of its own for each target, and may follow redirects. In milliseconds. */
const TIMEOUT = 45_000;

/**
 * A transport on which every request takes the way over the relay: to the caller it looks as if the target itself had
 * answered. What the relay refuses on its own behalf comes back as a problem. docs/relay.md
 * @param relay its root, ending in `/`
 */
export function throughRelay(transport: Transport, relay: string): Transport {
  return async (request, signal) => {
    const { url, method, headers, body, notAfter, maxBytes } = request;
    const place = new URL('forward', relay);
    place.searchParams.set('url', url);
    const asked: PodRequest = {
      url: place.href,
      method,
      headers,
      body,
      notAfter,
      maxBytes,
      timeout: TIMEOUT,
      relay: true,
    };
    const answer = await transport(asked, signal);
    if (!answer.ok) return answer;
    return answer.value.headers.relay === undefined || answer.value.status !== 200
      ? fail(refusalOf(answer.value, url))
      : unpacked(answer.value, request);
  };
}

/** The target's answer out of the relay's. */
function unpacked({ headers, body }: PodResponse, request: PodRequest): Result<PodResponse> {
  const status = Number(headers[`${TARGET}status`]);
  if (!(status >= 200 && status <= 599))
    return fail({ kind: 'noncompliant', url: shownUrl(request.url), reason: 'The relay tells no status.' });
  const url = headers[`${TARGET}url`] ?? request.url;
  const carried = Object.entries(headers).flatMap(([name, value]) =>
    name.startsWith(TARGET) ? [[name.slice(TARGET.length), value] as const] : [],
  );
  const { status: _status, url: _url, body: _body, ...own } = Object.fromEntries(carried);
  const leadsTo = status >= 300 && status < 400 ? own.location : undefined;
  return ok({
    url,
    status,
    headers: own,
    body,
    ...(leadsTo !== undefined && { redirect: URL.canParse(leadsTo, url) ? new URL(leadsTo, url).href : '' }),
  });
}

/** Why the relay did not do it, as what it means for the one who sends. */
function refusalOf(response: PodResponse, target: string): Problem {
  const url = shownUrl(response.url);
  const { status, headers } = response;
  if (headers.relay === undefined) {
    return status >= 200 && status < 300
      ? { kind: 'noncompliant', url, reason: 'There is no relay at this address.' }
      : problemFromResponse(response);
  }
  const { kind, detail } = readRefusal(response);
  switch (kind) {
    case 'unreachable':
      return { kind: 'network', url: shownUrl(target), message: detail };
    case 'timeout':
      return { kind: 'timeout', url: shownUrl(target), ms: TIMEOUT };
    case 'redirects':
    case 'answer-too-large':
      return { kind: 'noncompliant', url: shownUrl(target), reason: detail };
    case 'no-token':
      return { kind: 'unauthenticated', url };
  }
  // Not its target, but the relay has said no: 401 and 403 too, with words that tell what to do.
  return status >= 500 || status === 429
    ? problemFromResponse(response)
    : { kind: 'refused', url, status, message: detail || errorText(response) };
}
