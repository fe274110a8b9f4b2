import { isObject, type JsonObject, member } from '../json.ts';
import { isHttpUri } from '../uri.ts';

/** The Offer as it goes into a reply: complete, without its `@context`, which holds for the whole message already. */
export function nestedOffer(offer: JsonObject): JsonObject {
  const { '@context': _context, ...rest } = offer;
  return rest;
}

/**
 * One party of an Offer, in the one form that all receivers take.
 * `undefined` where the Offer does not have one: the check before sending says so.
 */
export function offerParty(offer: JsonObject, side: 'origin' | 'target'): JsonObject | undefined {
  const written = member(offer, side);
  const party = Array.isArray(written) ? written.find(isObject) : written;
  if (!isObject(party)) return undefined;
  const inbox = member(party, 'inbox');
  return { id: member(party, 'id'), type: 'Service', ...(isHttpUri(inbox) ? { inbox } : {}) };
}
