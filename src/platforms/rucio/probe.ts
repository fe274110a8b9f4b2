import type { RucioConfig } from '../../domain/staging/config.ts';
import type { Probe } from '../../domain/staging/provider.ts';
import { notReached } from '../not-reached.ts';
import { pageOrigin } from '../page-origin.ts';
import * as calls from './call.ts';
import type { RucioClient } from './client.ts';

/**
 * Tries a server in two steps, since a browser tells nobody why it was not let in: what anybody may read, and then, with
 * the token, what only pages of listed origins may.
 */
export async function probeRucio(client: RucioClient, { viaRelay }: RucioConfig): Promise<Probe> {
  const ping = await client.json(calls.ping());
  if (!ping.ok) return notReached(ping.problem);
  const version = (ping.value as { version?: unknown } | null)?.version;
  if (typeof version !== 'string') return { kind: 'wrong-service', found: 'JSON without a version' };
  const who = await client.json(calls.whoAmI());
  if (who.ok) {
    const account = (who.value as { account?: unknown } | null)?.account;
    return { kind: 'ready', version, ...(typeof account === 'string' && { account }) };
  }
  const { problem } = who;
  switch (problem.kind) {
    case 'network':
      return viaRelay === true ? notReached(problem) : { kind: 'cors-blocked', version, advice: advice() };
    case 'signed-out':
    case 'service-refused':
      return { kind: 'unauthorised', version };
    default:
      return notReached(problem);
  }
}

/** What the operator of the server writes into its configuration; lists there are parted by commas. */
function advice(): string {
  return `[webui]\nurls = ${pageOrigin()}`;
}
