import type { Notification } from '../notification/model.ts';
import { sameId } from '../trust/same-id.ts';
import { withdraws } from './withdrawal.ts';

/**
 * Whether a message ends an Offer for good: its own sender takes it back, or the party that it was made to rejects it.
 * https://coar-notify.net/specification/1.0.1/reject/
 */
export function endsOffer(message: Notification, offer: Notification): boolean {
  if (withdraws(message, offer)) return true;
  const [from, to] = [message.origin?.id ?? message.actor?.id, offer.target?.id];
  return message.pattern === 'reject' && from !== undefined && to !== undefined && sameId(from, to);
}
