import type { Quad, Quad_Object } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Artefact } from './artefact.ts';
import { artefactFrom } from './read-description.ts';
import {
  DCAT,
  DCT,
  EVENT_LOG,
  FABIO,
  FOAF,
  IETF,
  KIND_BY_TYPE,
  LDP_INBOX,
  RDF_TYPE,
  SCHEMA,
  TYPES_OF,
  XSD,
} from './vocabulary.ts';

const { literal, namedNode, quad } = DataFactory;

/** Prefixes that descriptions are written with. */
export const DESCRIPTION_PREFIXES = {
  daen: 'http://www.w3.org/ns/solid/daen#',
  dcat: DCAT,
  dct: DCT,
  fabio: FABIO,
  foaf: FOAF,
  ietf: IETF,
  ldp: 'http://www.w3.org/ns/ldp#',
  schema: SCHEMA,
  xsd: XSD,
} as const;

/** The triples that state one part of an artefact. */
interface Part {
  readonly predicate: string;
  readonly objects: (artefact: Artefact) => readonly Quad_Object[];
}

/** Types that Orrery writes; others on the same work are kept. */
const OUR_TYPES = new Set([...Object.values(TYPES_OF).flat(), ...KIND_BY_TYPE.map(([iri]) => iri)]);

/** In the order in which they are written. */
const PARTS: readonly Part[] = [
  { predicate: RDF_TYPE, objects: ({ type }) => TYPES_OF[type].map((iri) => namedNode(iri)) },
  { predicate: `${DCT}title`, objects: ({ title }) => [literal(title)] },
  { predicate: `${DCT}abstract`, objects: ({ abstract }) => texts(abstract) },
  {
    predicate: `${DCT}creator`,
    objects: ({ authors }) =>
      authors.map(({ id, name }) => (id === undefined ? literal(name) : namedNode(id))),
  },
  { predicate: `${DCT}license`, objects: ({ licence }) => iris(licence) },
  { predicate: `${DCT}issued`, objects: ({ published }) => dates(published) },
  { predicate: `${DCT}language`, objects: ({ language }) => texts(language) },
  { predicate: `${SCHEMA}keywords`, objects: ({ keywords = [] }) => texts(...keywords) },
  { predicate: `${IETF}cite-as`, objects: ({ citeAs }) => iris(citeAs) },
  {
    predicate: `${DCT}identifier`,
    objects: ({ identifiers = [] }) => identifiers.map((url) => literal(url, namedNode(`${XSD}anyURI`))),
  },
  { predicate: `${DCT}conformsTo`, objects: ({ conformsTo = [] }) => iris(...conformsTo) },
  { predicate: `${SCHEMA}itemReviewed`, objects: ({ reviewOf }) => iris(reviewOf) },
  { predicate: `${IETF}item`, objects: ({ files }) => iris(...files.map(({ url }) => url)) },
  { predicate: LDP_INBOX, objects: ({ inbox }) => iris(inbox) },
  { predicate: EVENT_LOG, objects: ({ eventLogs = [] }) => iris(...eventLogs) },
  { predicate: `${IETF}link-template`, objects: ({ eventLogs = [] }) => texts(eventLogs[0]) },
  { predicate: `${DCT}created`, objects: ({ created }) => dates(created) },
  { predicate: `${DCT}modified`, objects: ({ modified }) => dates(modified) },
];

/** What is said of files and authors: they are subjects of their own in the same document. */
const OF_FILES: readonly string[] = [`${DCT}format`, `${DCT}title`, `${DCAT}byteSize`];

/** The description of a new artefact, as triples. */
export function describeArtefact(artefact: Artefact): Quad[] {
  return [
    ...PARTS.flatMap(({ predicate, objects }) =>
      objects(artefact).map((object) => triple(artefact.url, predicate, object)),
    ),
    ...artefact.links.map(({ predicate, target }) => triple(artefact.url, predicate, namedNode(target))),
    ...aboutAuthors(artefact),
    ...aboutFiles(artefact),
  ];
}

/**
 * A description brought to a new state. Only the parts that differ are written anew: what another application stated,
 * in words or forms that Orrery does not know, stays as it is.
 * @param quads the document as it stands
 */
export function redescribeArtefact(quads: readonly Quad[], artefact: Artefact): Quad[] {
  const { url } = artefact;
  const before = artefactFrom(url, artefact.metadata, quads);
  const changed = new Set(
    PARTS.filter(({ objects }) => !sameTerms(objects(before), objects(artefact))).map(
      ({ predicate }) => predicate,
    ),
  );
  const authorsChanged = JSON.stringify(before.authors) !== JSON.stringify(artefact.authors);
  const filesChanged = JSON.stringify(before.files) !== JSON.stringify(artefact.files);
  if (authorsChanged) changed.add(`${DCT}creator`);
  const people = new Set(authorsChanged ? [...idsOf(before), ...idsOf(artefact)] : []);
  const files = new Set(filesChanged ? [...before.files, ...artefact.files].map((file) => file.url) : []);
  const kept = quads.filter(({ subject, predicate, object }) => {
    if (subject.value === url && predicate.value === RDF_TYPE)
      return !changed.has(RDF_TYPE) || !OUR_TYPES.has(object.value);
    if (subject.value === url) return !changed.has(predicate.value);
    if (people.has(subject.value)) return predicate.value !== `${FOAF}name`;
    return !(files.has(subject.value) && OF_FILES.includes(predicate.value));
  });
  const added = PARTS.filter(({ predicate }) => changed.has(predicate)).flatMap(({ predicate, objects }) =>
    objects(artefact).map((object) => triple(url, predicate, object)),
  );
  return withoutOrphans([
    ...kept.filter(({ subject }) => subject.value === url),
    ...added,
    ...kept.filter(({ subject }) => subject.value !== url),
    ...(authorsChanged ? aboutAuthors(artefact) : []),
    ...(filesChanged ? aboutFiles(artefact) : []),
  ]);
}

function aboutAuthors({ authors }: Artefact): Quad[] {
  return authors.flatMap(({ id, name }) =>
    id === undefined || name === id ? [] : [triple(id, `${FOAF}name`, literal(name))],
  );
}

function aboutFiles({ files }: Artefact): Quad[] {
  return files.flatMap(({ url, name, mediaType, size }) => [
    ...texts(mediaType).map((object) => triple(url, `${DCT}format`, object)),
    ...texts(name).map((object) => triple(url, `${DCT}title`, object)),
    ...(size === undefined
      ? []
      : [triple(url, `${DCAT}byteSize`, literal(String(size), namedNode(`${XSD}nonNegativeInteger`)))]),
  ]);
}

/** Without the nameless nodes (such as a former author's) that nothing points to any more. */
function withoutOrphans(quads: readonly Quad[]): Quad[] {
  const pointedTo = new Set(
    quads
      .map(({ object }) => object)
      .filter(isBlank)
      .map(({ value }) => value),
  );
  const left = quads.filter(({ subject }) => !isBlank(subject) || pointedTo.has(subject.value));
  return left.length === quads.length ? left : withoutOrphans(left);
}

function isBlank({ termType }: { termType: string }): boolean {
  return termType === 'BlankNode';
}

function idsOf({ authors }: Artefact): string[] {
  return authors.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

function triple(subject: string, predicate: string, object: Quad_Object): Quad {
  return quad(namedNode(subject), namedNode(predicate), object);
}

function texts(...values: readonly (string | undefined)[]): Quad_Object[] {
  return values
    .filter((value) => value !== undefined && value !== '')
    .map((value) => literal(value as string));
}

function iris(...values: readonly (string | undefined)[]): Quad_Object[] {
  return values.filter((value) => value !== undefined).map((value) => namedNode(value as string));
}

/** A date as exact as it is written. https://www.w3.org/TR/xmlschema11-2/#gYearMonth */
function dates(value: string | undefined): Quad_Object[] {
  if (value === undefined) return [];
  const type = { 4: 'gYear', 7: 'gYearMonth', 10: 'date' }[value.length] ?? 'dateTime';
  return [literal(value, namedNode(XSD + type))];
}

function sameTerms(a: readonly Quad_Object[], b: readonly Quad_Object[]): boolean {
  return a.length === b.length && a.every((term, index) => b[index]?.equals(term) === true);
}
