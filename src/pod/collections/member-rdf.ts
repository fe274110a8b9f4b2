import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Locality, Member, MemberSource } from '../../domain/staging/collection.ts';
import { boolean, dateTime, integer, iri, iriOrText, isIri, text } from '../rdf/terms.ts';
import { NS, RDF_TYPE } from '../rdf/vocabulary.ts';
import type { NewTriple } from '../rdf/write-turtle.ts';

const { dcat, dct, orr, prov, spdx, xsd } = NS;

/** https://www.w3.org/TR/vocab-dcat-3/#Property:distribution_media_type */
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';
const ALGORITHM = `${spdx}checksumAlgorithm_`;
const LOCALITIES: readonly Locality[] = ['online', 'cold', 'unknown'];

/** Triples by their subjects. */
type Groups = ReadonlyMap<string, readonly Quad[]>;

/**
 * A member of a collection: a resource with its identifier, and its one distribution with size, checksum and place.
 * @param number counted from 1
 * @param subjectOf the node of the search that it comes from
 */
export function memberTriples(
  document: string,
  member: Member,
  number: number,
  subjectOf: (source: MemberSource) => string,
): readonly NewTriple[] {
  const subject = `${document}#m${number}`;
  const triples: NewTriple[] = [
    [subject, RDF_TYPE, iri(`${dcat}Resource`)],
    [subject, `${dct}identifier`, text(member.identifier)],
    [subject, `${orr}added`, dateTime(member.added)],
  ];
  if (member.title !== undefined) triples.push([subject, `${dct}title`, text(member.title)]);
  if (member.source) triples.push([subject, `${prov}wasGeneratedBy`, iri(subjectOf(member.source))]);
  const facts = distributionTriples(document, member, number);
  if (facts.length > 0) triples.push([subject, `${dcat}distribution`, iri(`${document}#f${number}`)]);
  return [...triples, ...facts];
}

function distributionTriples(document: string, member: Member, number: number): readonly NewTriple[] {
  const { identifier, size, sizeIsEstimate, checksum, mediaType, accessUrl, locality, places } = member;
  const subject = `${document}#f${number}`;
  const facts: NewTriple[] = [];
  const url = accessUrl ?? (isWeb(identifier) ? identifier : undefined);
  if (url !== undefined) facts.push([subject, `${dcat}accessURL`, iriOrText(url)]);
  if (size !== undefined) facts.push([subject, `${dcat}byteSize`, integer(size)]);
  if (sizeIsEstimate === true) facts.push([subject, `${orr}sizeIsEstimate`, boolean(true)]);
  if (mediaType !== undefined) {
    const plain = /^[\w.+-]+\/[\w.+-]+$/.test(mediaType);
    facts.push(
      plain
        ? [subject, `${dcat}mediaType`, iri(MEDIA_TYPES + mediaType)]
        : [subject, `${dct}format`, text(mediaType)],
    );
  }
  if (locality !== undefined) facts.push([subject, `${orr}locality`, text(locality)]);
  for (const place of places ?? []) facts.push([subject, `${orr}place`, text(place)]);
  if (checksum !== undefined) facts.push(...checksumTriples(subject, `${document}#c${number}`, checksum));
  return facts.length === 0 ? [] : [[subject, RDF_TYPE, iri(`${dcat}Distribution`)], ...facts];
}

/** https://www.w3.org/TR/vocab-dcat-3/#Class:Checksum */
function checksumTriples(file: string, subject: string, checksum: string): readonly NewTriple[] {
  const colon = checksum.indexOf(':');
  return [
    [file, `${spdx}checksum`, iri(subject)],
    [subject, RDF_TYPE, iri(`${spdx}Checksum`)],
    [subject, `${spdx}algorithm`, iriOrText(ALGORITHM + checksum.slice(0, Math.max(0, colon)))],
    [subject, `${spdx}checksumValue`, DataFactory.literal(checksum.slice(colon + 1), iri(`${xsd}hexBinary`))],
  ];
}

/** The search that members come from. */
export function sourceTriples(subject: string, source: MemberSource): readonly NewTriple[] {
  const triples: NewTriple[] = [
    [subject, RDF_TYPE, iri(`${prov}Activity`)],
    [subject, `${prov}used`, iriOrText(source.service)],
    [subject, `${prov}endedAtTime`, dateTime(source.at)],
  ];
  if (source.query !== undefined) triples.push([subject, `${orr}query`, text(source.query)]);
  return triples;
}

/** Reads a search; `undefined` where it does not say which service was asked. */
export function sourceFrom(own: readonly Quad[]): MemberSource | undefined {
  const [service, query] = [first(own, `${prov}used`), first(own, `${orr}query`)];
  if (service === undefined) return undefined;
  return {
    service,
    ...(query !== undefined && { query }),
    at: first(own, `${prov}endedAtTime`) ?? '',
  };
}

/**
 * Reads a member, also one that others have put down. What has no identifier is known by its web address; without
 * one, it is no member.
 * @param added when it was added, where the document does not say
 */
export function memberFrom(
  subject: string,
  groups: Groups,
  sourceOf: (subject: string) => MemberSource | undefined,
  added: string,
): Member | undefined {
  const own = groups.get(subject) ?? [];
  const isForeign = isWeb(subject) && !/#m\d+$/.test(subject);
  const identifier = first(own, `${dct}identifier`) ?? (isForeign ? subject : undefined);
  if (identifier === undefined || identifier === '') return undefined;
  const title = first(own, `${dct}title`);
  const from = first(own, `${prov}wasGeneratedBy`);
  const source = from === undefined ? undefined : sourceOf(from);
  const file = groups.get(first(own, `${dcat}distribution`) ?? '') ?? [];
  return {
    identifier,
    ...(title !== undefined && { title }),
    ...factsOf(file, groups, identifier),
    ...(source && { source }),
    added: first(own, `${orr}added`) ?? added,
  };
}

function factsOf(file: readonly Quad[], groups: Groups, identifier: string): Partial<Member> {
  const size = Number(first(file, `${dcat}byteSize`));
  const url = first(file, `${dcat}accessURL`) ?? first(file, `${dcat}downloadURL`);
  const mediaType = first(file, `${dcat}mediaType`)?.replace(MEDIA_TYPES, '') ?? first(file, `${dct}format`);
  const locality = LOCALITIES.find((known) => known === first(file, `${orr}locality`));
  const places = file
    .filter(({ predicate }) => predicate.value === `${orr}place`)
    .map(({ object }) => object.value);
  const checksum = checksumOf(groups.get(first(file, `${spdx}checksum`) ?? '') ?? []);
  return {
    ...(Number.isSafeInteger(size) && size >= 0 && { size }),
    ...(first(file, `${orr}sizeIsEstimate`) === 'true' && { sizeIsEstimate: true }),
    ...(checksum !== undefined && { checksum }),
    ...(mediaType !== undefined && { mediaType }),
    ...(url !== undefined && url !== identifier && { accessUrl: url }),
    ...(locality && { locality }),
    ...(places.length > 0 && { places }),
  };
}

function checksumOf(own: readonly Quad[]): string | undefined {
  const [algorithm, value] = [first(own, `${spdx}algorithm`), first(own, `${spdx}checksumValue`)];
  if (!algorithm?.startsWith(ALGORITHM) || value === undefined) return undefined;
  return `${algorithm.slice(ALGORITHM.length)}:${value.toLowerCase()}`;
}

function first(own: readonly Quad[], predicate: string): string | undefined {
  return own.find((quad) => quad.predicate.value === predicate)?.object.value;
}

function isWeb(value: string): boolean {
  return /^https?:\/\//i.test(value) && isIri(value);
}
