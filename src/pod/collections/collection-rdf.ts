import type { Quad } from '@rdfjs/types';
import type { DataCollection, MemberSource } from '../../domain/staging/collection.ts';
import { bySubject, firstValue } from '../rdf/graph.ts';
import { dateTime, iri, text } from '../rdf/terms.ts';
import { NS, RDF_TYPE } from '../rdf/vocabulary.ts';
import { type NewTriple, toQuads, writeTurtle } from '../rdf/write-turtle.ts';
import { memberFrom, memberTriples, sourceFrom, sourceTriples } from './member-rdf.ts';
import { collectionDocument, versionDocument, versionOf } from './places.ts';

const { dcat, dct } = NS;

/** What Orrery says of a collection itself; other statements in the document stay. */
const OWN: ReadonlySet<string> = new Set([
  `${dct}title`,
  `${dct}description`,
  `${dct}created`,
  `${dct}modified`,
  `${dct}hasPart`,
  `${dcat}version`,
  `${dcat}hasVersion`,
  `${dcat}isVersionOf`,
]);

/**
 * The collection as triples of the document that its id lies in: a `dcat:Dataset` whose parts are the members, in their
 * order. https://www.w3.org/TR/vocab-dcat-3/#Property:resource_has_part
 * @param document URL of the document; `''` for one whose addresses are relative to itself, which is written faster
 * @param of id of the collection that this is a version of, for copies that are kept
 */
export function collectionTriples(
  collection: DataCollection,
  document: string,
  of?: string,
): readonly NewTriple[] {
  const { id, title, description, version, kept, members, created, modified } = collection;
  const it = `${document}#it`;
  const sources = new Map<string, { readonly subject: string; readonly source: MemberSource }>();
  const subjectOf = (source: MemberSource) => {
    const key = JSON.stringify([source.service, source.query, source.at]);
    const known = sources.get(key) ?? { subject: `${document}#q${sources.size + 1}`, source };
    sources.set(key, known);
    return known.subject;
  };
  const triples: NewTriple[] = [
    [it, RDF_TYPE, iri(`${dcat}Dataset`)],
    [it, `${dct}title`, text(title)],
    [it, `${dct}created`, dateTime(created)],
    [it, `${dct}modified`, dateTime(modified)],
    [it, `${dcat}version`, text(String(version))],
  ];
  if (description !== undefined) triples.push([it, `${dct}description`, text(description)]);
  if (of !== undefined) triples.push([it, `${dcat}isVersionOf`, iri(of)]);
  else
    for (const number of kept)
      triples.push([it, `${dcat}hasVersion`, iri(`${versionDocument(id, number)}#it`)]);
  members.forEach((_, index) => {
    triples.push([it, `${dct}hasPart`, iri(`${document}#m${index + 1}`)]);
  });
  members.forEach((member, index) => {
    for (const triple of memberTriples(document, member, index + 1, subjectOf)) triples.push(triple);
  });
  for (const { subject, source } of sources.values())
    for (const triple of sourceTriples(subject, source)) triples.push(triple);
  return triples;
}

/**
 * The Turtle document of a collection.
 * @param before what stands in the document: statements that are none of ours are kept
 */
export function collectionToTurtle(
  collection: DataCollection,
  before: readonly Quad[] = [],
  of?: string,
): string {
  const document = collectionDocument(collection.id);
  const others = before.filter((quad) => !isOurs(quad, document, collection.id));
  return writeTurtle([...toQuads(collectionTriples(collection, '', of)), ...others]);
}

/** Reads what {@link collectionToTurtle} wrote, or others have; `undefined` where the document describes none. */
export function collectionFromQuads(id: string, quads: readonly Quad[]): DataCollection | undefined {
  const groups = bySubject(quads);
  const own = groups.get(id) ?? [];
  const value = (predicate: string) => firstValue(own, id, predicate);
  const title = value(`${dct}title`);
  if (title === undefined || value(RDF_TYPE) === undefined) return undefined;
  const values = (predicate: string) =>
    own.filter((quad) => quad.predicate.value === predicate).map(({ object }) => object.value);
  const description = value(`${dct}description`);
  const created = value(`${dct}created`) ?? value(`${dct}modified`) ?? '';
  const version = Number(value(`${dcat}version`));
  const sources = new Map<string, MemberSource | undefined>();
  const sourceOf = (subject: string) => {
    if (!sources.has(subject)) sources.set(subject, sourceFrom(groups.get(subject) ?? []));
    return sources.get(subject);
  };
  const seen = new Set<string>();
  const members = inOrder(values(`${dct}hasPart`)).flatMap((subject) => {
    const member = memberFrom(subject, groups, sourceOf, created);
    if (member === undefined || seen.has(member.identifier)) return [];
    seen.add(member.identifier);
    return [member];
  });
  return {
    id,
    title,
    ...(description !== undefined && { description }),
    version: Number.isSafeInteger(version) && version > 0 ? version : 1,
    kept: values(`${dcat}hasVersion`)
      .flatMap((url) => versionOf(url) ?? [])
      .sort((a, b) => a - b),
    members,
    created,
    modified: value(`${dct}modified`) ?? created,
  };
}

/** The order in which they were written; servers may give triples back in another one. */
function inOrder(subjects: readonly string[]): readonly string[] {
  const place = (subject: string) => Number(/#m(\d+)$/.exec(subject)?.[1] ?? Number.POSITIVE_INFINITY);
  return subjects.toSorted((a, b) => place(a) - place(b) || 0);
}

function isOurs({ subject, predicate, object }: Quad, document: string, id: string): boolean {
  if (subject.value === id)
    return OWN.has(predicate.value) || (predicate.value === RDF_TYPE && object.value === `${dcat}Dataset`);
  return (
    subject.value.startsWith(`${document}#`) && /^#[mfcq]\d+$/.test(subject.value.slice(document.length))
  );
}
