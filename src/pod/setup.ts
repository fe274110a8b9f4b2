import { fail, ok, type Result } from '../domain/result.ts';
import { type AccessControl, detectAccess, probePublic } from './access.ts';
import { ensureAccess } from './acl.ts';
import { listContainer } from './container.ts';
import { exchange } from './http/exchange.ts';
import { isSuccess, problemFromResponse } from './http/problem-from-response.ts';
import type { PodProfile } from './pod-profile.ts';
import { claimsOf } from './profile.ts';
import { insertTriples } from './rdf/insert-triples.ts';
import { ACCEPT_RDF, readRdf } from './rdf/read-rdf.ts';
import { iri } from './rdf/terms.ts';
import { NS } from './rdf/vocabulary.ts';
import { toQuads } from './rdf/write-turtle.ts';
import type { Transport } from './transport.ts';

/** One thing that a pod lacks before Orrery can do all of its work in it. */
export type MissingPart =
  | 'storage'
  | 'inbox'
  | 'event-log'
  | 'event-log-public'
  | 'event-log-advertised'
  | 'home'
  | 'home-private';

/** What a pod has and lacks. */
export interface PodSetup {
  /** How access is controlled at the storage's root; `unknown` when that cannot be seen. */
  readonly access: AccessControl['system'];
  /** Where the event log is or would be. */
  readonly eventLog?: string;
  /** Where Orrery's own container is or would be. */
  readonly home?: string;
  /** In the order in which they are best mended; empty when everything is there. */
  readonly missing: readonly MissingPart[];
}

/** So often the profile is read again when somebody else changes it meanwhile. */
const ATTEMPTS = 4;

/** Looks at what a pod has, changing nothing. */
export async function inspectPod(transport: Transport, pod: PodProfile): Promise<Result<PodSetup>> {
  const [storage] = pod.storages;
  if (storage === undefined) return ok({ access: 'unknown', missing: ['storage'] });
  const eventLog = pod.eventLog ?? `${storage}events/`;
  const home = pod.home ?? `${storage}orrery/`;
  const control = await detectAccess(transport, storage);
  const missing: MissingPart[] = pod.inbox === undefined ? ['inbox'] : [];
  for (const result of [
    await missingOfEventLog(transport, eventLog, pod.eventLog !== undefined),
    await missingOfHome(transport, home),
  ]) {
    if (!result.ok) return result;
    missing.push(...result.value);
  }
  return ok({ access: control.ok ? control.value.system : 'unknown', eventLog, home, missing });
}

/**
 * Creates the public event log: the container, its access, and the link in the profile, in this order, so that
 * nobody is pointed to a log that is not readable yet. Each step looks first, so a set-up that was cut off goes on
 * where it stopped. Gives back the log's URL.
 */
export async function createEventLog(transport: Transport, pod: PodProfile): Promise<Result<string>> {
  const [storage] = pod.storages;
  if (storage === undefined) return fail({ kind: 'invalid', reason: 'The profile names no storage.' });
  const log = pod.eventLog ?? `${storage}events/`;
  const container = await ensureContainer(transport, log);
  if (!container.ok) return container;
  const access = await ensureAccess(transport, log, pod.webId, 'public-read');
  if (!access.ok) return access;
  const view = await probePublic(transport, log);
  if (!view.ok) return view;
  if (view.value !== 'open') {
    const reason = 'The event log was made, but the server does not let strangers read it.';
    return fail({ kind: 'noncompliant', url: log, reason });
  }
  const advertised = await advertiseEventLog(transport, pod.webId, log);
  return advertised.ok ? ok(log) : advertised;
}

/** Creates Orrery's own container, for the owner only. Gives back its URL. */
export async function createHome(transport: Transport, pod: PodProfile): Promise<Result<string>> {
  const [storage] = pod.storages;
  if (storage === undefined) return fail({ kind: 'invalid', reason: 'The profile names no storage.' });
  const home = pod.home ?? `${storage}orrery/`;
  const container = await ensureContainer(transport, home);
  if (!container.ok) return container;
  const access = await ensureAccess(transport, home, pod.webId, 'owner-only');
  if (!access.ok) return access;
  const view = await probePublic(transport, home);
  if (!view.ok) return view;
  if (view.value === 'open') {
    const reason = 'The container is readable by everybody, by rules that were there before.';
    return fail({ kind: 'noncompliant', url: home, reason });
  }
  return ok(home);
}

/** Creates a container unless it is there. https://solidproject.org/TR/protocol#writing-resources */
async function ensureContainer(transport: Transport, url: string): Promise<Result<void>> {
  const answer = await transport({
    url,
    method: 'PUT',
    headers: {
      'content-type': 'text/turtle',
      link: '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"',
      'if-none-match': '*',
    },
    body: '',
  });
  if (!answer.ok) return answer;
  if (isSuccess(answer.value)) return ok(undefined);
  const problem = problemFromResponse(answer.value, 'write');
  if (problem.kind !== 'conflict') return fail(problem);
  const there = await exchange(
    transport,
    { url, method: 'HEAD', headers: { accept: 'text/turtle' } },
    'read',
  );
  return there.ok ? ok(undefined) : there;
}

/** Adds `as:outbox` to the profile, unless it names a log already, on the version that was looked at. */
async function advertiseEventLog(transport: Transport, webId: string, log: string): Promise<Result<void>> {
  let result: Result<unknown> = fail({ kind: 'conflict', url: webId, status: 412 });
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const profile = await exchange(transport, { url: webId, headers: { accept: ACCEPT_RDF } }, 'read');
    if (!profile.ok) return profile;
    const quads = await readRdf(profile.value);
    if (!quads.ok) return quads;
    if (claimsOf(webId, quads.value).eventLog !== undefined) return ok(undefined);
    const triple = toQuads([[webId, `${NS.as}outbox`, iri(log)]]);
    result = await insertTriples(transport, profile.value.url, triple, profile.value.headers.etag);
    if (result.ok) return ok(undefined);
    if (result.problem.kind !== 'conflict') return result;
  }
  return result.ok ? ok(undefined) : result;
}

async function missingOfEventLog(
  transport: Transport,
  log: string,
  advertised: boolean,
): Promise<Result<readonly MissingPart[]>> {
  const missing: MissingPart[] = advertised ? [] : ['event-log-advertised'];
  const listing = await listContainer(transport, log);
  if (!listing.ok)
    return listing.problem.kind === 'absent' ? ok(['event-log', 'event-log-public', ...missing]) : listing;
  // The members matter as much as the list of them: a container may be open while its members are closed.
  for (const url of [log, ...listing.value.members.slice(0, 1).map((member) => member.url)]) {
    const view = await probePublic(transport, url);
    if (!view.ok) return view;
    if (view.value !== 'open') return ok(['event-log-public', ...missing]);
  }
  return ok(missing);
}

async function missingOfHome(transport: Transport, home: string): Promise<Result<readonly MissingPart[]>> {
  const there = await exchange(
    transport,
    { url: home, method: 'HEAD', headers: { accept: 'text/turtle' } },
    'read',
  );
  if (!there.ok) return there.problem.kind === 'absent' ? ok(['home', 'home-private']) : there;
  const view = await probePublic(transport, home);
  if (!view.ok) return view;
  return ok(view.value === 'open' ? ['home-private'] : []);
}
