import { formatDid } from '../../domain/staging/did.ts';
import type { JobStatus, Phase } from '../../domain/staging/phase.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';
import { shownWords } from '../redact.ts';
import type { SrcNetLayout } from './layout.ts';

/** A request to the Data Management API, as data. It holds no token. */
export interface SrcNetCall {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the address of the API, with its query. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Asks for a collection to be brought to a storage area. */
export function stageCall(request: StagingRequest, { stage }: SrcNetLayout): SrcNetCall {
  const { fields } = stage;
  return {
    method: stage.method,
    path: stage.path,
    body: {
      [fields.destination]: request.destination.id,
      ...(request.lifetime !== undefined && { [fields.lifetime]: request.lifetime }),
      [fields.namespace]: request.did.scope,
      ...(fields.name !== undefined && { [fields.name]: request.did.name }),
      [fields.dids]: request.members.map(({ scope, name }) => ({ namespace: scope, name })),
    },
  };
}

/** Asks for the namespaces in which data are. */
export function namespacesCall(): SrcNetCall {
  return { method: 'GET', path: '/data/list' };
}

/** Asks how a job stands. */
export function statusCall(job: string, { status }: SrcNetLayout): SrcNetCall {
  return { method: status.method, path: status.path.replaceAll('{job}', encodeURIComponent(job)) };
}

/** Asks for the jobs among which a request would be; `undefined` where the service lists none. */
export function findCall(
  { did, destination }: StagingRequest,
  { find }: SrcNetLayout,
): SrcNetCall | undefined {
  if (!find) return undefined;
  const values: Readonly<Record<string, string>> = {
    '{namespace}': did.scope,
    '{name}': did.name,
    '{destination}': destination.id,
  };
  const path = Object.entries(values).reduce(
    (text, [place, value]) => text.replaceAll(place, encodeURIComponent(value)),
    find.path,
  );
  return { method: find.method, path };
}

/**
 * The job of a list that a request made before: of the same name, or, where services tell none, for the same data at
 * the same place.
 */
export function jobAmong(answer: unknown, request: StagingRequest, layout: SrcNetLayout): string | undefined {
  const { fields } = layout.stage;
  const rows = Array.isArray(answer) ? answer : [];
  const wanted = request.members.map(formatDid).sort().join(' ');
  const same = rows.find((row: unknown) => {
    if (typeof row !== 'object' || row === null) return false;
    const found = row as Readonly<Record<string, unknown>>;
    if (found[fields.destination] !== request.destination.id) return false;
    if (fields.name !== undefined && typeof found[fields.name] === 'string')
      return found[fields.name] === request.did.name;
    const dids = found[fields.dids];
    return Array.isArray(dids) && dids.map(didText).sort().join(' ') === wanted;
  });
  return same === undefined ? undefined : jobIn(same, layout);
}

function didText(value: unknown): string {
  const { namespace, name } = (value ?? {}) as { namespace?: unknown; name?: unknown };
  return `${namespace}:${name}`;
}

/** Where a data identifier is. */
export function locateCall({ scope, name }: { readonly scope: string; readonly name: string }): SrcNetCall {
  const path = [scope, ...name.split('/')].map(encodeURIComponent).join('/');
  return { method: 'GET', path: `/data/locate/${path}?sort=nearest_by_ip` };
}

/** The id of the job in an answer; `undefined` where it has none. */
export function jobIn(answer: unknown, { idFields }: SrcNetLayout): string | undefined {
  const id = firstOf(answer, idFields);
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

/** How a job stands by an answer. A word that is not known is told as it is. @param seenAt ISO 8601 */
export function statusIn(answer: unknown, layout: SrcNetLayout, seenAt: string): JobStatus {
  const word = firstOf(answer, layout.stateFields);
  if (typeof word !== 'string') return { phase: 'unknown', seenAt };
  const known = word.toLowerCase();
  const phase = (Object.hasOwn(layout.states, known) ? layout.states[known] : undefined) ?? 'unknown';
  return { phase, word, ...detailsIn(answer, layout, phase), seenAt };
}

function detailsIn(answer: unknown, { details }: SrcNetLayout, phase: Phase): Partial<JobStatus> {
  const said = (key: keyof SrcNetLayout['details']) => {
    const name = details[key];
    return name === undefined ? undefined : firstOf(answer, [name]);
  };
  const count = (key: keyof SrcNetLayout['details']) => {
    const value = said(key);
    return typeof value === 'number' && value >= 0 ? value : undefined;
  };
  const [done, total, stuck = 0, bytes] = [count('done'), count('total'), count('stuck'), count('bytes')];
  const [error, expires] = [said('error'), said('expires')];
  const end = typeof expires === 'string' ? inUtc(expires) : undefined;
  // 0 of 0 is not what has begun.
  const hasFiles = done !== undefined && total !== undefined && total > 0 && phase !== 'queued';
  return {
    ...(hasFiles && { files: { done, moving: Math.max(0, total - done - stuck), stuck, total } }),
    ...(bytes !== undefined && { bytes }),
    ...(typeof error === 'string' && error !== '' && { error: shownWords(error) }),
    ...(end !== undefined && { expires: end }),
  };
}

/** A moment as ISO 8601 in UTC; without a zone it is meant so. `undefined` for anything else. */
function inUtc(text: string): string | undefined {
  const time = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** A place where a data identifier is. */
export interface Location {
  readonly name: string;
  /** UUID of the storage area. */
  readonly area?: string;
  readonly replicas: readonly string[];
}

/** Reads where a data identifier is: a list, or, of older servers, an object by the names of storage elements. */
export function locationsIn(answer: unknown): Location[] {
  if (Array.isArray(answer)) return answer.map(locationOf).filter((location) => location !== undefined);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).map(([name, replicas]) => ({ name, replicas: texts(replicas) }));
}

function locationOf(row: unknown): Location | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { identifier, associated_storage_area_id: area, replicas } = row as Readonly<Record<string, unknown>>;
  if (typeof identifier !== 'string') return undefined;
  return { name: identifier, ...(typeof area === 'string' && { area }), replicas: texts(replicas) };
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : []).filter((each) => typeof each === 'string');
}

function firstOf(answer: unknown, names: readonly string[]): unknown {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const found = answer as Readonly<Record<string, unknown>>;
  const name = names.find((each) => Object.hasOwn(found, each));
  return name === undefined ? undefined : found[name];
}
