import { v5 } from 'uuid';

/** Namespace of the identities of shares, made once for this purpose. */
const SHARES = 'f4c0a0f5-63a5-4b43-9f5e-7c9d3d3c8a21';

/**
 * The identity that a share has for its node (OCM `providerId`): follows from the dispatch and the recipient, so that
 * every attempt has the same one. @param dispatchId a UUID
 */
export function providerIdOf(dispatchId: string, recipient: string): string {
  return v5(`${dispatchId}#${recipient.trim()}`, SHARES);
}
