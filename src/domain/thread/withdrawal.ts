import type { Notification } from '../notification/model.ts';
import { comparableId } from '../trust/same-id.ts';

/**
 * Whether `undo` takes `offer` back: only the sender of an Offer may withdraw it.
 * https://coar-notify.net/specification/1.0.1/undo-offer/
 */
export function withdraws(undo: Notification, offer: Notification): boolean {
  return undo.pattern === 'undo-offer' && sameOfferer(undo, offer);
}

/** Whether two messages name one sender: they share their origin, or, where none is given, their actor. */
export function sameOfferer(a: Notification, b: Notification): boolean {
  return sameParty(a.origin?.id, b.origin?.id) ?? sameParty(a.actor?.id, b.actor?.id) ?? false;
}

/** Whether both are the same; `undefined` when one of them is not told. */
function sameParty(a: string | undefined, b: string | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  return comparableId(a) === comparableId(b);
}
