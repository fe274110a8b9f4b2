import { ok, type Result } from '../domain/result.ts';
import { DEFAULT_TIMEOUT, MAX_REDIRECTS, type RelayHost, type RelayOptions } from './options.ts';
import type { ReadBody } from './read-bounded.ts';
import { type Refusal, refuse } from './refusal.ts';
import { checkTarget } from './target.ts';

/** A request to the outside. Nothing but these headers travels with it. */
export interface OutwardRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  /** In milliseconds, where whoever runs the relay has not said otherwise. */
  readonly timeout?: number;
}

/** What came back, after redirects. */
export interface OutwardAnswer {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly read: ReadBody;
}

/** Asks a server, within all limits. @param readBody reads as much of the body as is wanted, no more than is bearable */
export type Outward = (
  request: OutwardRequest,
  readBody: (response: Response) => Promise<ReadBody>,
  mayGoOn?: (url: URL) => boolean,
) => Promise<Result<OutwardAnswer, Refusal>>;

const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * The relay's only way out. The target is checked, and checked anew at every redirect; only questions (GET, HEAD) are
 * asked again elsewhere, what changes something is told back as it was answered.
 */
export function createOutward(
  policy: Pick<RelayOptions, 'hosts' | 'allowLoopback' | 'timeout'>,
  host: Pick<RelayHost, 'fetch' | 'resolve'>,
): Outward {
  return async (request, readBody, mayGoOn = () => true) => {
    const isQuestion = request.method === 'GET' || request.method === 'HEAD';
    const signal = AbortSignal.timeout(policy.timeout ?? request.timeout ?? DEFAULT_TIMEOUT);
    let place = request.url;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      const target = await checkTarget(place, policy, (name) => host.resolve(name));
      if (!target.ok) return target;
      const { url, addresses } = target.value;
      if (!mayGoOn(url)) return refuse('not-allowed', `The relay may not be led on to ${url.host}.`);
      try {
        const response = await host.fetch(url.href, initOf(request, signal), addresses);
        const location = response.headers.get('location');
        if (isQuestion && location !== null && REDIRECTS.includes(response.status)) {
          response.body?.cancel().catch(() => undefined);
          place = URL.canParse(location, url) ? new URL(location, url).href : location;
          continue;
        }
        const read = await readBody(response);
        return ok({ url, status: response.status, headers: response.headers, read });
      } catch {
        return signal.aborted
          ? refuse('timeout', `${url.host} gave no answer in time. What was sent may have arrived.`)
          : refuse('unreachable', `The connection to ${url.host} could not be made, or broke.`);
      }
    }
    return refuse('redirects', `More than ${MAX_REDIRECTS} redirects were followed.`);
  };
}

function initOf({ method, headers, body }: OutwardRequest, signal: AbortSignal): RequestInit {
  return { method, headers, body, redirect: 'manual', signal };
}
