import type { Result } from '../../domain/result.ts';
import { throughRelay } from '../delivery/relay-transport.ts';
import type { Transport } from '../transport.ts';
import { discoverService, type ServiceDiscovery } from './discover-service.ts';

/** As {@link ServiceDiscovery}, with the way on which it was found. */
export interface LookedAround extends ServiceDiscovery {
  readonly via: 'direct' | 'relay';
}

/**
 * Finds out about a service from this browser; where that finds no inbox, through the relay too, which sees what
 * servers show to no web page.
 * @param relay its root; `undefined` where none is set, or nobody is logged in to use it
 */
export async function lookAround(
  transport: Transport,
  relay: string | undefined,
  target: string,
): Promise<Result<LookedAround>> {
  const direct = await discoverService(transport, target);
  const seen: Result<LookedAround> = direct.ok
    ? { ok: true, value: { ...direct.value, via: 'direct' } }
    : direct;
  if (relay === undefined || (direct.ok ? hasInbox(direct.value) : direct.problem.kind === 'invalid'))
    return seen;
  const relayed = await discoverService(throughRelay(transport, relay), target);
  if (!relayed.ok || relayed.value.findings.length === 0) return seen;
  return direct.ok && !hasInbox(relayed.value) && direct.value.findings.length > 0
    ? seen
    : { ok: true, value: { ...relayed.value, via: 'relay' } };
}

function hasInbox({ findings }: ServiceDiscovery): boolean {
  return findings.some(({ field }) => field === 'inbox');
}
