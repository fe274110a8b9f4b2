import { isObject, type JsonObject, member } from '../json.ts';
import type { Notification, Party, Work } from '../model.ts';
import { readNotification } from '../read.ts';
import { isHttpUri } from '../uri.ts';
import { COAR, SCHEMA } from '../vocabulary.ts';
import { typePart } from './parts.ts';

/**
 * The Offer as it goes into a reply: complete, without its `@context`, which holds for the whole message already.
 * An Offer in a form that would mean nothing there (expanded, a graph) is written anew from what was understood.
 */
export function nestedOffer(offer: JsonObject): JsonObject {
  const { '@context': _context, ...rest } = offer;
  if (typeof rest.id === 'string' && rest.type !== undefined && rest.object !== undefined) return rest;
  const read = readNotification(offer);
  return read.ok ? rewrite(read.value) : rest;
}

function rewrite({ id, types, actor, origin, target, object, inReplyTo }: Notification): JsonObject {
  return withoutAbsent({
    id,
    type: typePart(types.map(compact)),
    actor: actor && partyPart(actor),
    origin: origin && partyPart(origin),
    target: target && partyPart(target),
    object: object && workPart(object),
    inReplyTo,
  });
}

function partyPart({ id, types, name, inbox }: Party): JsonObject {
  return withoutAbsent({
    id,
    type: types.length === 0 ? undefined : typePart(types.map(compact)),
    name,
    inbox,
  });
}

function workPart({ id, types, name, citeAs, items }: Work): JsonObject {
  const files = items.map((item) =>
    withoutAbsent({ id: item.id, type: typePart(item.types.map(compact)), mediaType: item.mediaType }),
  );
  return withoutAbsent({
    id,
    type: types.length === 0 ? undefined : typePart(types.map(compact)),
    name,
    'ietf:cite-as': citeAs,
    'ietf:item': files.length > 1 ? files : files[0],
  });
}

const PREFIXES: readonly (readonly [string, string])[] = [
  ['https://www.w3.org/ns/activitystreams#', ''],
  [COAR, 'coar-notify:'],
  [SCHEMA, 'sorg:'],
];

/** An IRI as the contexts of a message abbreviate it. */
function compact(iri: string): string {
  const [namespace, prefix] = PREFIXES.find(([start]) => iri.startsWith(start)) ?? ['', ''];
  return prefix + iri.slice(namespace.length);
}

function withoutAbsent(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
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
