import type { Delivery } from './service.ts';

/**
 * Whether a web page can hand a message to an inbox, as far as can be told without sending one.
 * - `open`: web pages may send JSON-LD
 * - `no-preflight`: web pages may read, but the question that browsers put before they send JSON-LD is refused
 * - `no-cors`: something answers, but browsers keep the answer from web pages
 * - `silent`: nothing answers
 * - `insecure`: browsers let no page that came over TLS talk to an address without it
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export type Reach = 'open' | 'no-preflight' | 'no-cors' | 'silent' | 'insecure';

/** All of them, the best first. */
export const REACHES: readonly Reach[] = ['open', 'no-preflight', 'no-cors', 'silent', 'insecure'];

/** The way that is left to a message. @param hasRelay whether a relay is set that may forward to the inbox */
export function proposedDelivery(reach: Reach, hasRelay: boolean): Delivery {
  if (reach === 'open') return 'direct';
  return hasRelay ? 'relay' : 'export';
}
