import { fail, ok, type Result } from '../../domain/result.ts';
import { decodeText } from '../http/decode-text.ts';
import { problemFromResponse } from '../http/problem-from-response.ts';
import { shownUrl } from '../http/shown-url.ts';
import type { PodResponse, Transport } from '../transport.ts';
import { readRefusal } from './relay-refusal.ts';

/** What a relay says of itself and of the one who asks. */
export type RelayStanding =
  | { readonly kind: 'serves'; readonly version: string; readonly hosts: readonly string[] }
  /** It is there, but refuses. `refusal` is the last part of the type of its refusal. */
  | { readonly kind: 'refuses'; readonly refusal: string; readonly detail: string };

/**
 * Whether there is a relay at an address, asked as a stranger: nobody's token goes to a place that might be something
 * else. Gives its version. @param relay its root, ending in `/`
 */
export async function lookForRelay(transport: Transport, relay: string): Promise<Result<string>> {
  const answer = await transport({ url: new URL('about', relay).href, anonymous: true, timeout: 15_000 });
  if (!answer.ok) return answer;
  const { status, headers } = answer.value;
  if (headers.relay !== undefined && status === 200) return ok(headers.relay);
  if (status === 200)
    return fail({ kind: 'noncompliant', url: shownUrl(relay), reason: 'There is no relay at this address.' });
  return fail(problemFromResponse(answer.value));
}

/** Asks the relay that is set whether it serves the one who is logged in. */
export async function askRelay(transport: Transport, relay: string): Promise<Result<RelayStanding>> {
  const answer = await transport({ url: new URL('about', relay).href, relay: true, timeout: 15_000 });
  if (!answer.ok) return answer;
  const { status, headers } = answer.value;
  if (headers.relay === undefined) return fail(problemFromResponse(answer.value));
  if (status !== 200) {
    const { kind, detail } = readRefusal(answer.value);
    return ok({ kind: 'refuses', refusal: kind, detail });
  }
  return ok({ kind: 'serves', version: headers.relay, hosts: hostsOf(answer.value) });
}

function hostsOf({ body, headers }: PodResponse): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(decodeText(body, headers['content-type']));
    const { hosts } = (parsed ?? {}) as { hosts?: unknown };
    return Array.isArray(hosts) ? hosts.filter((host) => typeof host === 'string') : [];
  } catch {
    return [];
  }
}
