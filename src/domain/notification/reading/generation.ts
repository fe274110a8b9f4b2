import type { Generation } from '../model.ts';
import { isUri } from '../uri.ts';
import { MELLON } from '../vocabulary.ts';
import type { Scope } from './scope.ts';
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

/** What tells one generation from another. */
export interface GenerationClues {
  readonly scope: Scope;
  readonly types: TypeReading;
  /** Generation of the activity inside, which a plain Accept takes over. */
  readonly nested: Generation | undefined;
  /** The identifier as it was written. */
  readonly id: unknown;
  readonly hasActor: boolean;
}

/** The vocabulary generation that a message was written in. */
export function generationOf({ scope, types, nested, id, hasActor }: GenerationClues): Generation {
  if (types.generation === '2021') return '2021';
  if (scope.coar !== undefined) return scope.coar;
  if (types.generation !== undefined) return types.generation;
  if (types.iris.some((iri) => iri.startsWith(MELLON))) return 'mellon';
  if (types.names.some((name) => name.endsWith('Action') || name === 'UnprocessableNotification'))
    return '1.0';
  if (nested !== undefined && nested !== 'other') return nested;
  // Event Notifications has a sender and an id, which other plain AS2 (e.g. the W3C's LDN tests) lacks.
  const isEvent = types.names.some((name) => EVENT_ACTIVITIES.has(name));
  return scope.as2 && isEvent && hasActor && isUri(id) ? 'event-notifications' : 'other';
}
