import type { JobStatus } from '../../domain/staging/phase.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';
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
      [fields.dids]: request.members.map(({ scope, name }) => ({ namespace: scope, name })),
    },
  };
}

/** Asks how a job stands. */
export function statusCall(job: string, { status }: SrcNetLayout): SrcNetCall {
  return { method: status.method, path: status.path.replaceAll('{job}', encodeURIComponent(job)) };
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
export function statusIn(answer: unknown, { stateFields, states }: SrcNetLayout, seenAt: string): JobStatus {
  const word = firstOf(answer, stateFields);
  if (typeof word !== 'string') return { phase: 'unknown', seenAt };
  const known = word.toLowerCase();
  const phase = Object.hasOwn(states, known) ? states[known] : undefined;
  return { phase: phase ?? 'unknown', word, seenAt };
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
