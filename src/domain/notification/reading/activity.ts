import { activityKey } from '../identity.ts';
import { isObject } from '../json.ts';
import { MAX_NESTED_ACTIVITIES } from '../limits.ts';
import type { Notification, Work } from '../model.ts';
import { anyPattern, familyOf } from '../pattern.ts';
import { ACTIVITIES } from '../vocabulary.ts';
import type { Fields } from './fields.ts';
import { generationOf } from './generation.ts';
import { Notes } from './notes.ts';
import { readParty } from './party.ts';
import { idAt, type Node, nodeAt, type Reading } from './reading.ts';
import { readTypes, type TypeReading } from './types.ts';
import { mapText, textOf, valuesOf } from './values.ts';
import { readRelationship, readWork } from './work.ts';

/** Reads one activity and the one inside it. `path` is empty for the message itself. */
export function readActivity(node: Node, path: string, reading: Reading, depth = 0): Notification {
  const at = path === '' ? '' : `${path}.`;
  const { fields, scope } = node;
  const { notes } = reading;
  const types = readTypes(fields.type, `${at}type`, scope, notes);
  const activities = types.names.filter((name) => ACTIVITIES.has(name));
  const pattern = anyPattern(types.names);
  const inner = nodeAt(fields.object, `${at}object`, scope, reading);
  const answers = answersActivity(types, activities) || (inner !== undefined && isActivity(inner));
  const nested = inner && answers ? readNested(inner, `${at}object`, reading, depth) : undefined;
  const object = inner && !answers ? readWork(inner, `${at}object`, reading) : undefined;
  const isRelationship = pattern === 'announce-relationship' || object?.types.includes('Relationship');
  const relationship =
    inner && object && isRelationship ? readRelationship(inner, `${at}object`, reading) : undefined;
  if (nested && !nested.origin && !nested.target && pattern !== 'unprocessable') {
    notes.add('reply.stub', `${at}object`);
  }
  const about = readAbout(node, inner, at, reading);
  if (relationship?.subject !== undefined && relationship.subject === about?.id) {
    notes.add('relationship.reversed', `${at}context`);
  }
  const id = idAt(fields.id, `${at}id`, reading);
  const inReplyTo = readInReplyTo(fields, answers ? nested?.id : undefined, at, reading);
  const actor = readParty(fields.actor, `${at}actor`, scope, reading);
  const origin = readParty(fields.origin, `${at}origin`, scope, reading);
  const target = readParty(fields.target, `${at}target`, scope, reading);
  const summary =
    textOf(fields.summary, `${at}summary`, notes) ?? mapText(fields.summaryMap, `${at}summaryMap`, notes);
  const published = readDate(fields.published, `${at}published`, reading);
  return {
    ...(id === undefined ? {} : { id }),
    pattern,
    generation: generationOf({
      scope,
      types,
      nested: nested?.generation,
      id: fields.id,
      hasActor: actor !== undefined,
    }),
    activities,
    types: types.iris,
    ...(actor && { actor }),
    ...(origin && { origin }),
    ...(target && { target }),
    ...(object && { object }),
    ...(about && { about }),
    ...(relationship && { relationship }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(nested && { nested }),
    ...(summary === undefined ? {} : { summary }),
    ...(published === undefined ? {} : { published }),
    cc: readIds(fields.cc, `${at}cc`, reading),
    threadKeys: threadKeys(inReplyTo, nested?.id),
    normalisations: path === '' ? notes.list : [],
  };
}

/** Replies, withdrawals and refusals have another message as their object. */
function answersActivity(types: TypeReading, activities: readonly string[]): boolean {
  const family = familyOf(anyPattern(types.names));
  return activities.length > 0 && (family === 'reply' || family === 'flag');
}

function isActivity({ fields, scope }: Node): boolean {
  return readTypes(fields.type, '', scope, new Notes()).names.some((name) => ACTIVITIES.has(name));
}

function readNested(inner: Node, path: string, reading: Reading, depth: number): Notification {
  if (depth < MAX_NESTED_ACTIVITIES) return readActivity(inner, path, reading, depth + 1);
  reading.notes.add('reply.deep', path);
  return readActivity({ ...inner, fields: { id: inner.fields.id } }, path, reading, depth + 1);
}

/** The work that an announcement concerns; the drafts of 2021 said it in the announced thing. */
function readAbout(node: Node, inner: Node | undefined, at: string, reading: Reading): Work | undefined {
  const about = nodeAt(node.fields.context, `${at}context`, node.scope, reading);
  if (about !== undefined) return readWork(about, `${at}context`, reading);
  const draft = (['reviews', 'endorses'] as const).find((field) => inner?.fields[field] !== undefined);
  if (inner === undefined || draft === undefined) return undefined;
  const path = `${at}object.coar-notify:${draft}`;
  const concerned = nodeAt(inner.fields[draft], path, inner.scope, reading);
  if (concerned === undefined) return undefined;
  reading.notes.add('about.from-object', path, draft);
  return readWork(concerned, path, reading);
}

function readInReplyTo(
  fields: Fields,
  nestedId: string | undefined,
  at: string,
  reading: Reading,
): string | undefined {
  const path = `${at}inReplyTo`;
  const { inReplyTo } = fields;
  const written = inReplyTo === undefined ? undefined : idAt(inReplyTo, path, reading);
  if (written !== undefined) {
    if (isObject(inReplyTo)) reading.notes.add('reply.in-reply-to-object', path);
    return written;
  }
  if (nestedId !== undefined) reading.notes.add('reply.in-reply-to-missing', path);
  return nestedId;
}

/** The beginning of an ISO 8601 date; what a message says instead is not worth a broken page. */
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d[\d:.,]*(?:Z|[+-]\d\d:?\d\d)?)?$/;

function readDate(value: unknown, path: string, { notes }: Reading): string | undefined {
  const written = textOf(value, path, notes)?.trim();
  if (written === undefined || DATE.test(written)) return written;
  notes.add('date.unusable', path, written);
  return undefined;
}

function readIds(value: unknown, path: string, reading: Reading): readonly string[] {
  return valuesOf(value, path, reading.notes).flatMap((entry) => idAt(entry, path, reading) ?? []);
}

function threadKeys(...ids: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(ids.flatMap((id) => (id === undefined ? [] : activityKey(id))))];
}
