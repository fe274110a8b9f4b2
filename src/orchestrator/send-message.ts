import { relayWorked, rememberRelay } from '../cache/relay-ways.ts';
import { listServices } from '../cache/services.ts';
import { knownSettings } from '../cache/settings.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Effect, Receipt } from '../domain/suggestion/model.ts';
import { receiverOf } from '../domain/trust/receiver.ts';
import { deliver } from '../pod/delivery/deliver.ts';
import { ownStorage } from './effect-problem.ts';
import type { Hands } from './hands.ts';

type SendEffect = Extract<Effect, { kind: 'send' }>;

/**
 * Sends a message on the way that the register names for its receiver, else on the first that works, and remembers it
 * where that was the relay: the next message goes there at once.
 */
export async function sendMessage(hands: Hands, effect: SendEffect): Promise<Result<Receipt>> {
  const { replica, transport, pod } = hands;
  const [services, { relay }, worked] = await Promise.all([
    listServices(replica),
    knownSettings(replica),
    relayWorked(replica, effect.inbox, hands.now()),
  ]);
  const { location } = globalThis as { location?: { readonly origin: string } };
  const sent = await deliver(transport, effect.inbox, effect.document, {
    relay,
    chosen: receiverOf(effect, services)?.delivery,
    relayWorked: worked,
    isOwn: ownStorage(pod.storages)(effect.inbox),
    origin: location?.origin ?? '',
  });
  if (!sent.ok) return sent;
  const { via, status, location: result, at } = sent.value;
  if (via === 'relay') await rememberRelay(replica, effect.inbox, hands.now());
  return ok({ at: at ?? new Date(hands.now()).toISOString(), status, location: result, already: false, via });
}
