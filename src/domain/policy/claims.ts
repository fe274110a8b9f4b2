import type { Quad } from '@rdfjs/types';
import { activityKey } from '../notification/identity.ts';
import type { Service } from '../service/service.ts';
import { foldQuads } from './fold.ts';
import type { KnownActivity } from './known.ts';
import type { N3Term, N3Triple } from './term.ts';
import { NS, RDF_TYPE } from './vocabulary.ts';

/** Vocabularies that only we and rule books speak. A stranger's message must not pretend to know, log or order anything. */
const RESERVED = [NS.orr, NS.pol, NS.fno, NS.event, NS.log, NS.list, NS.string, NS.math, NS.time, NS.crypto];

function isReserved(value: string): boolean {
  return value === `${NS.exw}TopGraph` || RESERVED.some((namespace) => value.startsWith(namespace));
}

/**
 * What a message says, as facts: without quoted graphs, without our own vocabularies, and without
 * an inbox for a service whose inbox the maintainer's register knows. Blank nodes are named after the message,
 * so that those of two messages never meet.
 */
export function claimsOf(activity: KnownActivity, services: readonly Service[]): N3Triple[] {
  const known = new Set(services.filter(({ inbox }) => inbox).flatMap(({ id, aliases }) => [id, ...aliases]));
  const claims = activity.quads.filter((quad) => isClaim(quad, known));
  const relabel = (label: string): string => `${activity.activityId} ${label}`;
  return foldQuads(claims, { relabel }).map((triple) => ({
    subject: withKey(triple.subject),
    predicate: triple.predicate,
    object: withKey(triple.object),
  }));
}

function isClaim(quad: Quad, known: ReadonlySet<string>): boolean {
  if (quad.graph.termType !== 'DefaultGraph' || isReserved(quad.predicate.value)) return false;
  if (quad.predicate.value === RDF_TYPE && isReserved(quad.object.value)) return false;
  return !(quad.predicate.value === `${NS.ldp}inbox` && known.has(quad.subject.value));
}

/** The letters of a `urn:uuid:` have no case: it is written in one way everywhere. */
function withKey(term: N3Term): N3Term {
  return term.kind === 'iri' ? { kind: 'iri', value: activityKey(term.value) } : term;
}
