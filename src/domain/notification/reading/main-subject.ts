import { isAbsent, isObject, type JsonObject, member } from '../json.ts';
import { fieldsOf } from './fields.ts';
import type { NoteId } from './notes.ts';
import { type Scope, scopeOf } from './scope.ts';
import { isActivity } from './types.ts';

/** The activity among all that a document describes. */
export interface MainSubject {
  readonly node: JsonObject;
  readonly scope: Scope;
  /** Everything that is described, by id; empty when the document is one tree. */
  readonly index: ReadonlyMap<string, JsonObject>;
  /** How the document deviates from one plain object. */
  readonly form: readonly NoteId[];
}

const MAX_SUBJECTS = 2_000;
const EMPTY: ReadonlyMap<string, JsonObject> = new Map();

/**
 * Finds what a document is mainly about: its only object; else the activity that nothing else refers to
 * (LDN §5: the subject of a notification need not be its URL, and there may be several).
 */
export function mainSubject(document: unknown): MainSubject | undefined {
  const outer = isObject(document) ? scopeOf(member(document, '@context')) : undefined;
  if (isObject(document) && outer !== undefined && isAbsent(member(document, '@graph'))) {
    return { node: document, scope: outer, index: EMPTY, form: [] };
  }
  const nodes = describedIn(document).filter((node) => Object.keys(node).some((key) => key !== '@context'));
  const first = nodes[0];
  if (first === undefined) return undefined;
  const scope = outer ?? scopeOf(member(first, '@context'));
  const form: NoteId[] = [Array.isArray(document) ? 'form.list' : 'form.graph'];
  if (nodes.length === 1) return { node: first, scope, index: EMPTY, form };
  const index = indexById(nodes);
  const merged = [...new Set(nodes.map((node) => index.get(idOf(node) ?? '') ?? node))];
  return { node: choose(merged, scope), scope, index, form: [...form, 'form.several'] };
}

/** The objects at the top of a list or graph, and the object that holds the graph if it says anything itself. */
function describedIn(document: unknown): JsonObject[] {
  if (Array.isArray(document)) {
    return document
      .slice(0, MAX_SUBJECTS)
      .flatMap((entry) =>
        isObject(entry) && !isAbsent(member(entry, '@graph')) ? describedIn(entry) : [entry],
      )
      .filter(isObject);
  }
  if (!isObject(document)) return [];
  const { '@graph': graph, ...self } = document;
  const members = Array.isArray(graph) ? graph.slice(0, MAX_SUBJECTS) : [graph];
  const holder = Object.keys(self).every((key) => key === '@context' || key === '@id' || key === 'id')
    ? []
    : [self];
  return [...holder, ...members.filter(isObject)];
}

function idOf(node: JsonObject): string | undefined {
  const id = member(node, '@id') ?? member(node, 'id');
  return typeof id === 'string' ? id : undefined;
}

/** One description may come in parts with the same id. */
function indexById(nodes: readonly JsonObject[]): Map<string, JsonObject> {
  const index = new Map<string, JsonObject>();
  for (const node of nodes) {
    const id = idOf(node);
    if (id === undefined) continue;
    const before = index.get(id);
    index.set(id, before === undefined ? node : join(before, node));
  }
  return index;
}

function join(one: JsonObject, other: JsonObject): JsonObject {
  const entries = new Map(Object.entries(one));
  for (const [key, value] of Object.entries(other)) {
    const before = entries.get(key);
    const both = before === undefined || key === 'id' || key === '@id' ? value : [before, value].flat();
    entries.set(key, both);
  }
  return Object.fromEntries(entries);
}

/** Prefers activities to other things, and what nobody refers to, to what somebody does. */
function choose(nodes: readonly JsonObject[], scope: Scope): JsonObject {
  const mentioned = new Set(nodes.flatMap((node) => references(node)));
  const free = nodes.filter((node) => !mentioned.has(idOf(node) ?? ''));
  const isActive = (node: JsonObject) =>
    isActivity({ fields: fieldsOf(node, scope), scope, path: '', mention: false });
  return free.find(isActive) ?? nodes.find(isActive) ?? free[0] ?? nodes[0] ?? {};
}

/** Ids that a node's properties refer to; what it says of itself does not count. */
function references(node: JsonObject): string[] {
  const self = idOf(node);
  return Object.entries(node)
    .filter(([key]) => key !== '@id' && key !== 'id' && key !== '@type' && key !== 'type')
    .flatMap(([, value]) => (Array.isArray(value) ? value.slice(0, MAX_SUBJECTS) : [value]))
    .map((value) => (isObject(value) ? idOf(value) : value))
    .filter((id): id is string => typeof id === 'string' && id !== self);
}
