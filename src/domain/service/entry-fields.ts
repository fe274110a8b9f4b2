import type { Service } from './service.ts';

/** A part of an entry that a person can change; `id` is what makes it the entry that it is. */
export type EntryField = Exclude<keyof Service, 'id' | 'reach'>;

/** The parts of an entry, in the order in which they are shown. */
const ENTRY_FIELDS: readonly EntryField[] = [
  'name',
  'aliases',
  'description',
  'kinds',
  'takes',
  'inbox',
  'demands',
  'delivery',
  'home',
  'eventLog',
  'describedBy',
  'logo',
  'trust',
  'enabled',
  'notes',
];

/** The fields in which two entries say something else. The order of several values says nothing. */
export function differingFields(a: Service, b: Service): readonly EntryField[] {
  return ENTRY_FIELDS.filter((field) => !sameField(a, b, field));
}

/** What became of bringing two changes of an entry together. */
export type Merged =
  | { readonly kind: 'merged'; readonly entry: Service }
  /** Both changed these fields, and not to the same. */
  | { readonly kind: 'clash'; readonly fields: readonly EntryField[] };

/**
 * Brings what the maintainer changed into what the register says by now: each field from whoever changed it.
 * @param seen the entry as it was when she began
 * @param mine the entry as she wants it
 * @param now the entry as it stands
 */
export function mergeEntry(seen: Service, mine: Service, now: Service): Merged {
  const changed = differingFields(seen, mine);
  const fields = changed.filter((field) => !sameField(seen, now, field) && !sameField(mine, now, field));
  return fields.length > 0
    ? { kind: 'clash', fields }
    : { kind: 'merged', entry: withFields(now, mine, changed) };
}

/** The entry with some fields as another one has them. */
export function withFields(entry: Service, from: Service, fields: readonly EntryField[]): Service {
  const taken = Object.fromEntries(fields.map((field) => [field, from[field]]));
  const all = Object.entries({ ...entry, ...taken }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as unknown as Service;
}

function sameField(a: Service, b: Service, field: EntryField): boolean {
  return comparable(a, field) === comparable(b, field);
}

function comparable(entry: Service, field: EntryField): string {
  const value = entry[field] ?? (field === 'enabled' ? true : []);
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
}
