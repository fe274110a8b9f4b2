import { ok, type Result } from '../domain/result.ts';
import type { HostRule } from './options.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * What a request is to the relay: looking for an inbox, delivering a message, or what the rule of a host allows. It
 * decides how much of the answer is brought back.
 */
export type Purpose = 'discovery' | 'delivery' | 'host';

/** Media types of a message. LDN demands the first; some receivers take only the second. */
const MESSAGE_TYPES = ['application/ld+json', 'application/json'];

/** Methods that may ever be forwarded. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Decides whether a request may be forwarded, and as what. @param contentType of its body, where it has one */
export function purposeOf(
  method: string,
  url: URL,
  contentType: string | null,
  hosts: readonly HostRule[] = [],
): Result<Purpose, Refusal> {
  if (!METHODS.includes(method)) return refuse('method', `${method} is never forwarded.`);
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const fitting = hosts.filter((rule) => fits(rule, method, url));
  if (fitting.some(({ types }) => type === '' || types.includes(type))) return ok('host');
  if (method === 'GET' || method === 'HEAD') return ok('discovery');
  if (method === 'POST' && MESSAGE_TYPES.includes(type)) return ok('delivery');
  if (method === 'POST' || fitting.length > 0)
    return refuse('media-type', `Messages are JSON-LD, not ${type === '' ? 'without a media type' : type}.`);
  return refuse('not-allowed', `${method} is not forwarded to ${url.host}.`);
}

/** Which headers with tokens a rule lets through to a target. */
export function tokensFor(method: string, url: URL, hosts: readonly HostRule[] = []): readonly string[] {
  return hosts.filter((rule) => fits(rule, method, url)).flatMap(({ tokens = [] }) => tokens);
}

function fits({ host, methods, paths }: HostRule, method: string, url: URL): boolean {
  // What a server might read as another path once it has decoded it fits no rule.
  if (/%2f|%5c|%2e/i.test(url.pathname)) return false;
  return (
    host === url.host && methods.includes(method) && paths.some((start) => url.pathname.startsWith(start))
  );
}
