import { activityKey } from '../identity.ts';
import { isObject } from '../json.ts';
import { MAX_NESTED_ACTIVITIES } from '../limits.ts';
import type { Notification, Pattern, Work } from '../model.ts';
import { anyPattern, familyOf } from '../pattern.ts';
import { emptyFields } from './fields.ts';
import { generationOf } from './generation.ts';
import { idIn, idsIn } from './identifier.ts';
import { type Node, nodeIn, pathOf, type Reading, remark } from './node.ts';
import { readParty } from './party.ts';
import { textIn } from './text.ts';
import { isActivity, readTypes } from './types.ts';
import { readRelationship, readWork } from './work.ts';

/** Reads one activity and those inside it. */
export function readActivity(node: Node, reading: Reading, depth = 0): Notification {
  const types = readTypes(node, reading);
  const pattern = anyPattern(types.names);
  const inner = nodeIn(node, 'object', reading);
  const answers = inner !== undefined && (isAnswer(pattern) || isActivity(inner));
  const nested = answers ? readNested(inner, reading, depth) : undefined;
  const object = inner !== undefined && !answers ? readWork(inner, reading) : undefined;
  const isTriple = pattern === 'announce-relationship' || object?.types.includes('Relationship') === true;
  const relationship = object && isTriple && inner ? readRelationship(inner, reading) : undefined;
  const about = readAbout(node, inner, reading);
  const inReplyTo = readInReplyTo(node, nested?.id, reading);
  const actor = readParty(node, 'actor', reading);
  if (nested && !nested.origin && !nested.target && pattern !== 'unprocessable') {
    remark(node, 'object', 'reply.stub', reading);
  }
  if (relationship?.subject !== undefined && relationship.subject === about?.id) {
    remark(node, 'context', 'relationship.reversed', reading);
  }
  return {
    id: idIn(node, 'id', reading),
    pattern,
    generation: generationOf(node, types, nested?.generation),
    activities: types.activities,
    types: types.iris,
    actor,
    origin: readParty(node, 'origin', reading),
    target: readParty(node, 'target', reading),
    object,
    about,
    relationship,
    inReplyTo,
    nested,
    summary: textIn(node, 'summary', reading, 'summaryMap'),
    published: readDate(node, reading),
    cc: idsIn(node, 'cc', reading),
    threadKeys: threadKeys(inReplyTo, nested?.id),
    normalisations: depth === 0 ? reading.notes.list : [],
  };
}

/** Replies, withdrawals and refusals have another message as their object. */
function isAnswer(pattern: Pattern): boolean {
  const family = familyOf(pattern);
  return family === 'reply' || family === 'flag';
}

function readNested(inner: Node, reading: Reading, depth: number): Notification {
  if (depth < MAX_NESTED_ACTIVITIES) return readActivity(inner, reading, depth + 1);
  reading.notes.add('reply.deep', inner.path);
  return readActivity({ ...inner, fields: { ...emptyFields(), id: inner.fields.id } }, reading, depth + 1);
}

/** The work that an announcement concerns; the drafts of 2021 said it in the announced thing. */
function readAbout(node: Node, inner: Node | undefined, reading: Reading): Work | undefined {
  const about = nodeIn(node, 'context', reading);
  if (about !== undefined) return readWork(about, reading);
  const draft = (['reviews', 'endorses'] as const).find((field) => inner?.fields[field] !== undefined);
  if (inner === undefined || draft === undefined) return undefined;
  const concerned = nodeIn(inner, draft, reading);
  if (concerned === undefined) return undefined;
  reading.notes.add('about.from-object', pathOf(inner, draft), draft);
  return readWork(concerned, reading);
}

function readInReplyTo(node: Node, nestedId: string | undefined, reading: Reading): string | undefined {
  const written = idIn(node, 'inReplyTo', reading);
  if (written !== undefined) {
    const { inReplyTo } = node.fields;
    if (isObject(inReplyTo)) remark(node, 'inReplyTo', 'reply.in-reply-to-object', reading);
    return written;
  }
  if (nestedId !== undefined) remark(node, 'inReplyTo', 'reply.in-reply-to-missing', reading);
  return nestedId;
}

/** The beginning of an ISO 8601 date; what a message says instead is not worth a broken page. */
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d[\d:.,]*(?:Z|[+-]\d\d:?\d\d)?)?$/;

function readDate(node: Node, reading: Reading): string | undefined {
  const written = textIn(node, 'published', reading)?.trim();
  if (written === undefined || DATE.test(written)) return written;
  remark(node, 'published', 'date.unusable', reading, written);
  return undefined;
}

function threadKeys(inReplyTo: string | undefined, nestedId: string | undefined): readonly string[] {
  const answered = inReplyTo === undefined ? undefined : activityKey(inReplyTo);
  const inside = nestedId === undefined ? undefined : activityKey(nestedId);
  const keys = answered === undefined ? [] : [answered];
  if (inside !== undefined && inside !== answered) keys.push(inside);
  return keys;
}
