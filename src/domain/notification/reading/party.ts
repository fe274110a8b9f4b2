import type { Party } from '../model.ts';
import { isHttpUri, isUri } from '../uri.ts';
import type { Field } from './fields.ts';
import { idIn, ownId } from './identifier.ts';
import { type Node, nodeIn, type Reading, remark } from './node.ts';
import { textIn } from './text.ts';
import { readTypes } from './types.ts';

/** Reads an actor, origin or target in any form: an object, a list, or just an identifier. */
export function readParty(activity: Node, field: Field, reading: Reading): Party | undefined {
  const node = nodeIn(activity, field, reading);
  if (node === undefined) return undefined;
  const id = ownId(node, reading);
  if (node.mention) remark(activity, field, 'party.mention', reading);
  if (id !== undefined && !isUri(id)) remark(node, 'id', 'party.no-uri', reading, id);
  const { mixed: types } = readTypes(node, reading);
  return { id, types, name: textIn(node, 'name', reading, 'nameMap'), inbox: readInbox(node, reading) };
}

/** An inbox that nobody could POST to is none. */
function readInbox(node: Node, reading: Reading): string | undefined {
  const inbox = idIn(node, 'inbox', reading);
  if (inbox === undefined || isHttpUri(inbox)) return inbox;
  remark(node, 'inbox', 'inbox.unusable', reading, inbox);
  return undefined;
}
