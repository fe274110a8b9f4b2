import { isObject, type JsonObject, own } from '../json.ts';
import { isBareUrnUuid } from '../uri.ts';
import { type Fields, fieldsOf } from './fields.ts';
import type { Notes } from './notes.ts';
import { type Scope, scopeOf } from './scope.ts';
import { single } from './values.ts';

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
  /** True when only its identifier was written. */
  readonly mention: boolean;
}

/** Opens an object: its known properties, and the context that holds inside it. */
export function open(object: JsonObject, outer: Scope, { notes }: Reading): Node {
  const context = own(object, '@context');
  const inner = context === undefined ? undefined : scopeOf(context);
  if (inner?.needsExpansion) notes.add('context.inline', '@context');
  const scope = inner === undefined ? outer : merge(outer, inner);
  return { fields: fieldsOf(object, scope), scope, mention: false };
}

/** The one thing that a property points to: an object, or the id of one, which may be described elsewhere. */
export function nodeAt(value: unknown, path: string, scope: Scope, reading: Reading): Node | undefined {
  const found = single(value, path, reading.notes);
  if (typeof found === 'string') return byId(found, scope, reading);
  if (!isObject(found)) return undefined;
  const text = own(found, '@value');
  if (typeof text === 'string') return byId(text, scope, reading);
  const keys = Object.keys(found);
  const id = keys.length === 1 && keys[0] === '@id' ? found['@id'] : undefined;
  return typeof id === 'string' ? byId(id, scope, reading) : open(found, scope, reading);
}

function byId(id: string, scope: Scope, reading: Reading): Node {
  const described = reading.index.get(id);
  return described === undefined ? { fields: { id }, scope, mention: true } : open(described, scope, reading);
}

/** The identifier that stands in a property or in the object there; blank nodes have none. */
export function idAt(value: unknown, path: string, reading: Reading): string | undefined {
  if (typeof value === 'string') return complete(value, path, reading);
  const found = single(value, path, reading.notes);
  if (typeof found === 'string') return complete(found, path, reading);
  if (typeof found === 'number') {
    reading.notes.add('id.kind', path, String(found));
    return String(found);
  }
  if (!isObject(found)) return undefined;
  for (const key of ['@id', 'id', '@value', 'href']) {
    const id = own(found, key);
    if (typeof id === 'string') return complete(id, path, reading);
  }
  return undefined;
}

/** References that are meant relative to the document; a mere word is somebody's name for a thing. */
const RELATIVE = /^(?:$|[#?/]|\.\.?(?:\/|$))/;

function complete(id: string, path: string, { base, notes }: Reading): string | undefined {
  if (id.startsWith('_:')) return undefined;
  if (isBareUrnUuid(id)) notes.add('id.urn', path, id);
  if (!RELATIVE.test(id)) return id;
  if (base === undefined || !URL.canParse(id, base)) return id === '' ? undefined : id;
  notes.add('id.relative', path, id);
  return new URL(id, base).href;
}

function merge(outer: Scope, inner: Scope): Scope {
  return {
    ...inner,
    coar: inner.coar ?? outer.coar,
    as2: inner.as2 || outer.as2,
    vocab: inner.vocab === '' ? outer.vocab : inner.vocab,
    prefixes: new Map([...outer.prefixes, ...inner.prefixes]),
  };
}
