import type { Problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { isObject } from './json.ts';
import type { Notification } from './model.ts';
import { readActivity } from './reading/activity.ts';
import { type Field, fieldsOf, isWrittenWithKeywords } from './reading/fields.ts';
import { mainSubject } from './reading/main-subject.ts';
import type { Reading } from './reading/node.ts';
import { type NoteId, Notes } from './reading/notes.ts';
import type { Scope } from './reading/scope.ts';

type Invalid = Extract<Problem, { kind: 'invalid' }>;

/** Circumstances of a message that the message itself does not tell. */
export interface ReadOptions {
  /** URL of the message, which relative and empty identifiers refer to. */
  readonly base?: string;
}

/** Properties of which an activity has at least one. */
const ESSENTIAL: readonly Field[] = [
  'id',
  'type',
  'actor',
  'object',
  'origin',
  'target',
  'context',
  'inReplyTo',
  'summary',
];

/**
 * Reads any JSON as a notification: every generation of COAR Notify, Event Notifications, plain ActivityStreams,
 * in compact or expanded form, and all known deviations. What was put right stands in `normalisations`;
 * unknown kinds of messages become `other`. Never throws; fails only where there is no activity at all.
 */
export function readNotification(
  document: unknown,
  options: ReadOptions = {},
): Result<Notification, Invalid> {
  return readDocument(document, { base: options.base });
}

/** Where a document comes from, when it is not the message as it was sent. */
export interface DocumentSource extends ReadOptions {
  /** The context of the original message, where the document is its expansion. */
  readonly scope?: Scope;
  /** Remarks to begin with. */
  readonly remarks?: readonly NoteId[];
}

/** Like {@link readNotification}, also for what the JSON-LD algorithms or the Turtle parser made of a message. */
export function readDocument(
  document: unknown,
  { base, scope: original, remarks = [] }: DocumentSource,
): Result<Notification, Invalid> {
  const main = mainSubject(document);
  if (main === undefined) return fail({ kind: 'invalid', reason: reasonFor(document) });
  const scope = original ?? main.scope;
  const fields = fieldsOf(main.node, scope);
  if (!ESSENTIAL.some((field) => fields[field] !== undefined && fields[field] !== null)) {
    return fail({ kind: 'invalid', reason: NO_ACTIVITY });
  }
  const notes = new Notes();
  const keywords = isWrittenWithKeywords(main.node);
  // In full names every type is spelt out: one remark on the form says it all.
  if (keywords) notes.mute('type.spelling');
  for (const remark of remarks) notes.add(remark, '$');
  if (original === undefined) {
    for (const form of main.form) notes.add(form, '$');
    if (keywords) notes.add('form.keywords', '$');
  }
  if (original !== undefined || !keywords || scope.deviations[0]?.[0] !== 'missing')
    noteContext(scope, notes);
  const reading: Reading = { base, index: main.index, notes };
  const notification = readActivity({ fields, scope, path: '', mention: false }, reading);
  if (notification.id === undefined) notes.add('id.missing', 'id');
  return ok(notification);
}

function noteContext(scope: Scope, notes: Notes): void {
  for (const [deviation, found] of scope.deviations) notes.add(`context.${deviation}`, '@context', found);
  if (scope.needsExpansion) notes.add('context.inline', '@context');
}

const NO_ACTIVITY =
  'The message is JSON, but tells nothing of who did what: it has neither a type nor an identifier nor an object.';

function reasonFor(document: unknown): string {
  if (Array.isArray(document)) return 'The message is a list without any description in it.';
  if (isObject(document)) return 'The message is a graph without any description in it.';
  return 'The message is a single value, not the description of an activity.';
}
