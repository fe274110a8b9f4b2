import { fail, ok, type Result } from '../../domain/result.ts';
import type { Delivery } from '../../domain/service/service.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { shownUrl } from '../http/shown-url.ts';
import { type SendReceipt, sendNotification } from '../ldn/send.ts';
import { probeInbox } from '../service/probe-inbox.ts';
import type { Transport } from '../transport.ts';
import { throughRelay } from './relay-transport.ts';

/** What decides about the way of a message. */
export interface WayOptions {
  /** The relay that is set: its root, ending in `/`. */
  readonly relay?: string;
  /** What the register of services says; `undefined`: whichever works. */
  readonly chosen?: Delivery;
  /** Whether the relay was the way that worked the last time. */
  readonly relayWorked?: boolean;
  /** Whether the inbox lies in the maintainer's own storages: no way leads better there than her session. */
  readonly isOwn?: boolean;
  /** Where this app runs, e.g. `https://orrery.example`. */
  readonly origin: string;
}

/** A message that was taken, and how it got there. */
export interface DeliveryReceipt extends SendReceipt {
  readonly via: Exclude<Delivery, 'export'>;
}

/**
 * Hands a message to an inbox on the way that was chosen, else on the first that works: from this browser, through the
 * relay. `undeliverable` where neither is there; then nothing has been sent, and the request can be exported.
 *
 * A browser does not tell a refused preflight, after which nothing has left, from a connection that broke after the
 * message had arrived. So after silence the inbox is asked whether it would let a message in: where it would, the
 * silence had another reason, and the message is for the same way to repeat, never for another one. ADR 13.
 */
export async function deliver(
  transport: Transport,
  inbox: string,
  document: JsonObject,
  { relay, chosen, relayWorked, isOwn, origin }: WayOptions,
): Promise<Result<DeliveryReceipt>> {
  const directly = async () => withWay('direct', await sendNotification(transport, inbox, document));
  const byRelay = async (root: string) =>
    withWay('relay', await sendNotification(throughRelay(transport, root), inbox, document));
  if (isOwn || chosen === 'direct') return directly();
  if (chosen === 'export') return undeliverable(inbox, 'chosen');
  if (chosen === 'relay') return relay === undefined ? undeliverable(inbox, 'no-relay') : byRelay(relay);
  if (relay !== undefined && relayWorked) return byRelay(relay);

  const sent = await directly();
  if (sent.ok || sent.problem.kind !== 'network') return sent;
  const { reach } = await probeInbox(transport, inbox, { origin, clock: () => performance.now() });
  if (reach === 'open') return sent;
  if (relay !== undefined) return byRelay(relay);
  return reach === 'silent' ? sent : undeliverable(inbox, 'cors');
}

function withWay(via: DeliveryReceipt['via'], sent: Result<SendReceipt>): Result<DeliveryReceipt> {
  return sent.ok ? ok({ ...sent.value, via }) : sent;
}

function undeliverable(inbox: string, because: 'cors' | 'no-relay' | 'chosen'): Result<never> {
  return fail({ kind: 'undeliverable', url: shownUrl(inbox), because });
}
