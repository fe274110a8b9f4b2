import type { TapVerdict } from '../../../platforms/tap/probe.ts';
import type { RegisteredService } from '../../../platforms/tap/registry.ts';
import { readPhase } from '../../../platforms/tap/uws.ts';
import { type FindDraft, readDraft } from './find-draft.ts';
import type { KeptJob, TapService } from './run.ts';

/*
 * Readers of what was stored on this device, by whatever version of this app, or by nobody: what cannot be used is left
 * out. An address that is not of the web is never taken.
 */

/** What came of trying a service, and when. */
export interface TriedService {
  readonly verdict: TapVerdict;
  /** ISO 8601. */
  readonly at: string;
}

/** A search that was sent before. */
export interface LastSearch {
  readonly service: TapService;
  readonly draft: FindDraft;
  readonly adql: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The services of a registry as they were read. */
export interface RegistryList {
  readonly services: readonly RegisteredService[];
  readonly withObsCore: boolean;
  /** ISO 8601. */
  readonly at: string;
}

type Stored = Readonly<Record<string, unknown>>;

/** A service that is asked. */
export function readService(stored: unknown): TapService | undefined {
  const { url, label, ivoid, viaRelay } = record(stored);
  if (!isWeb(url)) return undefined;
  return {
    url,
    label: typeof label === 'string' && label !== '' ? label : url,
    ...(typeof ivoid === 'string' && ivoid !== '' && { ivoid }),
    ...(viaRelay === true && { viaRelay }),
  };
}

/** A job at its service. */
export function readKeptJob(stored: unknown): KeptJob | undefined {
  const { service: of, query, job, at } = record(stored);
  const service = readService(of);
  const { adql, maxRows } = record(query);
  const { id, url, phase, destruction } = record(job);
  if (!service || !isWeb(url) || typeof id !== 'string' || typeof adql !== 'string') return undefined;
  return {
    service,
    query: { adql, maxRows: typeof maxRows === 'number' ? maxRows : 1_000 },
    job: {
      id,
      url,
      phase: readPhase(String(phase)),
      ...(typeof destruction === 'string' && { destruction }),
    },
    at: typeof at === 'string' ? at : '',
  };
}

/** The searches that were sent last. */
export function readLastSearches(stored: unknown): readonly LastSearch[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((each) => {
    const { service: of, draft, adql, at } = record(each);
    const service = readService(of);
    if (!service || typeof adql !== 'string' || typeof at !== 'string') return [];
    return [{ service, draft: readDraft(draft), adql, at }];
  });
}

const VERDICTS: readonly TapVerdict['kind'][] = [
  'ready',
  'cors-blocked',
  'sign-in',
  'closed',
  'wrong-service',
  'unreachable',
  'insecure',
];

/** What came of trying a service. */
export function readTriedService(stored: unknown): TriedService | undefined {
  const { verdict, at } = record(stored);
  const { kind, obsCore, message, found } = record(verdict);
  if (typeof at !== 'string' || !VERDICTS.some((known) => known === kind)) return undefined;
  const said = { kind, obsCore: obsCore === true, message: text(message), found: text(found) };
  return { verdict: said as unknown as TapVerdict, at };
}

/** The services of a registry. */
export function readRegistryList(stored: unknown): RegistryList | undefined {
  const { services, withObsCore, at } = record(stored);
  if (!Array.isArray(services) || typeof at !== 'string') return undefined;
  const read = services.flatMap((each): RegisteredService[] => {
    const { ivoid, title, shortName, url } = record(each);
    if (!isWeb(url) || typeof title !== 'string') return [];
    return [{ ivoid: text(ivoid), title, url, ...(typeof shortName === 'string' && { shortName }) }];
  });
  return { services: read, withObsCore: withObsCore === true, at };
}

function record(value: unknown): Stored {
  return typeof value === 'object' && value !== null ? (value as Stored) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isWeb(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value);
}
