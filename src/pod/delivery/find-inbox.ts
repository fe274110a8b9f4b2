import { ok, type Result } from '../../domain/result.ts';
import { asStranger } from '../as-stranger.ts';
import { discoverInbox, type InboxDiscovery } from '../ldn/discover.ts';
import type { Transport } from '../transport.ts';
import { throughRelay } from './relay-transport.ts';

/** As {@link InboxDiscovery}, with the way on which it was found. */
export interface FoundInbox extends InboxDiscovery {
  readonly via: 'direct' | 'relay';
}

/**
 * Finds the inbox of any resource: as a stranger from this browser, then through the relay, which also sees what a
 * server shows to no page: documents without CORS, and `Link` headers that are not exposed.
 * @param relay its root; `undefined` where none is set, or nobody is logged in to use it
 */
export async function findInbox(
  transport: Transport,
  relay: string | undefined,
  target: string,
): Promise<Result<FoundInbox>> {
  const direct = await discoverInbox(asStranger(transport), target);
  if (
    relay === undefined ||
    (direct.ok ? direct.value.inbox !== undefined : direct.problem.kind === 'invalid')
  )
    return direct.ok ? ok({ ...direct.value, via: 'direct' }) : direct;
  const relayed = await discoverInbox(throughRelay(transport, relay), target);
  if (relayed.ok) return ok({ ...relayed.value, via: 'relay' });
  return direct.ok ? ok({ ...direct.value, via: 'direct' }) : direct;
}
