import type { Quad } from '@rdfjs/types';
import { PROFILE_IDS } from '../../domain/notification/profiles/profiles.ts';
import { REACHES } from '../../domain/service/reach.ts';
import { type Delivery, isInUse, type Service, type ServiceKind } from '../../domain/service/service.ts';
import { allUrls, allValues, bySubject, firstValue, subjectsWith } from '../rdf/graph.ts';
import { boolean, dateTime, iri, iriOrText, text } from '../rdf/terms.ts';
import { NS, RDF_TYPE } from '../rdf/vocabulary.ts';
import { type NewTriple, toQuads } from '../rdf/write-turtle.ts';

const { as, daen, dct, foaf, ietf, ldp, orr, owl, skos } = NS;

const SERVICE = `${as}Service`;
const KINDS: readonly ServiceKind[] = ['certification', 'registration', 'archiving', 'awareness'];
const TRUST = ['trusted', 'known', 'blocked'] as const;
const DELIVERIES: readonly Delivery[] = ['direct', 'relay', 'export'];

/** Web addresses of an entry that are one value each. */
const ADDRESSES = {
  inbox: `${ldp}inbox`,
  home: `${foaf}homepage`,
  logo: `${foaf}logo`,
  eventLog: `${daen}eventLog`,
  describedBy: `${ietf}describedby`,
} as const;

/** Properties of a service that Orrery writes; others in the register are kept as they stand. */
const OWN: readonly string[] = [
  ...Object.values(ADDRESSES),
  `${foaf}name`,
  `${dct}description`,
  `${skos}note`,
  `${owl}sameAs`,
  ...['kind', 'takes', 'trust', 'demands', 'enabled', 'delivery', 'reach', 'reachedAt'].map(
    (name) => orr + name,
  ),
];

/** The entries of a register, in document order. */
export function readEntries(quads: readonly Quad[]): readonly Service[] {
  const groups = bySubject(quads);
  return subjectsWith(quads, RDF_TYPE, SERVICE).map((id) => readEntry(id, groups.get(id) ?? []));
}

/** What the patterns, kinds and demands of a service are, wherever somebody tells them in Orrery's words. */
export function readAbilities(
  id: string,
  quads: readonly Quad[],
): Pick<Service, 'kinds' | 'takes' | 'demands'> {
  const kinds = allValues(quads, id, `${orr}kind`);
  const demanded = allValues(quads, id, `${orr}demands`);
  const demands = PROFILE_IDS.filter((profile) => demanded.includes(profile));
  return {
    kinds: KINDS.filter((kind) => kinds.includes(orr + kind)),
    takes: allValues(quads, id, `${orr}takes`),
    ...(demands.length > 0 && { demands }),
  };
}

function readEntry(id: string, quads: readonly Quad[]): Service {
  const trust = allValues(quads, id, `${orr}trust`);
  const addresses = Object.entries(ADDRESSES).flatMap(([field, property]) => {
    const url = allUrls(quads, id, property)[0];
    return url === undefined ? [] : [[field, url]];
  });
  const description = firstValue(quads, id, `${dct}description`);
  const notes = firstValue(quads, id, `${skos}note`);
  const delivery = DELIVERIES.find((way) => allValues(quads, id, `${orr}delivery`).includes(orr + way));
  const state = REACHES.find((reach) => firstValue(quads, id, `${orr}reach`) === orr + reach);
  const at = firstValue(quads, id, `${orr}reachedAt`);
  return {
    id,
    name: firstValue(quads, id, `${foaf}name`) ?? id,
    aliases: allValues(quads, id, `${owl}sameAs`),
    ...readAbilities(id, quads),
    // A contradiction is read in the careful way.
    trust: [...TRUST].reverse().find((level) => trust.includes(orr + level)) ?? 'known',
    ...Object.fromEntries(addresses),
    ...(allValues(quads, id, `${orr}enabled`).includes('false') && { enabled: false }),
    ...(description !== undefined && { description }),
    ...(notes !== undefined && { notes }),
    ...(delivery !== undefined && { delivery }),
    ...(state !== undefined && at !== undefined && { reach: { state, at } }),
  };
}

/**
 * The triples of an entry. The register `foaf:knows` those that are in use: it is how peers list services.
 * @param register URL of the register's document
 */
export function entryQuads(service: Service, register: string): Quad[] {
  return toQuads([
    ...(isInUse(service) ? [[register, `${foaf}knows`, iri(service.id)] as const] : []),
    ...publicTriples(service),
    ...privateTriples(service),
  ]);
}

/** What may be told to anybody: who it is and how it is reached. */
export function publicTriples(service: Service): NewTriple[] {
  const { id, demands = [] } = service;
  return [
    [id, RDF_TYPE, iri(SERVICE)],
    [id, `${foaf}name`, text(service.name)],
    ...one(id, `${dct}description`, service.description),
    ...(Object.keys(ADDRESSES) as (keyof typeof ADDRESSES)[]).flatMap((field): NewTriple[] => {
      const url = service[field];
      return url === undefined ? [] : [[id, ADDRESSES[field], iriOrText(url)]];
    }),
    ...service.kinds.map((kind): NewTriple => [id, `${orr}kind`, iri(orr + kind)]),
    ...service.takes.map((pattern): NewTriple => [id, `${orr}takes`, text(pattern)]),
    ...demands.map((profile): NewTriple => [id, `${orr}demands`, text(profile)]),
    ...service.aliases.map((alias): NewTriple => [id, `${owl}sameAs`, iriOrText(alias)]),
  ];
}

/** What only the maintainer is to know. */
function privateTriples(service: Service): NewTriple[] {
  const { id, delivery, reach } = service;
  return [
    [id, `${orr}trust`, iri(orr + service.trust)],
    ...(service.enabled === false ? [[id, `${orr}enabled`, boolean(false)] as const] : []),
    ...one(id, `${skos}note`, service.notes),
    ...(delivery === undefined ? [] : [[id, `${orr}delivery`, iri(orr + delivery)] as const]),
    ...(reach === undefined
      ? []
      : ([
          [id, `${orr}reach`, iri(orr + reach.state)],
          [id, `${orr}reachedAt`, dateTime(reach.at)],
        ] as const)),
  ];
}

function one(id: string, property: string, value: string | undefined): NewTriple[] {
  return value === undefined || value === '' ? [] : [[id, property, text(value)]];
}

/** Whether a triple of the register is part of an entry as Orrery writes it. @param register URL of the document */
export function isOfEntry({ subject, predicate, object }: Quad, id: string, register: string): boolean {
  if (subject.value === register) return predicate.value === `${foaf}knows` && object.value === id;
  if (subject.value !== id) return false;
  return OWN.includes(predicate.value) || (predicate.value === RDF_TYPE && object.value === SERVICE);
}
