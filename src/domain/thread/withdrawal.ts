import type { Notification } from '../notification/model.ts';
import { comparableId } from '../trust/same-id.ts';

/**
 * Whether `undo` takes `offer` back: only the sender of an Offer may withdraw it, so the two must share their
 * origin, or, where none is given, their actor.
 * https://coar-notify.net/specification/1.0.1/undo-offer/
 */
export function withdraws(undo: Notification, offer: Notification): boolean {
  if (undo.pattern !== 'undo-offer') return false;
  return sameParty(undo.origin?.id, offer.origin?.id) ?? sameParty(undo.actor?.id, offer.actor?.id) ?? false;
}

/** Whether both are the same; `undefined` when one of them is not told. */
function sameParty(a: string | undefined, b: string | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  return comparableId(a) === comparableId(b);
}
