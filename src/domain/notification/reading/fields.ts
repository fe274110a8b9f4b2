import type { JsonObject } from '../json.ts';
import { AS, AS_HTTP, COAR, COAR_09, COAR_2021, IETF, LDP, RDF_TYPE, SCHEMA } from '../vocabulary.ts';
import type { Scope } from './scope.ts';

/** The properties that are read; all others stay in the raw message. */
export type Field =
  | (typeof AS2_FIELDS)[number]
  | 'id'
  | 'type'
  | 'inbox'
  | 'citeAs'
  | 'item'
  | 'oldMediaType'
  | 'reviews'
  | 'endorses'
  | 'scope'
  | 'value'
  | 'list';

const AS2_FIELDS = [
  'actor',
  'origin',
  'target',
  'object',
  'context',
  'inReplyTo',
  'subject',
  'relationship',
  'summary',
  'summaryMap',
  'name',
  'nameMap',
  'published',
  'updated',
  'cc',
  'mediaType',
  'url',
  'href',
] as const;

const OLD = [COAR, COAR_09, COAR_2021];

/** Every way to write a property, in compact, prefixed and expanded JSON-LD of all generations. */
const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...AS2_FIELDS.flatMap((field) => keys(field, field, `as:${field}`, AS + field, AS_HTTP + field)),
  ...keys('id', 'id', '@id'),
  ...keys('type', 'type', '@type', RDF_TYPE),
  ...keys('inbox', 'inbox', 'ldp:inbox', `${LDP}inbox`, `${AS}inbox`, `${AS_HTTP}inbox`),
  ...keys('citeAs', 'ietf:cite-as', `${IETF}cite-as`, 'cite-as', ...OLD.map((ns) => `${ns}cite-as`)),
  ...keys('item', 'ietf:item', `${IETF}item`, 'item', ...OLD.map((ns) => `${ns}item`)),
  ...keys('oldMediaType', 'media-type', 'as:media-type', ...OLD.map((ns) => `${ns}media-type`)),
  ...keys('reviews', 'coar-notify:reviews', 'reviews', ...OLD.map((ns) => `${ns}reviews`)),
  ...keys('endorses', 'coar-notify:endorses', 'endorses', ...OLD.map((ns) => `${ns}endorses`)),
  ...keys('name', 'http://xmlns.com/foaf/0.1/name', `${SCHEMA}name`, 'https://schema.org/name'),
  ...keys('scope', '@context'),
  ...keys('value', '@value'),
  ...keys('list', '@list', '@set'),
]);

function keys(field: Field, ...spellings: readonly string[]): [string, Field][] {
  return spellings.map((spelling) => [spelling, field]);
}

/** The known properties of an object under one name each. */
export type Fields = { [field in Field]?: unknown };

/** All common fields are there from the start: objects of one shape are several times faster to fill and read. */
export function emptyFields(): Fields {
  return {
    id: undefined,
    type: undefined,
    actor: undefined,
    origin: undefined,
    target: undefined,
    object: undefined,
    context: undefined,
    inReplyTo: undefined,
    summary: undefined,
    name: undefined,
    mediaType: undefined,
    url: undefined,
    href: undefined,
    inbox: undefined,
    citeAs: undefined,
    item: undefined,
    scope: undefined,
    value: undefined,
    list: undefined,
  };
}

/** Sorts an object's properties, whatever their spelling. Two spellings of one property are joined. */
export function fieldsOf(object: JsonObject, scope: Scope): Fields {
  const fields = emptyFields();
  let hasUnusual = false;
  for (const key in object) if (!takeUsual(fields, key, object[key])) hasUnusual = true;
  if (!hasUnusual) return fields;
  for (const key of Object.keys(object)) {
    const field = FIELDS.get(key) ?? prefixed(key, scope);
    if (field === undefined || USUAL.has(key)) continue;
    const value = object[key];
    fields[field] = fields[field] === undefined ? value : [fields[field], value].flat();
  }
  return fields;
}

const USUAL: ReadonlySet<string> = new Set(
  'id type actor origin target object context inReplyTo summary name mediaType inbox ietf:cite-as ietf:item'.split(
    ' ',
  ),
);

/** Takes the properties that make up nearly all messages; four times faster than looking them up one by one. */
function takeUsual(fields: Fields, key: string, value: unknown): boolean {
  switch (key) {
    case 'id':
      fields.id = value;
      return true;
    case 'type':
      fields.type = value;
      return true;
    case 'actor':
      fields.actor = value;
      return true;
    case 'origin':
      fields.origin = value;
      return true;
    case 'target':
      fields.target = value;
      return true;
    case 'object':
      fields.object = value;
      return true;
    case 'context':
      fields.context = value;
      return true;
    case 'inReplyTo':
      fields.inReplyTo = value;
      return true;
    case 'summary':
      fields.summary = value;
      return true;
    case 'name':
      fields.name = value;
      return true;
    case 'mediaType':
      fields.mediaType = value;
      return true;
    case 'inbox':
      fields.inbox = value;
      return true;
    case 'ietf:cite-as':
      fields.citeAs = value;
      return true;
    case 'ietf:item':
      fields.item = value;
      return true;
    default:
      return false;
  }
}

function prefixed(key: string, scope: Scope): Field | undefined {
  const colon = key.indexOf(':');
  if (colon <= 0) return undefined;
  const namespace = scope.prefixes.get(key.slice(0, colon));
  return namespace === undefined ? undefined : FIELDS.get(namespace + key.slice(colon + 1));
}

/** Whether an object is written with JSON-LD keywords or full names instead of the words of ActivityStreams. */
export function isWrittenWithKeywords(object: JsonObject): boolean {
  return Object.hasOwn(object, '@id') || Object.hasOwn(object, '@type');
}

/** How a field is written in a message of today, for the paths of remarks. */
export function labelOf(field: Field): string {
  return LABELS[field] ?? field;
}

const LABELS: { readonly [field in Field]?: string } = {
  citeAs: 'ietf:cite-as',
  item: 'ietf:item',
  oldMediaType: 'media-type',
  reviews: 'coar-notify:reviews',
  endorses: 'coar-notify:endorses',
  scope: '@context',
};
