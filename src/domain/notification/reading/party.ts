import type { Party } from '../model.ts';
import { isHttpUri, isUri } from '../uri.ts';
import { idAt, nodeAt, type Reading } from './reading.ts';
import type { Scope } from './scope.ts';
import { readTypes } from './types.ts';
import { mapText, textOf } from './values.ts';

/** Reads an actor, origin or target in any form: an object, a list, or just an identifier. */
export function readParty(value: unknown, path: string, scope: Scope, reading: Reading): Party | undefined {
  if (value === undefined || value === null) return undefined;
  const node = nodeAt(value, path, scope, reading);
  if (node === undefined) return undefined;
  const { fields } = node;
  const { notes } = reading;
  const id = idAt(fields.id ?? fields.href, `${path}.id`, reading);
  if (node.mention) notes.add('party.mention', path);
  if (id !== undefined && !isUri(id)) notes.add('party.no-uri', `${path}.id`, id);
  const types = readTypes(fields.type, `${path}.type`, node.scope, notes).mixed;
  const name =
    textOf(fields.name, `${path}.name`, notes) ?? mapText(fields.nameMap, `${path}.nameMap`, notes);
  const inbox = readInbox(fields.inbox, `${path}.inbox`, reading);
  return {
    ...(id === undefined ? {} : { id }),
    types,
    ...(name === undefined ? {} : { name }),
    ...(inbox === undefined ? {} : { inbox }),
  };
}

/** An inbox that nobody could POST to is none. */
function readInbox(value: unknown, path: string, reading: Reading): string | undefined {
  const inbox = idAt(value, path, reading);
  if (inbox === undefined || isHttpUri(inbox)) return inbox;
  reading.notes.add('inbox.unusable', path, inbox);
  return undefined;
}
