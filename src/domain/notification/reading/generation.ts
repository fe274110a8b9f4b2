import type { Generation } from '../model.ts';
import { isUri } from '../uri.ts';
import { COAR_TYPES, MELLON } from '../vocabulary.ts';
import type { Node } from './node.ts';
import type { TypeReading } from './types.ts';

/** Activities that the Event Notifications protocol uses. https://www.eventnotifications.net */
const EVENT_ACTIVITIES: ReadonlySet<string> = new Set([
  'Accept',
  'Announce',
  'Create',
  'Offer',
  'Reject',
  'Remove',
  'TentativeAccept',
  'TentativeReject',
  'Undo',
  'Update',
]);

/** The vocabulary generation that a message was written in; a plain Accept takes that of the message inside. */
export function generationOf(
  { scope, fields }: Node,
  types: TypeReading,
  nested: Generation | undefined,
): Generation {
  if (types.generation === '2021') return '2021';
  if (scope.coar !== undefined) return scope.coar;
  if (types.generation !== undefined) return types.generation;
  if (types.iris.some((iri) => iri.startsWith(MELLON))) return 'mellon';
  if (types.names.some((name) => COAR_TYPES.has(name))) return '1.0';
  if (nested !== undefined && nested !== 'other') return nested;
  // Event Notifications has a sender and an id, which other plain AS2 (e.g. the W3C's LDN tests) lacks.
  const isEvent = types.names.some((name) => EVENT_ACTIVITIES.has(name));
  const isSigned = fields.actor !== undefined && isUri(fields.id);
  return scope.as2 && isEvent && isSigned ? 'event-notifications' : 'other';
}
