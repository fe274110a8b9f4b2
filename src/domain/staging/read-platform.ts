import { readDid } from './did.ts';
import { PLATFORM_KINDS, type Platform } from './platform.ts';
import { type AddressFault, webRoot } from './web-root.ts';

/** What is wrong with the settings of a platform. */
export interface PlatformFault {
  /** Where, as a path such as `providers[0].base`. */
  readonly at: string;
  readonly fault:
    | AddressFault
    | 'no-object'
    | 'no-list'
    /** It is needed and left out, or empty. */
    | 'missing'
    | 'no-text'
    | 'no-flag'
    /** Ids have letters, digits, dots, hyphens and underscores: a space would part them. */
    | 'no-id'
    | 'no-scope'
    | 'no-kind'
    /** No such setting is known: a misspelt one would be passed over. */
    | 'unknown'
    /** Another platform has this id. */
    | 'taken'
    /** What another reader says of it. */
    | { readonly words: string };
}

type Fault = PlatformFault['fault'];
/** Gives the value as it is kept, or what is wrong with it. */
type Reader = (value: unknown, at: string) => { readonly value: unknown } | readonly PlatformFault[];
type Fields = Readonly<Record<string, { readonly read: Reader; readonly needed?: boolean }>>;

const faulty = (at: string, fault: Fault): readonly PlatformFault[] => [{ at, fault }];
const text: Reader = (value, at) =>
  typeof value === 'string' && value.trim() !== '' && !/\p{Cc}/u.test(value)
    ? { value: value.trim() }
    : faulty(at, 'no-text');
const flag: Reader = (value, at) => (typeof value === 'boolean' ? { value } : faulty(at, 'no-flag'));
const scope: Reader = (value, at) =>
  typeof value === 'string' && readDid(`${value}:x`) ? { value } : faulty(at, 'no-scope');
const id: Reader = (value, at) =>
  typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) ? { value } : faulty(at, 'no-id');
const anything: Reader = (value) => ({ value });

function address(open: boolean): Reader {
  return (value, at) => {
    const root = typeof value === 'string' ? webRoot(value, open) : undefined;
    if (root === undefined) return faulty(at, 'no-address');
    return typeof root === 'string' ? { value: root } : faulty(at, root.fault);
  };
}

/** The issuer is compared letter by letter, so that its slash at the end stays. */
const issuer: Reader = (value, at) => {
  const root = address(false)(value, at);
  return 'value' in root ? { value: String(value).trim() } : root;
};

const signIn: Reader = (value, at) =>
  readFields(value, at, {
    issuer: { read: issuer, needed: true },
    clientId: { read: text, needed: true },
    scope: { read: text },
    audience: { read: text },
  });

const places: Reader = (value, at) => {
  if (!Array.isArray(value)) return faulty(at, 'no-list');
  const read = value.map((each, index) =>
    readFields(each, `${at}[${index}]`, {
      id: { read: text, needed: true },
      name: { read: text, needed: true },
    }),
  );
  const faults = read.flatMap((each) => ('value' in each ? [] : each));
  return faults.length > 0
    ? faults
    : { value: read.flatMap((each) => ('value' in each ? [each.value] : [])) };
};

const OF_ANY: Fields = {
  id: { read: id, needed: true },
  label: { read: text, needed: true },
  viaRelay: { read: flag },
};
const SERVICE = { read: address(false), needed: true };
const TAP: Fields = { ...OF_ANY, url: { read: address(true), needed: true }, ivoid: { read: text } };
const FIELDS: Readonly<Record<Platform['kind'], Fields>> = {
  rucio: {
    ...OF_ANY,
    base: SERVICE,
    account: { read: text },
    scope: { read: scope },
    activity: { read: text },
    signIn: { read: signIn },
  },
  srcnet: {
    ...OF_ANY,
    auth: SERVICE,
    siteCapabilities: SERVICE,
    dataManagement: SERVICE,
    namespace: { read: scope },
    layout: { read: anything },
  },
  document: { ...OF_ANY, destinations: { read: places, needed: true }, namespace: { read: scope } },
  tap: TAP,
  registry: TAP,
  tes: { ...OF_ANY, base: SERVICE, signIn: { read: signIn } },
};

/**
 * Reads the settings of one platform: of the deployer's document, of the pod, or of a form. Strictly: a setting that is
 * not known makes it invalid as well. @param at the path of it, for faults
 */
export function readPlatform(
  found: unknown,
  at: string,
): { readonly platform: Platform } | { readonly faults: readonly PlatformFault[] } {
  if (!isObject(found)) return { faults: faulty(at, 'no-object') };
  const { kind, ...fields } = found;
  const known = PLATFORM_KINDS.find((each) => each === kind);
  if (known === undefined) return { faults: faulty(under(at, 'kind'), 'no-kind') };
  const read = readFields(fields, at, FIELDS[known]);
  // Every field was read by the reader of its kind.
  return 'value' in read
    ? { platform: { kind: known, ...(read.value as object) } as unknown as Platform }
    : { faults: read };
}

/** Reads an object field by field; those without a value are left out. */
function readFields(found: unknown, at: string, fields: Fields): ReturnType<Reader> {
  if (!isObject(found)) return faulty(at, 'no-object');
  const faults: PlatformFault[] = Object.keys(found)
    .filter((key) => !Object.hasOwn(fields, key))
    .map((key) => ({ at: under(at, key), fault: 'unknown' }));
  const value: Record<string, unknown> = {};
  for (const [key, { read, needed }] of Object.entries(fields)) {
    const raw = found[key];
    if (raw === undefined || raw === '') {
      if (needed) faults.push({ at: under(at, key), fault: 'missing' });
      continue;
    }
    const one = read(raw, under(at, key));
    if ('value' in one) value[key] = one.value;
    else faults.push(...one);
  }
  return faults.length > 0 ? faults : { value };
}

function under(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
