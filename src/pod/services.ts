import type { Quad } from '@rdfjs/types';
import { PROFILE_IDS } from '../domain/notification/profiles/profiles.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Service, ServiceKind } from '../domain/service/service.ts';
import { allUrls, allValues, firstValue, subjectsWith } from './rdf/graph.ts';
import { iri, iriOrText, isIri, text } from './rdf/terms.ts';
import { readDocument, updateDocument } from './rdf/update-document.ts';
import { NS, PREFIXES, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads, writeTurtle } from './rdf/write-turtle.ts';
import type { Transport } from './transport.ts';
import type { Written } from './written.ts';

const { as, foaf, ldp, orr, owl } = NS;

const KINDS: readonly ServiceKind[] = ['certification', 'registration', 'archiving', 'awareness'];
const TRUST = ['trusted', 'known', 'blocked'] as const;

/** Properties of a service that Orrery writes; others in the register are kept as they stand. */
const OWN = [
  `${foaf}name`,
  `${ldp}inbox`,
  `${orr}kind`,
  `${orr}takes`,
  `${orr}trust`,
  `${orr}demands`,
  `${owl}sameAs`,
];

/** URL of the register of services. @param home Orrery's own container, ending in `/`. */
export function registerUrl(home: string): string {
  return new URL('services.ttl', home).href;
}

/** The register of services; empty when there is none yet. */
export async function readServices(transport: Transport, home: string): Promise<Result<readonly Service[]>> {
  const document = await readDocument(transport, registerUrl(home));
  if (!document.ok) return document;
  const { quads } = document.value;
  return ok(subjectsWith(quads, RDF_TYPE, `${as}Service`).map((id) => serviceOf(id, quads)));
}

/** Adds a service to the register, or replaces what the register says of it. Safe with several writers. */
export async function putService(
  transport: Transport,
  home: string,
  service: Service,
): Promise<Result<Written>> {
  return changeService(transport, home, service.id, () => ok(service));
}

/**
 * Changes the entry of one service; `change` sees what the register says now, and answers what it shall say: the same
 * entry where nothing is to be done. What else stands in the register is kept. Safe with several writers.
 */
export async function changeService(
  transport: Transport,
  home: string,
  id: string,
  change: (current: Service | undefined, all: readonly Service[]) => Result<Service>,
): Promise<Result<Written>> {
  if (!isIri(id)) return fail({ kind: 'invalid', reason: `Not an absolute IRI: ${id}` });
  const url = registerUrl(home);
  const updated = await updateDocument(transport, url, ({ quads }) => {
    const all = subjectsWith(quads, RDF_TYPE, `${as}Service`).map((entry) => serviceOf(entry, quads));
    const current = all.find((entry) => entry.id === id);
    const wanted = change(current, all);
    if (!wanted.ok) return { kind: 'stop', problem: wanted.problem };
    if (wanted.value === current) return { kind: 'leave' };
    const replaced = (quad: Quad) =>
      quad.subject.value === id &&
      (OWN.includes(quad.predicate.value) ||
        (quad.predicate.value === RDF_TYPE && quad.object.value === `${as}Service`));
    const others = quads.filter((quad) => !replaced(quad));
    const text = writeTurtle([...others, ...toQuads(triplesOf(wanted.value))], { prefixes: PREFIXES });
    return { kind: 'replace', text, contentType: 'text/turtle' };
  });
  return updated.ok ? ok({ url, status: updated.value.status, already: updated.value.already }) : updated;
}

function serviceOf(id: string, quads: readonly Quad[]): Service {
  const inbox = allUrls(quads, id, `${ldp}inbox`)[0];
  const kinds = allValues(quads, id, `${orr}kind`);
  const trust = allValues(quads, id, `${orr}trust`);
  const demanded = allValues(quads, id, `${orr}demands`);
  const demands = PROFILE_IDS.filter((profile) => demanded.includes(profile));
  return {
    id,
    name: firstValue(quads, id, `${foaf}name`) ?? id,
    aliases: allValues(quads, id, `${owl}sameAs`),
    ...(inbox !== undefined && { inbox }),
    kinds: KINDS.filter((kind) => kinds.includes(orr + kind)),
    takes: allValues(quads, id, `${orr}takes`),
    // A contradiction is read in the careful way.
    trust: [...TRUST].reverse().find((level) => trust.includes(orr + level)) ?? 'known',
    ...(demands.length > 0 && { demands }),
  };
}

function triplesOf(service: Service): NewTriple[] {
  const { id } = service;
  return [
    [id, RDF_TYPE, iri(`${as}Service`)],
    [id, `${foaf}name`, text(service.name)],
    ...(service.inbox === undefined ? [] : [[id, `${ldp}inbox`, iriOrText(service.inbox)] as const]),
    ...service.kinds.map((kind) => [id, `${orr}kind`, iri(orr + kind)] as const),
    ...service.takes.map((pattern) => [id, `${orr}takes`, text(pattern)] as const),
    [id, `${orr}trust`, iri(orr + service.trust)],
    ...(service.demands ?? []).map((profile) => [id, `${orr}demands`, text(profile)] as const),
    ...service.aliases.map((alias) => [id, `${owl}sameAs`, iriOrText(alias)] as const),
  ];
}
