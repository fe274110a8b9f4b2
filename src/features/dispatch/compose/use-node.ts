import { useQuery } from '@tanstack/react-query';
import type { DispatchWay } from '../../../domain/dispatch/model.ts';
import type { Ask } from '../../../platforms/ocm/ask.ts';
import { directTransport } from '../../../platforms/ocm/direct.ts';
import { type Discovery, discoverNode } from '../../../platforms/ocm/discover.ts';
import { unknownNode } from '../../../platforms/ocm/node.ts';
import { type RelayWord, relayTransport } from '../../../platforms/ocm/relayed.ts';
import type { Probe } from '../../../platforms/ocm/transports.ts';
import { askRelay } from '../../../pod/delivery/ask-relay.ts';
import { throughRelay } from '../../../pod/delivery/relay-transport.ts';
import type { Transport } from '../../../pod/transport.ts';
import { useWorkspace } from '../../workspace/workspace.ts';

/** What was found out about a node, and about the ways to it. */
export interface AskedNode {
  readonly discovery: Discovery;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Both for what is signed: from them follows what holds for what is not. */
  readonly ways: { readonly [Way in Extract<DispatchWay, 'direct' | 'relay'>]: Probe };
}

/** An hour, in milliseconds: for so long what a node said of itself counts. */
const HOUR = 3_600_000;

/**
 * What a node takes and how it can be reached, as it was asked last. Nobody is asked before `refetch`: it is the
 * maintainer who makes a request to a foreign host.
 * @param endPoint typed in for a node that cannot be asked
 */
export function useNode(host: string | undefined, endPoint: string | undefined, relay: string | undefined) {
  const { transport } = useWorkspace();
  return useQuery<AskedNode>({
    queryKey: ['ocm-node', host ?? '', endPoint ?? '', relay ?? ''],
    queryFn: () => askNode(transport, host ?? '', endPoint, relay),
    enabled: false,
    staleTime: HOUR,
    gcTime: HOUR,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  });
}

/** What was found out, as long as it counts. @param now milliseconds since 1970 */
export function stillCounts(asked: AskedNode | undefined, now: number): AskedNode | undefined {
  return asked && now - asked.at < HOUR ? asked : undefined;
}

async function askNode(
  transport: Transport,
  host: string,
  endPoint: string | undefined,
  relay: string | undefined,
): Promise<AskedNode> {
  const ask: Ask = (request) => transport(request);
  const relayed: Ask | undefined = relay === undefined ? undefined : throughRelay(transport, relay);
  const discovery = await discoverNode(ask, host, relayed);
  const shares = discovery.kind === 'found' ? discovery.node.shares : unknownNode(host, endPoint).shares;
  const [direct, over] = await Promise.all([
    directTransport(ask, Date.now).probe(shares, true),
    relayTransport(relayed, () => relayWord(transport, relay ?? ''), Date.now).probe(shares, true),
  ]);
  return { discovery, at: Date.now(), ways: { direct, relay: over } };
}

async function relayWord(transport: Transport, relay: string): Promise<RelayWord> {
  const standing = await askRelay(transport, relay);
  if (!standing.ok) return { kind: 'silent' };
  const { value } = standing;
  return value.kind === 'serves'
    ? { kind: 'serves', hosts: value.hosts }
    : { kind: 'refuses', detail: value.detail };
}
