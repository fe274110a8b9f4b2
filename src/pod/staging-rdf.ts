import type { Quad } from '@rdfjs/types';
import { type Did, formatDid, readDid } from '../domain/staging/did.ts';
import type { JobStatus, Phase } from '../domain/staging/phase.ts';
import type { StagingRequest } from '../domain/staging/request.ts';
import { lastSeen, type Staging } from '../domain/staging/staging.ts';
import { allValues, firstValue } from './rdf/graph.ts';
import { boolean, dateTime, integer, iri, iriOrText, isIri, json, text } from './rdf/terms.ts';
import { NS, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads, writeTurtle } from './rdf/write-turtle.ts';
import {
  FAREWELLS,
  isDid,
  isFinding,
  isHanding,
  isJob,
  isProblem,
  isStatus,
  isWish,
} from './staging-shapes.ts';

const { schema, orr, dct, prov, dcat } = NS;

const STATES: Readonly<Record<Staging['state'], string>> = {
  asked: `${schema}PotentialActionStatus`,
  'handed-in': `${schema}ActiveActionStatus`,
  ended: `${schema}CompletedActionStatus`,
  refused: `${schema}FailedActionStatus`,
  'given-up': `${schema}FailedActionStatus`,
};

const GROUPINGS = ['ALL', 'DATASET', 'NONE'] as const;

/** What other applications read as failed, although the service had it. */
const FAILED: readonly Phase[] = ['stuck', 'suspended'];

/** The staging as a Turtle document, for `PUT` to `url`: `<#it>`, an action that is to make copies of a dataset. */
export function stagingToTurtle(url: string, staging: Staging, membersUrl: string): string {
  const it = `${url}#it`;
  const to = `${url}#destination`;
  const { request, job } = staging;
  const last = lastSeen(staging);
  const isDenied = staging.farewell !== undefined && last?.phase !== 'complete';
  const status =
    isDenied || (last && FAILED.includes(last.phase)) ? `${schema}FailedActionStatus` : STATES[staging.state];
  const triples: NewTriple[] = [
    [it, RDF_TYPE, iri(`${schema}TransferAction`)],
    [it, RDF_TYPE, iri(`${prov}Activity`)],
    [it, `${schema}identifier`, text(staging.id)],
    [it, `${schema}actionStatus`, iri(status)],
    [it, `${orr}state`, text(staging.state)],
    [it, `${schema}name`, text(staging.collectionTitle)],
    [it, `${prov}used`, iriOrText(request.collection)],
    [it, `${orr}collectionVersion`, integer(request.collectionVersion)],
    [it, `${orr}dataIdentifier`, text(formatDid(request.did))],
    [it, `${orr}members`, iri(membersUrl)],
    [it, `${orr}memberCount`, integer(request.members.length)],
    [it, `${schema}provider`, iri(`${url}#service`)],
    [it, `${schema}toLocation`, iri(to)],
    [it, `${orr}copies`, integer(request.copies)],
    [it, `${orr}grouping`, text(request.grouping)],
    [it, `${orr}asksApproval`, boolean(request.askApproval)],
    [it, `${orr}notifies`, boolean(request.notify)],
    [it, `${dct}created`, dateTime(staging.created)],
    [it, `${orr}requested`, dateTime(request.created)],
    [it, `${dct}modified`, dateTime(staging.modified)],
    [it, `${orr}findings`, json(staging.findings)],
    [it, `${orr}seen`, json(staging.seen)],
  ];
  const add = (subject: string, predicate: string, object: NewTriple[2] | undefined) => {
    if (object !== undefined) triples.push([subject, predicate, object]);
  };
  const { providerBase, problem, farewell, cancelledAt, handing, wish } = staging;
  add(it, `${dcat}byteSize`, request.bytes === undefined ? undefined : integer(request.bytes));
  add(it, `${orr}lifetime`, request.lifetime === undefined ? undefined : integer(request.lifetime));
  add(it, `${schema}description`, request.comment === undefined ? undefined : text(request.comment));
  add(it, `${orr}job`, job && json(job));
  add(it, `${orr}handing`, handing && json(handing));
  add(it, `${orr}wish`, wish && json(wish));
  add(it, `${orr}problem`, problem && json(problem));
  add(it, `${orr}farewell`, farewell && text(farewell));
  add(it, `${orr}askedUntil`, staging.askedUntil === undefined ? undefined : dateTime(staging.askedUntil));
  add(it, `${orr}cancelled`, cancelledAt === undefined ? undefined : dateTime(cancelledAt));
  add(it, `${orr}byHand`, staging.byHand ? boolean(true) : undefined);
  add(it, `${orr}paused`, staging.paused ? boolean(true) : undefined);
  add(it, `${orr}logs`, staging.log && boolean(true));
  for (const work of staging.log ?? []) add(it, `${schema}about`, iriOrText(work));
  const [first] = staging.seen;
  add(it, `${prov}startedAtTime`, first && dateTime(first.seenAt));
  const isOver = staging.state === 'ended' && last;
  add(it, `${prov}endedAtTime`, isOver ? dateTime(last.seenAt) : undefined);
  // The end that was granted, in the words of other applications.
  add(it, `${dct}valid`, last?.expires === undefined ? undefined : dateTime(last.expires));
  triples.push(
    [`${url}#service`, RDF_TYPE, iri(`${dcat}DataService`)],
    [`${url}#service`, `${schema}identifier`, text(request.provider)],
    [`${url}#service`, `${schema}name`, text(staging.providerLabel)],
    [to, RDF_TYPE, iri(`${schema}Place`)],
    [to, `${schema}identifier`, text(request.destination.id)],
    [to, `${schema}name`, text(request.destination.name)],
  );
  add(
    `${url}#service`,
    `${dcat}endpointURL`,
    providerBase === undefined ? undefined : iriOrText(providerBase),
  );
  return writeTurtle(toQuads(triples), { baseUrl: url });
}

/**
 * Reads what {@link stagingToTurtle} wrote; `undefined` when it is no staging. Other applications may write there, too:
 * what is not understood is left out.
 */
export function stagingFromQuads(
  url: string,
  quads: readonly Quad[],
  members: readonly Did[],
): Staging | undefined {
  const it = `${url}#it`;
  const value = (predicate: string) => firstValue(quads, it, predicate);
  const service = (predicate: string) => firstValue(quads, `${url}#service`, predicate);
  const place = (predicate: string) => firstValue(quads, `${url}#destination`, predicate);
  const id = value(`${schema}identifier`);
  const state = value(`${orr}state`);
  const request = requestOf(id, value, service, place, members);
  const created = value(`${dct}created`);
  if (!id || !request || !created || !isState(state)) return undefined;
  const job = parsed(value(`${orr}job`), isJob);
  const handing = parsed(value(`${orr}handing`), isHanding);
  const wish = parsed(value(`${orr}wish`), isWish);
  const problem = parsed(value(`${orr}problem`), isProblem);
  const farewell = FAREWELLS.find((known) => known === value(`${orr}farewell`));
  const askedUntil = value(`${orr}askedUntil`);
  const cancelledAt = value(`${orr}cancelled`);
  const base = service(`${dcat}endpointURL`);
  // What the service has cannot be handed in again because a document says so.
  if (state === 'handed-in' && !job) return undefined;
  return {
    id,
    request,
    state,
    collectionTitle: value(`${schema}name`) ?? '',
    providerLabel: service(`${schema}name`) ?? '',
    findings: parsed(value(`${orr}findings`), listOf(isFinding)) ?? [],
    seen: parsed<readonly JobStatus[]>(value(`${orr}seen`), listOf(isStatus)) ?? [],
    created,
    modified: value(`${dct}modified`) ?? created,
    ...(base !== undefined && { providerBase: base }),
    ...(job && { job }),
    ...(handing && { handing }),
    ...(wish && { wish }),
    ...(problem && { problem }),
    ...(farewell && { farewell }),
    ...(askedUntil !== undefined && { askedUntil }),
    ...(cancelledAt !== undefined && { cancelledAt }),
    ...(value(`${orr}byHand`) === 'true' && { byHand: true }),
    ...(value(`${orr}paused`) === 'true' && { paused: true }),
    ...(value(`${orr}logs`) === 'true' && { log: allValues(quads, it, `${schema}about`).filter(isIri) }),
  };
}

type Value = (predicate: string) => string | undefined;

function requestOf(
  id: string | undefined,
  value: Value,
  service: Value,
  place: Value,
  members: readonly Did[],
): StagingRequest | undefined {
  const did = readDid(value(`${orr}dataIdentifier`) ?? '');
  const collection = value(`${prov}used`);
  const created = value(`${orr}requested`) ?? value(`${dct}created`);
  const [provider, destination] = [service(`${schema}identifier`), place(`${schema}identifier`)];
  const grouping = GROUPINGS.find((known) => known === value(`${orr}grouping`));
  if (!id || !did || !collection || !created || !provider || !destination || !grouping) return undefined;
  const amount = (predicate: string) => {
    const found = Number(value(predicate) ?? Number.NaN);
    return Number.isFinite(found) && found >= 0 ? found : undefined;
  };
  const [bytes, lifetime] = [amount(`${dcat}byteSize`), amount(`${orr}lifetime`)];
  const comment = value(`${schema}description`);
  return {
    id,
    provider,
    collection,
    collectionVersion: amount(`${orr}collectionVersion`) ?? 1,
    did,
    members: members.filter(isDid),
    destination: { id: destination, name: place(`${schema}name`) ?? destination },
    copies: amount(`${orr}copies`) ?? 1,
    grouping,
    askApproval: value(`${orr}asksApproval`) === 'true',
    notify: value(`${orr}notifies`) === 'true',
    created,
    ...(bytes !== undefined && { bytes }),
    ...(lifetime !== undefined && { lifetime }),
    ...(comment !== undefined && { comment }),
  };
}

function isState(value: string | undefined): value is Staging['state'] {
  return value !== undefined && Object.hasOwn(STATES, value);
}

function listOf<T>(fits: (value: unknown) => value is T) {
  return (value: unknown): value is readonly T[] => Array.isArray(value) && value.every(fits);
}

function parsed<T>(source: string | undefined, fits: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(source ?? '');
    return fits(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
