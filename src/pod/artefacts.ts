import type { Quad } from '@rdfjs/types';
import type { Artefact, ArtefactLink, ArtefactType } from '../domain/artefact/artefact.ts';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { listContainer } from './container.ts';
import { exchange } from './http/exchange.ts';
import { serverTime } from './http/http-date.ts';
import { addTriple } from './rdf/add-triple.ts';
import { allUrls, allValues, bySubject, firstValue } from './rdf/graph.ts';
import { ACCEPT_RDF, readRdf } from './rdf/read-rdf.ts';
import { isIri } from './rdf/terms.ts';
import { updateDocument } from './rdf/update-document.ts';
import { NS, RDF_TYPE } from './rdf/vocabulary.ts';
import type { Transport } from './transport.ts';
import type { Written } from './written.ts';

/** The artefacts that could be read, and why others could not. */
export interface ArtefactList {
  readonly artefacts: readonly Artefact[];
  readonly problems: readonly { readonly url: string; readonly problem: Problem }[];
}

const FABIO = 'http://purl.org/spar/fabio/';

/** The more special type first: a preprint is usually typed as an article as well. */
const TYPES: readonly (readonly [iri: string, type: ArtefactType])[] = [
  [`${FABIO}Preprint`, 'preprint'],
  [`${NS.schema}Review`, 'review'],
  [`${NS.schema}Dataset`, 'dataset'],
  [`${NS.schema}SoftwareSourceCode`, 'software'],
  [`${NS.schema}ScholarlyArticle`, 'article'],
  [`${NS.schema}Article`, 'article'],
  [`${FABIO}JournalArticle`, 'article'],
];

/** Properties that are shown as what others said of the artefact, besides the predicates of Relationships. */
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
  ].map((name) => NS.dct + name),
  RDF_TYPE,
  `${NS.ietf}cite-as`,
  `${NS.ietf}item`,
  `${NS.ietf}link-template`,
  `${NS.ldp}inbox`,
  `${NS.ldp}contains`,
  `${NS.daen}eventLog`,
]);

/** Reads all artefacts of the container: one listing, then one description for each, six at a time by the transport. */
export async function listArtefacts(transport: Transport, container: string): Promise<Result<ArtefactList>> {
  const listing = await listContainer(transport, container);
  if (!listing.ok) return listing;
  const urls = listing.value.containers;
  const read = await Promise.all(urls.map((url) => readArtefact(transport, url)));
  const artefacts: Artefact[] = [];
  const problems: { url: string; problem: Problem }[] = [];
  read.forEach((result, index) => {
    const url = urls[index] ?? '';
    if (result.ok) artefacts.push(result.value);
    else problems.push({ url, problem: result.problem });
  });
  return ok({ artefacts, problems });
}

/** Reads one artefact by its metadata document. @param url URL of its container, ending in `/`. */
export async function readArtefact(transport: Transport, url: string): Promise<Result<Artefact>> {
  const metadata = new URL('meta.ttl', url).href;
  const answer = await exchange(transport, { url: metadata, headers: { accept: ACCEPT_RDF } }, 'read');
  if (!answer.ok) return answer;
  const quads = await readRdf(answer.value);
  return quads.ok ? ok(artefactOf(url, metadata, quads.value)) : quads;
}

/**
 * Adds one triple to a metadata document, keeping everything else as it stands; `already` when the triple was there.
 * Safe with any number of writers at once.
 */
export async function addLink(
  transport: Transport,
  metadata: string,
  artefact: string,
  predicate: string,
  target: string,
): Promise<Result<Written>> {
  const unsafe = [artefact, predicate, target].find((value) => !isIri(value));
  if (unsafe !== undefined) return fail({ kind: 'invalid', reason: `Not an absolute IRI: ${unsafe}` });
  const updated = await updateDocument(transport, metadata, (current) => {
    // A description that is missing is not ours to invent.
    if (current.response === undefined) return { kind: 'stop', problem: { kind: 'absent', url: metadata } };
    const there = current.quads.some(
      (quad) =>
        quad.subject.value === artefact &&
        quad.predicate.value === predicate &&
        quad.object.termType === 'NamedNode' &&
        quad.object.value === target,
    );
    if (there) return { kind: 'leave' };
    const text = addTriple(current.text, current.contentType, {
      subject: artefact,
      predicate,
      object: target,
    });
    if (text === undefined) {
      const reason = `Links cannot be added to a document of type ${current.contentType}.`;
      return { kind: 'stop', problem: { kind: 'noncompliant', url: metadata, reason } };
    }
    return { kind: 'replace', text, contentType: current.contentType };
  });
  if (!updated.ok) return updated;
  const { status, already, response } = updated.value;
  const at = already || response === undefined ? undefined : serverTime(response);
  return ok({ url: metadata, status, already, ...(at !== undefined && { at }) });
}

function artefactOf(url: string, metadata: string, quads: readonly Quad[]): Artefact {
  const own = bySubject(quads).get(url) ?? [];
  const types = allValues(own, url, RDF_TYPE);
  const value = (predicate: string) => firstValue(own, url, predicate);
  const [citeAs, published, abstract, licence] = [
    value(`${NS.ietf}cite-as`),
    value(`${NS.dct}issued`),
    value(`${NS.dct}abstract`),
    value(`${NS.dct}license`),
  ];
  return {
    url,
    metadata,
    title: value(`${NS.dct}title`) ?? lastSegment(url),
    type: TYPES.find(([iri]) => types.includes(iri))?.[1] ?? 'other',
    types,
    ...(citeAs !== undefined && { citeAs }),
    ...(published !== undefined && { published }),
    authors: authorsOf(own, quads),
    ...(abstract !== undefined && { abstract }),
    ...(licence !== undefined && { licence }),
    files: allUrls(own, url, `${NS.ietf}item`).map((file) => {
      const mediaType = firstValue(quads, file, `${NS.dct}format`);
      return { url: file, name: lastSegment(file), ...(mediaType !== undefined && { mediaType }) };
    }),
    links: linksOf(own),
  };
}

function authorsOf(own: readonly Quad[], quads: readonly Quad[]): Artefact['authors'] {
  return own
    .filter((quad) => quad.predicate.value === `${NS.dct}creator`)
    .map(({ object }) => {
      if (object.termType === 'Literal') return { name: object.value };
      const name =
        firstValue(quads, object.value, `${NS.foaf}name`) ??
        firstValue(quads, object.value, `${NS.schema}name`);
      if (object.termType === 'BlankNode') return { name: name ?? '' };
      return { id: object.value, name: name ?? object.value };
    })
    .filter((author) => author.name !== '');
}

function linksOf(own: readonly Quad[]): readonly ArtefactLink[] {
  return own
    .filter((quad) => quad.object.termType === 'NamedNode' && !DESCRIPTIVE.has(quad.predicate.value))
    .map((quad) => ({ predicate: quad.predicate.value, target: quad.object.value }));
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
