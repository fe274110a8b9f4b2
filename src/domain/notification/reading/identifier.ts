import { isObject, member } from '../json.ts';
import { isBareUrnUuid } from '../uri.ts';
import type { Field } from './fields.ts';
import { type Node, type Reading, remark, single } from './node.ts';
import { entriesOf } from './values.ts';

/** The identifier of a node itself; blank nodes have none. */
export function ownId(node: Node, reading: Reading): string | undefined {
  return idIn(node, 'id', reading) ?? idIn(node, 'href', reading);
}

/** The identifier that stands in a field, or in the object there. */
export function idIn(node: Node, field: Field, reading: Reading): string | undefined {
  const value = node.fields[field];
  if (value === undefined || value === null) return undefined;
  const found = typeof value === 'string' ? value : single(node, field, reading);
  return complete(idOf(found, node, field, reading), node, field, reading);
}

/** All identifiers that stand in a field. */
export function idsIn(node: Node, field: Field, reading: Reading): readonly string[] {
  const value = node.fields[field];
  if (value === undefined || value === null) return [];
  const entries = entriesOf(value, () => remark(node, field, 'list.cut', reading));
  return entries.flatMap((entry) => complete(idOf(entry, node, field, reading), node, field, reading) ?? []);
}

function idOf(value: unknown, node: Node, field: Field, reading: Reading): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') {
    remark(node, field, 'id.kind', reading, String(value));
    return String(value);
  }
  if (!isObject(value)) return undefined;
  for (const key of ['@id', 'id', '@value', 'href']) {
    const id = member(value, key);
    if (typeof id === 'string') return id;
  }
  return undefined;
}

/** References that are meant relative to the document; a mere word is somebody's name for a thing. */
const RELATIVE = /^(?:$|[#?/]|\.\.?(?:\/|$))/;

function complete(id: string | undefined, node: Node, field: Field, reading: Reading): string | undefined {
  if (id === undefined || id.startsWith('_:')) return undefined;
  if (isBareUrnUuid(id)) remark(node, field, 'id.urn', reading, id);
  if (!RELATIVE.test(id)) return id;
  if (reading.base === undefined || !URL.canParse(id, reading.base)) return id === '' ? undefined : id;
  remark(node, field, 'id.relative', reading, id);
  return new URL(id, reading.base).href;
}
