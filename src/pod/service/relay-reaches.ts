import { ok, type Result } from '../../domain/result.ts';
import { throughRelay } from '../delivery/relay-transport.ts';
import type { Transport } from '../transport.ts';

/**
 * Whether the relay reaches an inbox: it is asked to look there (HEAD), and nothing is sent. Gives the status that the
 * inbox answers with; of whatever kind, since inboxes need not let themselves be read.
 * @param relay its root, ending in `/`
 */
export async function relayReaches(
  transport: Transport,
  relay: string,
  inbox: string,
): Promise<Result<number>> {
  const answer = await throughRelay(transport, relay)({ url: inbox, method: 'HEAD' });
  return answer.ok ? ok(answer.value.status) : answer;
}
