import { isAbsent, member } from '../json.ts';
import { lacks, notObject, notUri } from './checks.ts';
import type { Rule } from './rule.ts';

/** Rules on the object and the context that hold whatever the pattern. */
export const OBJECT_RULES: readonly Rule[] = [
  {
    id: 'coar.object',
    force: 'MUST',
    path: 'object',
    message: 'The message does not say what it is about.',
    advice: 'Add "object".',
    broken: ({ document }) => isAbsent(member(document, 'object')),
  },
  {
    id: 'coar.object.shape',
    force: 'stated',
    path: 'object',
    message: 'What the message is about is not described, only mentioned.',
    advice: 'Write "object" as one JSON object with an "id".',
    broken: ({ document }) => notObject(document, 'object'),
  },
  {
    id: 'coar.object.id',
    force: 'MUST',
    path: 'object.id',
    message: 'What the message is about has no identifier.',
    advice: 'Add "id" to "object".',
    broken: ({ object }) => lacks(object, 'id'),
  },
  {
    id: 'coar.object.id.uri',
    force: 'MUST',
    path: 'object.id',
    message: 'The identifier of what the message is about is not a URI.',
    advice: 'Use an absolute URI as "id" of "object"; write a DOI as "https://doi.org/…" in "ietf:cite-as".',
    broken: ({ object }) => notUri(object, 'id'),
  },
  {
    id: 'coar.about.shape',
    force: 'stated',
    path: 'context',
    message: 'The resource that the message refers to is not described, only mentioned.',
    advice: 'Write "context" as one JSON object with an "id".',
    broken: ({ document }) => notObject(document, 'context'),
  },
  {
    id: 'coar.about.id',
    force: 'MUST',
    path: 'context.id',
    message: 'The resource that the message refers to has no identifier.',
    advice: 'Add "id" to "context".',
    broken: ({ about }) => lacks(about, 'id'),
  },
  {
    id: 'coar.about.id.uri',
    force: 'MUST',
    path: 'context.id',
    message: 'The identifier of the resource that the message refers to is not a URI.',
    advice: 'Use an absolute URI as "id" of "context".',
    broken: ({ about }) => notUri(about, 'id'),
  },
];
