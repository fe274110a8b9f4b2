import type { Notification } from '../notification/model.ts';
import { sameId } from '../trust/same-id.ts';
import { OFFER_TRANSITIONS, offerEvent } from './transitions.ts';
import { sameOfferer } from './withdrawal.ts';

/**
 * Whether a message by itself ends an Offer for good, so that what comes after it is late: its own sender takes it
 * back, or the party that it was made to rejects it.
 * https://coar-notify.net/specification/1.0.1/reject/
 */
export function endsOffer(message: Notification, offer: Notification): boolean {
  const event = offerEvent(message.pattern, offer.pattern);
  if (event === undefined) return false;
  const [state] = OFFER_TRANSITIONS.offered[event];
  const [, ...flags] = OFFER_TRANSITIONS[state]['partial-result'];
  if (!flags.includes('late')) return false;
  if (event === 'undo') return sameOfferer(message, offer);
  const [from, to] = [message.origin?.id ?? message.actor?.id, offer.target?.id];
  return from !== undefined && to !== undefined && sameId(from, to);
}
