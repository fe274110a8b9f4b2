import type { Item, Relationship, Work } from '../model.ts';
import { doiUrl, isHttpUri, isMediaType } from '../uri.ts';
import { OBJECT_TYPES, SCHEMA } from '../vocabulary.ts';
import type { Fields } from './fields.ts';
import { idAt, type Node, nodeAt, type Reading } from './reading.ts';
import { readTypes } from './types.ts';
import { mapText, textOf, valuesOf } from './values.ts';

const ABOUT_PAGE = `${SCHEMA}AboutPage`;

/** Reads what a message is about. */
export function readWork(node: Node, path: string, reading: Reading): Work {
  const { fields } = node;
  const { notes } = reading;
  const id = idAt(fields.id ?? fields.href, `${path}.id`, reading);
  if (node.mention) notes.add('work.mention', path);
  else if (id !== undefined && !/^(?:https?:\/\/|urn:uuid:)/i.test(id)) {
    notes.add('work.identifier', `${path}.id`, id);
  }
  const name =
    textOf(fields.name, `${path}.name`, notes) ?? mapText(fields.nameMap, `${path}.nameMap`, notes);
  const citeAs = readCiteAs(fields.citeAs, `${path}.ietf:cite-as`, reading);
  return {
    ...(id === undefined ? {} : { id }),
    types: workTypes(node, path, reading),
    ...(name === undefined ? {} : { name }),
    ...(citeAs === undefined ? {} : { citeAs }),
    items: readItems(node, path, reading),
  };
}

/** Most services mark a landing page in schema.org only, where the specification wants an AS2 type as well. */
function workTypes(node: Node, path: string, { notes }: Reading): readonly string[] {
  const { mixed } = readTypes(node.fields.type, `${path}.type`, node.scope, notes);
  if (!mixed.includes(ABOUT_PAGE) || mixed.some((type) => OBJECT_TYPES.has(type))) return mixed;
  notes.add('work.page', `${path}.type`);
  return ['Page', ...mixed];
}

function readCiteAs(value: unknown, path: string, reading: Reading): string | undefined {
  if (value === undefined || value === null) return undefined;
  const written = textOf(value, path, reading.notes) ?? idAt(value, path, reading);
  if (written === undefined || written.trim() === '') return undefined;
  if (isHttpUri(written)) return written;
  const doi = doiUrl(written);
  reading.notes.add(doi === undefined ? 'cite-as.unusable' : 'cite-as.doi', path, written);
  return doi;
}

function readItems(node: Node, path: string, reading: Reading): readonly Item[] {
  const { item, url } = node.fields;
  if (item !== undefined && item !== null) return itemList(item, `${path}.ietf:item`, node, reading);
  if (url === undefined || url === null) return [];
  const items = itemList(url, `${path}.url`, node, reading);
  if (items.length > 0) reading.notes.add('item.url', `${path}.url`);
  return items;
}

function itemList(value: unknown, path: string, parent: Node, reading: Reading): readonly Item[] {
  return valuesOf(value, path, reading.notes).flatMap((entry) => {
    const node = nodeAt(entry, path, parent.scope, reading);
    return node === undefined ? [] : [readItem(node, path, reading)];
  });
}

function readItem({ fields, scope }: Node, path: string, reading: Reading): Item {
  const id = idAt(fields.id ?? fields.href, `${path}.id`, reading);
  const mediaType = readMediaType(fields, path, reading);
  return {
    ...(id === undefined ? {} : { id }),
    types: readTypes(fields.type, `${path}.type`, scope, reading.notes).mixed,
    ...(mediaType === undefined ? {} : { mediaType }),
  };
}

function readMediaType(fields: Fields, path: string, { notes }: Reading): string | undefined {
  const current = textOf(fields.mediaType, `${path}.mediaType`, notes);
  const old = current === undefined ? textOf(fields.oldMediaType, `${path}.media-type`, notes) : undefined;
  if (old !== undefined) notes.add('item.media-type', `${path}.media-type`);
  const written = current ?? old;
  return isMediaType(written) ? written : undefined;
}

/** Reads the triple of a relationship, written with or without prefix, as IRIs or as text. */
export function readRelationship({ fields }: Node, path: string, reading: Reading): Relationship {
  const subject = idAt(fields.subject, `${path}.as:subject`, reading);
  const predicate = idAt(fields.relationship, `${path}.as:relationship`, reading);
  const object = idAt(fields.object, `${path}.as:object`, reading);
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(predicate === undefined ? {} : { predicate }),
    ...(object === undefined ? {} : { object }),
  };
}
