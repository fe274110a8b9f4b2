import { isObject, type JsonObject } from '../json.ts';
import { emptyFields, type Field, type Fields, fieldsOf, labelOf } from './fields.ts';
import type { NoteId, Notes } from './notes.ts';
import { mergeScopes, type Scope, scopeOf } from './scope.ts';
import { entriesOf } from './values.ts';

/** What stays the same while one message is read. */
export interface Reading {
  /** URL that relative identifiers are completed with: that of the member in the inbox. */
  readonly base: string | undefined;
  /** Other things that the same document describes, by their id. */
  readonly index: ReadonlyMap<string, JsonObject>;
  readonly notes: Notes;
}

/** A JSON object as the reader sees it. */
export interface Node {
  readonly fields: Fields;
  readonly scope: Scope;
  /** Where it stands in the message; empty for the message itself. */
  readonly path: string;
  /** True when only its identifier was written. */
  readonly mention: boolean;
}

/** Makes a remark on a field of a node. */
export function remark(node: Node, field: Field, note: NoteId, { notes }: Reading, found = ''): void {
  notes.add(note, pathOf(node, field), found);
}

/** Path of a field in the message. */
export function pathOf({ path }: Node, field: Field): string {
  return path === '' ? labelOf(field) : `${path}.${labelOf(field)}`;
}

/** The one value of a field that should have one. */
export function single(node: Node, field: Field, reading: Reading): unknown {
  const value = node.fields[field];
  if (!Array.isArray(value)) return value;
  const entries = entriesOf(value);
  if (entries.length > 1) remark(node, field, 'value.several', reading);
  else if (entries.length === 1 && !isExpanded(entries[0])) remark(node, field, 'value.list', reading);
  return Array.isArray(entries[0]) ? undefined : entries[0];
}

/** In expanded JSON-LD every value stands in a list, which says nothing. */
function isExpanded(value: unknown): boolean {
  return isObject(value) && (Object.hasOwn(value, '@id') || Object.hasOwn(value, '@value'));
}

/** The one thing that a field points to: an object, or the id of one, which may be described elsewhere. */
export function nodeIn(parent: Node, field: Field, reading: Reading): Node | undefined {
  const value = parent.fields[field];
  if (value === undefined || value === null) return undefined;
  return nodeOf(single(parent, field, reading), parent, pathOf(parent, field), reading);
}

/** All things that a field points to, up to the limit on lists. */
export function nodesIn(parent: Node, field: Field, reading: Reading): readonly Node[] {
  const value = parent.fields[field];
  if (value === undefined || value === null) return [];
  const path = pathOf(parent, field);
  const nodes: Node[] = [];
  for (const entry of entriesOf(value, () => remark(parent, field, 'list.cut', reading))) {
    const node = nodeOf(entry, parent, path, reading);
    if (node !== undefined) nodes.push(node);
  }
  return nodes;
}

function nodeOf(value: unknown, parent: Node, path: string, reading: Reading): Node | undefined {
  if (typeof value === 'string') return mentioned(value, parent.scope, path, reading);
  if (!isObject(value)) return undefined;
  const node = open(value, parent.scope, path, reading);
  const { id, value: literal, list } = node.fields;
  if (typeof literal === 'string') return mentioned(literal, parent.scope, path, reading);
  if (Array.isArray(list)) return nodeOf(entriesOf(list)[0], parent, path, reading);
  const described = typeof id === 'string' && isReference(value) ? reading.index.get(id) : undefined;
  return described === undefined ? node : open(described, parent.scope, path, reading);
}

function mentioned(id: string, scope: Scope, path: string, reading: Reading): Node {
  const described = reading.index.get(id);
  if (described !== undefined) return open(described, scope, path, reading);
  return { fields: { ...emptyFields(), id }, scope, path, mention: true };
}

/** Whether an object says nothing but its identifier. */
function isReference(object: JsonObject): boolean {
  return Object.keys(object).length === 1;
}

/** Opens an object: its known properties, and the context that holds inside it. */
function open(object: JsonObject, outer: Scope, path: string, { notes }: Reading): Node {
  const fields = fieldsOf(object, outer);
  if (fields.scope === undefined) return { fields, scope: outer, path, mention: false };
  const inner = scopeOf(fields.scope);
  if (inner.needsExpansion) notes.add('context.inline', `${path}.@context`);
  const scope = mergeScopes(outer, inner);
  return { fields: fieldsOf(object, scope), scope, path, mention: false };
}
