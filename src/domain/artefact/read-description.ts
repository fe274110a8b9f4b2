import type { Quad } from '@rdfjs/types';
import type { Artefact, ArtefactFile, ArtefactLink, Author } from './artefact.ts';
import { DCAT, DCT, EVENT_LOG, FOAF, IETF, KIND_BY_TYPE, LDP_INBOX, RDF_TYPE, SCHEMA } from './vocabulary.ts';

/** Properties that describe the artefact itself; all other links are what others said of it. */
const DESCRIPTIVE = new Set([
  ...[
    'title',
    'abstract',
    'creator',
    'license',
    'issued',
    'format',
    'description',
    'modified',
    'created',
    'conformsTo',
  ].map((name) => DCT + name),
  ...['language', 'identifier', 'subject', 'type', 'hasVersion'].map((name) => DCT + name),
  ...['itemReviewed', 'keywords', 'sameAs'].map((name) => SCHEMA + name),
  RDF_TYPE,
  `${IETF}cite-as`,
  `${IETF}item`,
  `${IETF}link-template`,
  LDP_INBOX,
  'http://www.w3.org/ns/ldp#contains',
  EVENT_LOG,
]);

/**
 * The artefact that an RDF document describes.
 * @param url URL of the artefact; @param metadata URL of the document
 */
export function artefactFrom(url: string, metadata: string, quads: readonly Quad[]): Artefact {
  const own = quads.filter((quad) => quad.subject.value === url);
  const values = (predicate: string) =>
    own.filter((quad) => quad.predicate.value === predicate).map((quad) => quad.object.value);
  const value = (predicate: string): string | undefined => values(predicate)[0];
  const types = values(RDF_TYPE);
  const inbox = value(LDP_INBOX);
  const conformsTo = values(`${DCT}conformsTo`);
  return {
    url,
    metadata,
    title: value(`${DCT}title`) ?? lastSegment(url),
    type: KIND_BY_TYPE.find(([iri]) => types.includes(iri))?.[1] ?? 'other',
    types,
    citeAs: value(`${IETF}cite-as`),
    published: value(`${DCT}issued`),
    authors: own
      .filter((quad) => quad.predicate.value === `${DCT}creator`)
      .flatMap((quad) => authorOf(quad, quads)),
    abstract: value(`${DCT}abstract`),
    licence: value(`${DCT}license`),
    files: own.filter(isWebLink(`${IETF}item`)).map((quad) => fileOf(quad.object.value, quads)),
    links: linksOf(own),
    language: value(`${DCT}language`),
    keywords: values(`${SCHEMA}keywords`),
    identifiers: values(`${DCT}identifier`),
    reviewOf: own.find(isWebLink(`${SCHEMA}itemReviewed`))?.object.value,
    created: value(`${DCT}created`),
    modified: value(`${DCT}modified`),
    inbox,
    eventLogs: values(EVENT_LOG),
    ...(conformsTo.length > 0 && { conformsTo }),
  };
}

function authorOf({ object }: Quad, quads: readonly Quad[]): Author[] {
  if (object.termType === 'Literal') return object.value === '' ? [] : [{ name: object.value }];
  const name = textOf(quads, object.value, `${FOAF}name`) ?? textOf(quads, object.value, `${SCHEMA}name`);
  if (object.termType === 'BlankNode') return name === undefined ? [] : [{ name }];
  return [{ id: object.value, name: name ?? object.value }];
}

function fileOf(url: string, quads: readonly Quad[]): ArtefactFile {
  const size = Number(textOf(quads, url, `${DCAT}byteSize`) ?? Number.NaN);
  return {
    url,
    name: textOf(quads, url, `${DCT}title`) ?? lastSegment(url),
    mediaType: textOf(quads, url, `${DCT}format`),
    ...(Number.isSafeInteger(size) && { size }),
  };
}

function linksOf(own: readonly Quad[]): readonly ArtefactLink[] {
  return own
    .filter((quad) => quad.object.termType === 'NamedNode' && !DESCRIPTIVE.has(quad.predicate.value))
    .map((quad) => ({ predicate: quad.predicate.value, target: quad.object.value }));
}

function textOf(quads: readonly Quad[], subject: string, predicate: string): string | undefined {
  return quads.find((quad) => quad.subject.value === subject && quad.predicate.value === predicate)?.object
    .value;
}

function isWebLink(predicate: string): (quad: Quad) => boolean {
  return ({ predicate: { value }, object }) =>
    value === predicate && object.termType === 'NamedNode' && /^https?:\/\//i.test(object.value);
}

/** The last part of a URL's path, decoded where that is possible. */
function lastSegment(url: string): string {
  const segment = new URL(url).pathname.replace(/\/$/, '').split('/').pop() ?? '';
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
