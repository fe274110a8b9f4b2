import type { Delivery, Reach } from './service.ts';

/** All degrees of being reachable, the best first. */
export const REACHES: readonly Reach[] = ['open', 'no-preflight', 'no-cors', 'silent', 'insecure'];

/** The way that is left to a message. @param hasRelay whether a relay is set that may forward to the inbox */
export function proposedDelivery(reach: Reach, hasRelay: boolean): Delivery {
  if (reach === 'open') return 'direct';
  return hasRelay ? 'relay' : 'export';
}
