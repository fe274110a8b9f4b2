import type { Quad } from '@rdfjs/types';
import type { Problem } from '../domain/problem.ts';
import type { Delivery } from '../domain/service/service.ts';
import type { Effect, Intent, IntentState, JsonObject, Receipt } from '../domain/suggestion/model.ts';
import { EFFECT_TYPES } from './effect-types.ts';
import { podEffectOf, podEffectTriples } from './pod-effect-rdf.ts';
import { allUrls, allValues, firstValue } from './rdf/graph.ts';
import { boolean, dateTime, integer, iri, iriOrText, json, text } from './rdf/terms.ts';
import { NS, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads, writeTurtle } from './rdf/write-turtle.ts';
import { suggestionIri, suggestionOf } from './suggestion-iri.ts';

/** Who is carrying an intent out, and until when nobody else may. */
export interface Lease {
  /** Name of a device or tab, unique. */
  readonly holder: string;
  /** ISO 8601, by the server's clock where it shows it, else by the holder's. */
  readonly until: string;
}

const { schema, orr, rdf, dct, ldp } = NS;
/** The status that other applications understand; `orr:state` says it exactly. */
const STATUS: Readonly<Record<IntentState, string>> = {
  held: `${schema}PotentialActionStatus`,
  ready: `${schema}PotentialActionStatus`,
  running: `${schema}ActiveActionStatus`,
  done: `${schema}CompletedActionStatus`,
  failed: `${schema}FailedActionStatus`,
  dropped: `${schema}FailedActionStatus`,
};

const WAYS: readonly Delivery[] = ['direct', 'relay', 'export'];

/** The intent as a Turtle document, for `PUT` to `url`; its subject is `<#intent>`. */
export function intentToTurtle(url: string, intent: Intent, lease?: Lease): string {
  const subject = `${url}#intent`;
  const triples: NewTriple[] = [
    [subject, RDF_TYPE, iri(EFFECT_TYPES[intent.effect.kind])],
    [subject, `${schema}identifier`, text(intent.id)],
    [subject, `${orr}cause`, text(intent.cause)],
    [subject, `${schema}position`, integer(intent.order)],
    ...effectTriples(subject, `${url}#link`, intent.effect),
    [subject, `${schema}actionStatus`, iri(STATUS[intent.state])],
    [subject, `${orr}state`, text(intent.state)],
    [subject, `${dct}created`, dateTime(intent.createdAt)],
    [subject, `${schema}scheduledTime`, dateTime(intent.notBefore)],
    [subject, `${orr}attempts`, integer(intent.attempts)],
  ];
  if (intent.refusals !== undefined) triples.push([subject, `${orr}refusals`, integer(intent.refusals)]);
  if (intent.editedAt !== undefined) triples.push([subject, `${dct}modified`, dateTime(intent.editedAt)]);
  for (const id of intent.approves ?? []) triples.push([subject, `${orr}approves`, iri(suggestionIri(id))]);
  if (intent.artefact !== undefined) triples.push([subject, `${schema}about`, iriOrText(intent.artefact)]);
  if (intent.nextAttempt !== undefined)
    triples.push([subject, `${orr}nextAttempt`, dateTime(intent.nextAttempt)]);
  if (intent.problem !== undefined) triples.push([subject, `${schema}error`, json(intent.problem)]);
  if (intent.receipt !== undefined) triples.push(...receiptTriples(subject, intent.receipt));
  if (lease !== undefined) {
    triples.push([subject, `${orr}leaseHolder`, text(lease.holder)]);
    triples.push([subject, `${orr}leaseUntil`, dateTime(lease.until)]);
  }
  return writeTurtle(toQuads(triples), { baseUrl: url });
}

/** Reads what {@link intentToTurtle} wrote; `undefined` when it is no intent. */
export function intentFromQuads(
  url: string,
  quads: readonly Quad[],
): { readonly intent: Intent; readonly lease?: Lease } | undefined {
  const subject = `${url}#intent`;
  const value = (predicate: string) => firstValue(quads, subject, predicate);
  const effect = effectOf(subject, `${url}#link`, quads);
  const [id, cause, state] = [value(`${schema}identifier`), value(`${orr}cause`), value(`${orr}state`)];
  const [createdAt, notBefore] = [value(`${dct}created`), value(`${schema}scheduledTime`)];
  if (!effect || !id || !cause || !createdAt || !notBefore || !isState(state)) return undefined;
  const [artefact, nextAttempt] = [value(`${schema}about`), value(`${orr}nextAttempt`)];
  const [refusals, editedAt] = [value(`${orr}refusals`), value(`${dct}modified`)];
  const problem = parseObject<Problem>(value(`${schema}error`), 'kind');
  const receipt = receiptOf(subject, quads);
  const approves = allValues(quads, subject, `${orr}approves`)
    .flatMap((named) => suggestionOf(named) ?? [])
    .sort();
  const [holder, until] = [value(`${orr}leaseHolder`), value(`${orr}leaseUntil`)];
  return {
    intent: {
      id,
      cause,
      order: Number(value(`${schema}position`) ?? 0),
      effect,
      state,
      notBefore,
      createdAt,
      attempts: Number(value(`${orr}attempts`) ?? 0),
      ...(approves.length > 0 && { approves }),
      ...(refusals !== undefined && { refusals: Number(refusals) }),
      ...(editedAt !== undefined && { editedAt }),
      ...(artefact !== undefined && { artefact }),
      ...(nextAttempt !== undefined && { nextAttempt }),
      ...(problem && { problem }),
      ...(receipt && { receipt }),
    },
    ...(holder !== undefined && until !== undefined && { lease: { holder, until } }),
  };
}

function effectTriples(subject: string, link: string, effect: Effect): NewTriple[] {
  switch (effect.kind) {
    case 'log':
      return [
        [subject, `${schema}object`, iriOrText(effect.activityId)],
        ...(effect.source === undefined ? [] : [triple(subject, `${dct}source`, effect.source)]),
        ...documentTriples(subject, effect.document),
      ];
    case 'link':
      return [
        [subject, `${schema}object`, iri(link)],
        [subject, `${schema}targetCollection`, iriOrText(effect.metadata)],
        [subject, `${orr}linkType`, text(effect.linkType)],
        [link, RDF_TYPE, iri(`${rdf}Statement`)],
        triple(link, `${rdf}subject`, effect.artefact),
        triple(link, `${rdf}predicate`, effect.predicate),
        triple(link, `${rdf}object`, effect.target),
      ];
    case 'send':
      return [
        triple(subject, `${ldp}inbox`, effect.inbox),
        ...(effect.recipient === undefined ? [] : [triple(subject, `${schema}recipient`, effect.recipient)]),
        ...(effect.recipientName === undefined
          ? []
          : [[subject, `${orr}recipientName`, text(effect.recipientName)] as const]),
        ...documentTriples(subject, effect.document),
      ];
    default:
      return podEffectTriples(subject, effect);
  }
}

function effectOf(subject: string, link: string, quads: readonly Quad[]): Effect | undefined {
  const type = firstValue(quads, subject, RDF_TYPE);
  const value = (predicate: string) => firstValue(quads, subject, predicate);
  const document = parseObject<JsonObject>(value(`${orr}document`));
  if (type === EFFECT_TYPES.log) {
    const [activityId, source] = [value(`${schema}object`), value(`${dct}source`)];
    if (activityId === undefined) return undefined;
    return {
      kind: 'log',
      activityId,
      ...(source !== undefined && { source }),
      ...(document && { document }),
    };
  }
  if (type === EFFECT_TYPES.link) {
    const part = (name: string) => firstValue(quads, link, rdf + name);
    const [artefact, predicate, target] = [part('subject'), part('predicate'), part('object')];
    const [metadata, linkType] = [value(`${schema}targetCollection`), value(`${orr}linkType`)];
    if (!artefact || !predicate || !target || !metadata || !isLinkType(linkType)) return undefined;
    return { kind: 'link', artefact, metadata, predicate, target, linkType };
  }
  if (type === EFFECT_TYPES.send) {
    const inbox = allUrls(quads, subject, `${ldp}inbox`)[0];
    const [recipient, recipientName] = [value(`${schema}recipient`), value(`${orr}recipientName`)];
    if (inbox === undefined || document === undefined) return undefined;
    return {
      kind: 'send',
      inbox,
      document,
      ...(recipient !== undefined && { recipient }),
      ...(recipientName !== undefined && { recipientName }),
    };
  }
  return podEffectOf(subject, quads);
}

function receiptTriples(subject: string, receipt: Receipt): NewTriple[] {
  return [
    [subject, `${schema}endTime`, dateTime(receipt.at)],
    [subject, `${orr}status`, integer(receipt.status)],
    [subject, `${orr}already`, boolean(receipt.already)],
    ...(receipt.location === undefined ? [] : [triple(subject, `${schema}result`, receipt.location)]),
    ...(receipt.via === undefined ? [] : [[subject, `${orr}via`, iri(orr + receipt.via)] as const]),
  ];
}

function receiptOf(subject: string, quads: readonly Quad[]): Receipt | undefined {
  const [at, status] = [
    firstValue(quads, subject, `${schema}endTime`),
    firstValue(quads, subject, `${orr}status`),
  ];
  if (at === undefined || status === undefined) return undefined;
  const location = firstValue(quads, subject, `${schema}result`);
  const already = firstValue(quads, subject, `${orr}already`) === 'true';
  const way = firstValue(quads, subject, `${orr}via`);
  const via = WAYS.find((known) => way === orr + known);
  return {
    at,
    status: Number(status),
    already,
    ...(location !== undefined && { location }),
    ...(via && { via }),
  };
}

function documentTriples(subject: string, document: JsonObject | undefined): NewTriple[] {
  return document === undefined ? [] : [[subject, `${orr}document`, json(document)]];
}

function triple(subject: string, predicate: string, id: string): NewTriple {
  return [subject, predicate, iriOrText(id)];
}

function isState(value: string | undefined): value is IntentState {
  return value !== undefined && Object.hasOwn(STATUS, value);
}

function isLinkType(value: string | undefined): value is 'review' | 'endorsement' | 'relationship' {
  return value === 'review' || value === 'endorsement' || value === 'relationship';
}

/** A JSON object, where the text is one and has the field that is needed. */
function parseObject<T>(source: string | undefined, field?: string): T | undefined {
  try {
    const parsed: unknown = JSON.parse(source ?? '');
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
    return field === undefined || field in parsed ? (parsed as T) : undefined;
  } catch {
    return undefined;
  }
}
