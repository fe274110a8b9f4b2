import { sameId } from '../trust/same-id.ts';
import { serviceById } from '../trust/sender.ts';
import { differingFields, type EntryField, withFields } from './entry-fields.ts';
import type { Service } from './service.ts';

/** A service as a registry of somebody else describes it. */
export interface FoundService {
  /** What the registry says, as an entry of ours: known, never trusted. */
  readonly service: Service;
  /** The fields that it says something about. */
  readonly told: readonly EntryField[];
}

/** What bringing a found service into the register would mean. */
export type ImportLine = { readonly found: FoundService } & (
  | { readonly status: 'new'; readonly wanted: Service }
  | { readonly status: 'same'; readonly known: Service }
  | {
      readonly status: 'differs';
      readonly known: Service;
      readonly wanted: Service;
      readonly fields: readonly EntryField[];
    }
  /** It is the maintainer herself. */
  | { readonly status: 'yours' }
  /** It claims a further id by which the register knows somebody else, who is `name` there. */
  | { readonly status: 'clash'; readonly name: string }
);

/** A line that can be taken over. */
export type ImportableLine = Extract<ImportLine, { wanted: Service }>;

/** Whether a line can be taken over. */
export function isImportable(line: ImportLine): line is ImportableLine {
  return line.status === 'new' || line.status === 'differs';
}

/**
 * Holds what a registry says against the own register.
 * @param own ids of the maintainer: WebID, inbox
 */
export function planImport(
  found: readonly FoundService[],
  register: readonly Service[],
  own: readonly string[],
): readonly ImportLine[] {
  return found.map((each) => lineFor(each, register, own));
}

/**
 * The changes that taking some lines over makes to the register as it stands now, and the ids of those that are left
 * alone since their entries are not any more what was shown, or since somebody goes by one of their further ids by now:
 * also somebody whom the same registry brought.
 */
export function importChanges(
  chosen: readonly ImportableLine[],
  now: readonly Service[],
): { readonly changes: readonly Service[]; readonly left: readonly string[] } {
  const changes: Service[] = [];
  const left: string[] = [];
  for (const line of chosen) {
    const { id, aliases } = line.wanted;
    const register = [...now, ...changes];
    const current = serviceById(register, id);
    const isAsShown =
      line.status === 'new'
        ? current === undefined
        : current !== undefined && current.id === id && differingFields(current, line.known).length === 0;
    const isOthers = (alias: string) => (serviceById(register, alias) ?? current) !== current;
    if (isAsShown && !aliases.some(isOthers)) changes.push(line.wanted);
    else left.push(line.found.service.id);
  }
  return { changes, left };
}

function lineFor(found: FoundService, register: readonly Service[], own: readonly string[]): ImportLine {
  const { service } = found;
  const ids = [service.id, ...service.aliases, ...(service.inbox === undefined ? [] : [service.inbox])];
  if (ids.some((id) => own.some((mine) => sameId(mine, id)))) return { found, status: 'yours' };
  const known = serviceById(register, service.id);
  const others = service.aliases
    .map((alias) => serviceById(register, alias))
    .filter((other) => other !== undefined && other.id !== known?.id);
  if (others[0] !== undefined) return { found, status: 'clash', name: others[0].name };
  if (known === undefined) return { found, status: 'new', wanted: service };
  const wanted = brought(known, found);
  const fields = differingFields(known, wanted);
  return fields.length === 0
    ? { found, status: 'same', known }
    : { found, status: 'differs', known, wanted, fields };
}

/** The known entry with what the registry tells. Who is reached or named otherwise now has to earn trust anew. */
function brought(known: Service, { service, told }: FoundService): Service {
  const taken = withFields(
    known,
    { ...service, aliases: [...new Set([...known.aliases, ...service.aliases])] },
    told,
  );
  const isSame = !differingFields(known, taken).some((field) => field === 'inbox' || field === 'aliases');
  return taken.trust === 'trusted' && !isSame ? { ...taken, trust: 'known' } : taken;
}
