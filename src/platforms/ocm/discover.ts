import type { Problem } from '../../domain/problem.ts';
import type { Ask } from './ask.ts';
import { discoveryUrl, type OcmNode, readNode } from './node.ts';

/** What was found of a node. */
export type Discovery =
  /** `via`: on which way it could be read. */
  | { readonly kind: 'found'; readonly node: OcmNode; readonly via: 'direct' | 'relay' }
  /** Something is there, but lets no page read what it says: its endpoint may be typed in. */
  | { readonly kind: 'hidden' }
  /** Nothing answers at this host. */
  | { readonly kind: 'silent' }
  /** The host answers, and says nothing of Open Cloud Mesh. */
  | { readonly kind: 'none'; readonly status: number }
  /** What it says cannot be understood. */
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** Longest discovery document that is read, in bytes. */
const MOST = 256 * 1024;

/**
 * Asks a host what it takes, directly, then through the relay where there is one.
 * https://github.com/cs3org/OCM-API/blob/develop/IETF-OCM.md#discovery
 */
export async function discoverNode(ask: Ask, host: string, relayed?: Ask): Promise<Discovery> {
  const direct = await read(ask, host, 'direct');
  if (direct) return direct;
  const over = relayed && (await read(relayed, host, 'relay'));
  if (over) return over;
  const alive = await ask({ url: discoveryUrl(host), anonymous: true, blind: true, timeout: 15_000 });
  return { kind: alive.ok ? 'hidden' : 'silent' };
}

/** `undefined` where no answer came through. */
async function read(ask: Ask, host: string, via: 'direct' | 'relay'): Promise<Discovery | undefined> {
  const answer = await ask({
    url: discoveryUrl(host),
    anonymous: true,
    headers: { accept: 'application/json' },
    timeout: 15_000,
    maxBytes: MOST,
  });
  if (!answer.ok) return undefined;
  const { status, body } = answer.value;
  if (status < 200 || status > 299) return { kind: 'none', status };
  const node = readNode(parsed(body), host);
  return node.ok ? { kind: 'found', node: node.value, via } : { kind: 'unreadable', problem: node.problem };
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
