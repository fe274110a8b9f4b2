import type { Item, Relationship, Work } from '../model.ts';
import { doiUrl, isHttpUri, isMediaType } from '../uri.ts';
import { OBJECT_TYPES, SCHEMA } from '../vocabulary.ts';
import { idIn, ownId } from './identifier.ts';
import { type Node, nodesIn, type Reading, remark } from './node.ts';
import { textIn } from './text.ts';
import { readTypes } from './types.ts';

const ABOUT_PAGE = `${SCHEMA}AboutPage`;
const NO_ITEMS: readonly Item[] = [];

/** Reads what a message is about. */
export function readWork(node: Node, reading: Reading): Work {
  const id = ownId(node, reading);
  if (node.mention) reading.notes.add('work.mention', node.path);
  else if (id !== undefined && !/^(?:https?:\/\/|urn:uuid:)/i.test(id)) {
    remark(node, 'id', 'work.identifier', reading, id);
  }
  return {
    id,
    types: workTypes(node, reading),
    name: textIn(node, 'name', reading, 'nameMap'),
    citeAs: readCiteAs(node, reading),
    items: readItems(node, reading),
  };
}

/** Most services mark a landing page in schema.org only, where the specification wants an AS2 type as well. */
function workTypes(node: Node, reading: Reading): readonly string[] {
  const { mixed } = readTypes(node, reading);
  if (!mixed.includes(ABOUT_PAGE) || mixed.some((type) => OBJECT_TYPES.has(type))) return mixed;
  remark(node, 'type', 'work.page', reading);
  return ['Page', ...mixed];
}

function readCiteAs(node: Node, reading: Reading): string | undefined {
  const value = node.fields.citeAs;
  if (value === undefined || value === null) return undefined;
  const written = textIn(node, 'citeAs', reading) ?? idIn(node, 'citeAs', reading);
  if (written === undefined || written.trim() === '') return undefined;
  if (isHttpUri(written)) return written;
  const doi = doiUrl(written);
  remark(node, 'citeAs', doi === undefined ? 'cite-as.unusable' : 'cite-as.doi', reading, written);
  return doi;
}

function readItems(node: Node, reading: Reading): readonly Item[] {
  const { item, url } = node.fields;
  if (item !== undefined && item !== null) {
    return nodesIn(node, 'item', reading).map((file) => readItem(file, reading));
  }
  if (url === undefined || url === null) return NO_ITEMS;
  remark(node, 'url', 'item.url', reading);
  return nodesIn(node, 'url', reading).map((file) => readItem(file, reading));
}

function readItem(node: Node, reading: Reading): Item {
  const { mixed: types } = readTypes(node, reading);
  return { id: ownId(node, reading), types, mediaType: readMediaType(node, reading) };
}

function readMediaType(node: Node, reading: Reading): string | undefined {
  const current = textIn(node, 'mediaType', reading);
  const old = current === undefined ? textIn(node, 'oldMediaType', reading) : undefined;
  if (old !== undefined) remark(node, 'oldMediaType', 'item.media-type', reading);
  const written = current ?? old;
  return isMediaType(written) ? written : undefined;
}

/** Reads the triple of a relationship, written with or without prefix, as IRIs or as text. */
export function readRelationship(node: Node, reading: Reading): Relationship {
  return {
    subject: idIn(node, 'subject', reading),
    predicate: idIn(node, 'relationship', reading),
    object: idIn(node, 'object', reading),
  };
}
