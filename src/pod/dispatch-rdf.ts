import type { Quad } from '@rdfjs/types';
import type {
  Dispatch,
  DispatchShare,
  DispatchTarget,
  DispatchTry,
  DispatchWay,
  ShareState,
  Withdrawal,
} from '../domain/dispatch/model.ts';
import type { ShareBlock, ShareOutcome, ShareRefusal } from '../domain/dispatch/outcome.ts';
import { allValues, firstValue } from './rdf/graph.ts';
import { boolean, dateTime, integer, iri, iriOrText, json, text } from './rdf/terms.ts';
import { NS, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads, writeTurtle } from './rdf/write-turtle.ts';

const { schema, orr, dct } = NS;

/** The status that other applications understand; `orr:state` says it exactly. */
const STATUS: Readonly<Record<ShareState, string>> = {
  prepared: `${schema}PotentialActionStatus`,
  waiting: `${schema}PotentialActionStatus`,
  sending: `${schema}ActiveActionStatus`,
  unknown: `${schema}ActiveActionStatus`,
  blocked: `${schema}FailedActionStatus`,
  refused: `${schema}FailedActionStatus`,
  dropped: `${schema}FailedActionStatus`,
  taken: `${schema}CompletedActionStatus`,
  seen: `${schema}CompletedActionStatus`,
  executed: `${schema}CompletedActionStatus`,
  withdrawn: `${schema}CompletedActionStatus`,
};

const WAYS: readonly DispatchWay[] = ['direct', 'relay', 'dispatcher', 'export'];

const REFUSALS: readonly ShareRefusal[] = [
  'request',
  'trust',
  'identity',
  'recipient',
  'too-large',
  'unsupported',
  'other',
];
const BLOCKS: readonly ShareBlock[] = ['cors', 'silent', 'relay', 'no-key', 'body', 'token', 'by-hand'];

/** The dispatch as a Turtle document, for `PUT` to `url`: `<#it>`, with one more action for each recipient. */
export function dispatchToTurtle(
  url: string,
  dispatch: Dispatch,
  bodyOf: (providerId: string) => string,
): string {
  const it = `${url}#it`;
  const { node, crate } = dispatch;
  const triples: NewTriple[] = [
    [it, RDF_TYPE, iri(`${schema}SendAction`)],
    [it, `${schema}identifier`, text(dispatch.id)],
    [it, `${schema}agent`, text(dispatch.sender)],
    [it, `${schema}object`, iriOrText(crate.url)],
    [it, `${schema}name`, text(crate.name)],
    [it, `${schema}target`, iri(`${url}#node`)],
    [it, `${orr}form`, text(dispatch.form)],
    [it, `${orr}via`, iri(orr + dispatch.way)],
    [it, `${orr}signs`, boolean(dispatch.sign)],
    [it, `${orr}logs`, boolean(dispatch.log)],
    [it, `${dct}created`, dateTime(dispatch.createdAt)],
    [`${url}#node`, RDF_TYPE, iri(`${schema}EntryPoint`)],
    [`${url}#node`, `${orr}host`, text(node.host)],
    [`${url}#node`, `${schema}urlTemplate`, text(node.shares)],
    ...dispatch.shares.flatMap((share, index) => shareTriples(url, share, index, bodyOf(share.providerId))),
  ];
  if (crate.etag !== undefined) triples.push([it, `${orr}etag`, text(crate.etag)]);
  if (dispatch.expiration !== undefined) triples.push([it, `${orr}expiration`, integer(dispatch.expiration)]);
  if (dispatch.artefact !== undefined) triples.push([it, `${schema}about`, iriOrText(dispatch.artefact)]);
  if (node.notifications !== undefined)
    triples.push([`${url}#node`, `${orr}notifications`, text(node.notifications)]);
  if (node.provider !== undefined) triples.push([`${url}#node`, `${schema}provider`, text(node.provider)]);
  return writeTurtle(toQuads(triples), { baseUrl: url });
}

function shareTriples(url: string, share: DispatchShare, index: number, body: string): NewTriple[] {
  const subject = `${url}#share-${index + 1}`;
  const triples: NewTriple[] = [
    [`${url}#it`, `${orr}share`, iri(subject)],
    [subject, RDF_TYPE, iri(`${schema}SendAction`)],
    [subject, `${schema}position`, integer(index + 1)],
    [subject, `${schema}identifier`, text(share.providerId)],
    [subject, `${schema}recipient`, text(share.recipient)],
    [subject, `${schema}actionStatus`, iri(STATUS[share.state])],
    [subject, `${orr}state`, text(share.state)],
    [subject, `${orr}document`, iri(body)],
    [subject, `${orr}digest`, text(share.digest)],
    [subject, `${orr}bytes`, integer(share.bytes)],
    [subject, `${orr}tries`, json(share.tries)],
  ];
  const { nextAttempt, recipientName, markedAt, task, withdrawal } = share;
  if (nextAttempt !== undefined) triples.push([subject, `${orr}nextAttempt`, dateTime(nextAttempt)]);
  if (recipientName !== undefined) triples.push([subject, `${orr}recipientName`, text(recipientName)]);
  if (markedAt !== undefined) triples.push([subject, `${orr}markedAt`, dateTime(markedAt)]);
  if (task !== undefined) triples.push([subject, `${orr}task`, text(task)]);
  if (withdrawal !== undefined) triples.push([subject, `${orr}withdrawal`, json(withdrawal)]);
  const [first, last] = [share.tries[0], share.tries.at(-1)];
  if (first) triples.push([subject, `${schema}startTime`, dateTime(first.startedAt)]);
  if (last?.endedAt !== undefined) triples.push([subject, `${schema}endTime`, dateTime(last.endedAt)]);
  const outcome = last?.outcome;
  if (outcome && 'message' in outcome && outcome.message !== '')
    triples.push([subject, `${schema}error`, text(outcome.message)]);
  return triples;
}

/** Reads what {@link dispatchToTurtle} wrote; `undefined` when it is no dispatch. */
export function dispatchFromQuads(url: string, quads: readonly Quad[]): Dispatch | undefined {
  const it = `${url}#it`;
  const value = (predicate: string) => firstValue(quads, it, predicate);
  const [id, sender, crateUrl] = [
    value(`${schema}identifier`),
    value(`${schema}agent`),
    value(`${schema}object`),
  ];
  const [createdAt, node] = [value(`${dct}created`), nodeOf(`${url}#node`, quads)];
  const way = WAYS.find((known) => value(`${orr}via`) === orr + known);
  const form = value(`${orr}form`);
  if (!id || !sender || !crateUrl || !createdAt || !node || !way) return undefined;
  if (form !== 'payload' && form !== 'draft') return undefined;
  const shares = allValues(quads, it, `${orr}share`)
    .flatMap((subject) => shareOf(subject, quads) ?? [])
    .sort((a, b) => a.position - b.position)
    .map(({ share }) => share);
  const [etag, expiration, artefact] = [
    value(`${orr}etag`),
    value(`${orr}expiration`),
    value(`${schema}about`),
  ];
  return {
    id,
    crate: { url: crateUrl, name: value(`${schema}name`) ?? '', ...(etag !== undefined && { etag }) },
    node,
    sender,
    form,
    way,
    // Where the document does not say: a signature is never dropped by itself.
    sign: value(`${orr}signs`) !== 'false',
    log: value(`${orr}logs`) === 'true',
    createdAt,
    ...(expiration !== undefined && { expiration: Number(expiration) }),
    ...(artefact !== undefined && { artefact }),
    shares,
  };
}

function nodeOf(subject: string, quads: readonly Quad[]): DispatchTarget | undefined {
  const value = (predicate: string) => firstValue(quads, subject, predicate);
  const [host, shares] = [value(`${orr}host`), value(`${schema}urlTemplate`)];
  if (host === undefined || shares === undefined) return undefined;
  const [notifications, provider] = [value(`${orr}notifications`), value(`${schema}provider`)];
  return {
    host,
    shares,
    ...(notifications !== undefined && { notifications }),
    ...(provider !== undefined && { provider }),
  };
}

function shareOf(
  subject: string,
  quads: readonly Quad[],
): { readonly position: number; readonly share: DispatchShare } | undefined {
  const value = (predicate: string) => firstValue(quads, subject, predicate);
  const [providerId, recipient, state, digest] = [
    value(`${schema}identifier`),
    value(`${schema}recipient`),
    value(`${orr}state`),
    value(`${orr}digest`),
  ];
  if (!providerId || !recipient || !digest || !isState(state)) return undefined;
  const [nextAttempt, recipientName, markedAt, task] = [
    value(`${orr}nextAttempt`),
    value(`${orr}recipientName`),
    value(`${orr}markedAt`),
    value(`${orr}task`),
  ];
  const withdrawal = parsed<Withdrawal>(value(`${orr}withdrawal`), isWithdrawal);
  return {
    position: Number(value(`${schema}position`) ?? 0),
    share: {
      providerId,
      recipient,
      state,
      digest,
      bytes: Number(value(`${orr}bytes`) ?? 0),
      tries: parsed<readonly DispatchTry[]>(value(`${orr}tries`), areTries) ?? [],
      ...(nextAttempt !== undefined && { nextAttempt }),
      ...(recipientName !== undefined && { recipientName }),
      ...(markedAt !== undefined && { markedAt }),
      ...(task !== undefined && { task }),
      ...(withdrawal && { withdrawal }),
    },
  };
}

function isState(value: string | undefined): value is ShareState {
  return value !== undefined && Object.hasOwn(STATUS, value);
}

function areTries(value: unknown): value is readonly DispatchTry[] {
  return Array.isArray(value) && value.every(isTry);
}

function isTry(value: unknown): value is DispatchTry {
  if (!hasTexts(value, 'startedAt', 'way', 'by')) return false;
  const { way, outcome } = value as DispatchTry;
  return WAYS.includes(way) && (outcome === undefined || isOutcome(outcome));
}

function isWithdrawal(value: unknown): value is Withdrawal {
  if (!hasTexts(value, 'wantedAt')) return false;
  const { attempts, failed } = value as Withdrawal;
  return typeof attempts === 'number' && (failed === undefined || isOutcome(failed));
}

/** Other applications may write here, too: what has no words in this one is left out. */
function isOutcome(value: unknown): value is ShareOutcome {
  if (!hasTexts(value, 'kind')) return false;
  const outcome = value as ShareOutcome;
  switch (outcome.kind) {
    case 'taken':
      return true;
    case 'refused':
      return REFUSALS.includes(outcome.because) && hasTexts(value, 'message');
    case 'blocked':
      return BLOCKS.includes(outcome.because) && hasTexts(value, 'message');
    case 'later':
    case 'unknown':
      return hasTexts(value, 'message');
    default:
      return false;
  }
}

function hasTexts(value: unknown, ...names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return names.every((name) => typeof (value as Readonly<Record<string, unknown>>)[name] === 'string');
}

function parsed<T>(source: string | undefined, fits: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(source ?? '');
    return fits(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
