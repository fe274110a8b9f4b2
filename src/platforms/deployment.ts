import { fail, ok, type Result } from '../domain/result.ts';
import { type Hub, hubRoot } from '../domain/settings/hubs.ts';
import type { PlatformsConfig } from '../domain/staging/config.ts';
import { NO_PLATFORMS, type Platform } from '../domain/staging/platform.ts';
import { readPolicy } from '../domain/staging/policy.ts';
import { type PlatformFault, readPlatform } from '../domain/staging/read-platform.ts';
import { readLayout } from './srcnet/layout.ts';

/** What the deployer has set up. */
export interface Deployment {
  readonly config: PlatformsConfig;
  /** What of the document could not be read; the rest counts. */
  readonly faults: readonly PlatformFault[];
  /**
   * The rules of the deployer are there and cannot be read: nothing may be asked of services that bring data, since
   * nobody can tell what is forbidden.
   */
  readonly isClosed: boolean;
}

/** Longer documents are none of a deployer. */
const MAX_BYTES = 1_000_000;
/** In milliseconds. */
const PATIENCE = 15_000;

/**
 * Fetches the document of the deployer, which lies beside the app. None there (404, 410): no platforms. Anything that
 * is no JSON object is a problem and not the same as none, for its rules might forbid something.
 * @param url `platforms.json` beside the app
 */
export async function fetchDeployment(get: typeof fetch, url: string): Promise<Result<Deployment>> {
  try {
    const answer = await get(url, {
      credentials: 'omit',
      cache: 'no-cache',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 404 || answer.status === 410)
      return ok({ config: NO_PLATFORMS, faults: [], isClosed: false });
    if (!answer.ok) return fail({ kind: 'server', url, status: answer.status });
    const text = await answer.text();
    if (text.length > MAX_BYTES) return fail({ kind: 'noncompliant', url, reason: 'It is too long.' });
    const document: unknown = parsed(text);
    return typeof document === 'object' && document !== null && !Array.isArray(document)
      ? ok(readDeployment(document, shownSource(url)))
      : fail({ kind: 'noncompliant', url, reason: 'It is no JSON object.' });
  } catch (cause) {
    const isLate = cause instanceof DOMException && cause.name === 'TimeoutError';
    return fail(isLate ? { kind: 'timeout', url, ms: PATIENCE } : { kind: 'network', url, message: '' });
  }
}

/** Lists of the document, with the kind that their entries have; those of `providers` say their kind themselves. */
const LISTS = { providers: undefined, taps: 'tap', registries: 'registry', tes: 'tes' } as const;
const KNOWN = new Set([...Object.keys(LISTS), 'resolver', 'hubs', 'policy']);

/**
 * Reads the document of the deployer. An entry with a fault is left out; keys that begin with `$` are remarks.
 * @param source how the policy is named where it forbids something
 */
export function readDeployment(document: object, source: string): Deployment {
  const found = document as Readonly<Record<string, unknown>>;
  const faults: PlatformFault[] = Object.keys(found)
    .filter((key) => !KNOWN.has(key) && !key.startsWith('$'))
    .map((at) => ({ at, fault: 'unknown' }));
  const taken = new Set<string>();
  const platforms = Object.entries(LISTS).flatMap(([list, kind]) =>
    entriesOf(found, list, faults).flatMap((entry, index): readonly Platform[] => {
      const at = `${list}[${index}]`;
      const read = readPlatform(kind && isObject(entry) ? { ...entry, kind } : entry, at);
      const wrong = 'platform' in read ? moreFaults(read.platform, at, taken) : read.faults;
      faults.push(...wrong);
      if (!('platform' in read) || wrong.length > 0) return [];
      taken.add(read.platform.id);
      return [read.platform];
    }),
  );
  const policy = found.policy === undefined ? undefined : policyOf(found.policy, source);
  const isClosed = policy !== undefined && 'fault' in policy;
  if (policy && 'fault' in policy) faults.push({ at: 'policy', fault: { words: policy.fault } });
  const resolver = resolverOf(found, faults);
  return {
    config: {
      ...sorted(platforms),
      hubs: entriesOf(found, 'hubs', faults).flatMap((entry, index) => hubOf(entry, index, faults)),
      ...(resolver !== undefined && { resolver }),
      ...(policy && !('fault' in policy) && { policy }),
    },
    faults,
    isClosed,
  };
}

/** The platforms by their kinds, without the word for it where the list says it. */
function sorted(platforms: readonly Platform[]): Pick<PlatformsConfig, keyof typeof LISTS> {
  const providers = platforms.filter(
    (each) => each.kind === 'rucio' || each.kind === 'srcnet' || each.kind === 'document',
  );
  const queried = (wanted: 'tap' | 'registry') =>
    platforms.flatMap((each) => {
      if (each.kind !== wanted) return [];
      const { kind: _, ...tap } = each;
      return [tap];
    });
  const tes = platforms.flatMap((each) => {
    if (each.kind !== 'tes') return [];
    const { kind: _, ...service } = each;
    return [service];
  });
  return { providers, taps: queried('tap'), registries: queried('registry'), tes };
}

/** What only can be seen from here: whose layout nobody can follow, and who has the id of another one. */
function moreFaults(platform: Platform, at: string, taken: ReadonlySet<string>): readonly PlatformFault[] {
  if (taken.has(platform.id)) return [{ at: `${at}.id`, fault: 'taken' }];
  return layoutFaults(platform, at);
}

/** What is wrong with the paths and fields that a platform is said to use. @param at the path of the platform */
export function layoutFaults(platform: Platform, at: string): readonly PlatformFault[] {
  if (platform.kind !== 'srcnet' || platform.layout === undefined) return [];
  const layout = readLayout(platform.layout);
  const path = at === '' ? 'layout' : `${at}.layout`;
  return 'fault' in layout ? [{ at: path, fault: { words: layout.fault } }] : [];
}

function entriesOf(
  found: Readonly<Record<string, unknown>>,
  list: string,
  faults: PlatformFault[],
): readonly unknown[] {
  const value = found[list] ?? [];
  if (Array.isArray(value)) return value;
  faults.push({ at: list, fault: 'no-list' });
  return [];
}

/** The policy, named as it names itself; where it does not, by the document that it stands in. */
function policyOf(value: unknown, document: string): ReturnType<typeof readPolicy> {
  if (!isObject(value) || value.source === undefined) return readPolicy(value, document);
  const { source, ...rules } = value;
  if (typeof source !== 'string' || source.trim() === '')
    return { fault: 'The source of the policy is no text.' };
  return readPolicy(rules, source.trim());
}

function hubOf(entry: unknown, index: number, faults: PlatformFault[]): readonly Hub[] {
  const at = `hubs[${index}]`;
  if (!isObject(entry)) {
    faults.push({ at, fault: 'no-object' });
    return [];
  }
  const { kind, url } = entry;
  const root = typeof url === 'string' ? hubRoot(url) : undefined;
  if (kind !== 'jupyterhub' && kind !== 'binder') faults.push({ at: `${at}.kind`, fault: 'no-kind' });
  else if (root === undefined) faults.push({ at: `${at}.url`, fault: 'no-address' });
  else return [{ kind, url: root }];
  return [];
}

function resolverOf(
  { resolver }: Readonly<Record<string, unknown>>,
  faults: PlatformFault[],
): string | undefined {
  if (resolver === undefined) return undefined;
  const isTemplate =
    typeof resolver === 'string' &&
    resolver.includes('{name}') &&
    URL.canParse(resolver.replace('{name}', 'M51')) &&
    /^https?:$/.test(new URL(resolver.replace('{name}', 'M51')).protocol);
  if (isTemplate) return resolver;
  faults.push({ at: 'resolver', fault: 'no-address' });
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A short name for the document: people know the host of the app. */
function shownSource(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
