import type { Transport } from './transport.ts';

/** The transport of somebody without a session: what comes back is what everybody may see. */
export function asStranger(transport: Transport): Transport {
  return (request) => transport({ ...request, anonymous: true });
}
