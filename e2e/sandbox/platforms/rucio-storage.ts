import { createHash } from 'node:crypto';

/** A storage element of the sandbox's Rucio. */
interface StorageElement {
  readonly type: 'DISK' | 'TAPE';
  readonly isStaging?: boolean;
  readonly isClosed?: boolean;
  readonly country: string;
  readonly place: readonly [latitude: number, longitude: number];
  readonly attributes?: Readonly<Record<string, string | boolean>>;
  /** Of every account, in bytes; without it nobody may bring anything there without approval. -1: no limit. */
  readonly limit?: number;
}

/** All storage elements, by name. */
export const STORAGE: Readonly<Record<string, StorageElement>> = {
  LAKE_DISK: { type: 'DISK', country: 'CH', place: [46.2, 6.15], limit: 50_000_000_000 },
  HILL_DISK: {
    type: 'DISK',
    country: 'GB',
    place: [53.24, -2.31],
    attributes: { auto_approve_bytes: '100000000', auto_approve_files: '5' },
  },
  DUNE_DISK: {
    type: 'DISK',
    country: 'ZA',
    place: [-30.71, 21.44],
    attributes: { block_manual_approval: '1' },
  },
  FORD_STAGE: {
    type: 'DISK',
    isStaging: true,
    country: 'NO',
    place: [59.91, 10.75],
    attributes: { maximum_pin_lifetime: '259200', staging_buffer: 'COAST_TAPE' },
    limit: 1_000_000_000_000,
  },
  BROOK_DISK: { type: 'DISK', country: 'NO', place: [63.43, 10.39], limit: 20_000_000 },
  MOOR_DISK: { type: 'DISK', isClosed: true, country: 'SE', place: [57.39, 11.92], limit: 10_000_000_000 },
  COAST_TAPE: { type: 'TAPE', country: 'AU', place: [-31.95, 115.86], limit: -1 },
};

/** A limit for several at once. */
export const GLOBAL_LIMITS: Readonly<Record<string, number>> = { 'country=NO': 40_000_000_000 };

/** The id of a storage element. */
export function storageId(name: string): string {
  return createHash('md5').update(name).digest('hex');
}

/** A row of `/rses/`: it says more than the element itself does. */
export function storageRow(name: string): Readonly<Record<string, unknown>> {
  const [latitude, longitude] = STORAGE[name]!.place;
  return { ...storageElement(name), deleted: false, country_name: null, latitude, longitude };
}

/** What `/rses/<name>` says. */
export function storageElement(name: string): Readonly<Record<string, unknown>> {
  const { type, isStaging = false, isClosed = false } = STORAGE[name]!;
  return {
    id: storageId(name),
    rse: name,
    rse_type: type,
    staging_area: isStaging,
    volatile: false,
    deterministic: true,
    availability_read: true,
    availability_write: !isClosed,
    availability_delete: true,
  };
}

/** What `/rses/<name>/attr/` says; values are texts or booleans. */
export function attributesOf(name: string): Readonly<Record<string, unknown>> {
  const { country, attributes = {} } = STORAGE[name]!;
  return { [name]: true, country, site: name.split('_')[0], fts: 'mock', ...attributes };
}

/**
 * The storage elements that an expression names: names, `key=value`, `*`, joined by `&`, `|` and `\`, from left to
 * right. `undefined` for what is no expression.
 */
export function matching(expression: string): string[] | undefined {
  const parts = expression.split(/([&|\\])/);
  let found: string[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const term = (parts[index] ?? '').trim();
    if (!/^[\w*.-]+(=[\w*.-]+)?$/.test(term)) return undefined;
    const here = Object.keys(STORAGE).filter((name) => fits(name, term));
    const operator = parts[index - 1];
    if (operator === undefined) found = here;
    else if (operator === '&') found = found.filter((name) => here.includes(name));
    else if (operator === '\\') found = found.filter((name) => !here.includes(name));
    else found = [...new Set([...found, ...here])];
  }
  return found;
}

function fits(name: string, term: string): boolean {
  const [key = '', value] = term.split('=');
  if (value === undefined) return key === '*' || key === name;
  if (key === 'rse_type' || key === 'type') return STORAGE[name]!.type === value;
  return attributesOf(name)[key] === value;
}
