import type { Quad } from '@rdfjs/types';
import { FILTER_PLACES, type SavedFilter } from '../domain/filter/saved-filter.ts';
import { ok, type Result } from '../domain/result.ts';
import { firstValue, subjectsWith } from './rdf/graph.ts';
import { iri, text } from './rdf/terms.ts';
import { readDocument, updateDocument } from './rdf/update-document.ts';
import { NS, PREFIXES, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads, writeTurtle } from './rdf/write-turtle.ts';
import type { Transport } from './transport.ts';

const { dct, orr } = NS;

/** Properties of a filter that Orrery writes; others in the document are kept as they stand. */
const OWN = [`${dct}title`, `${orr}list`, `${orr}query`, `${orr}sort`];

/** URL of the document with the maintainer's filters. @param home Orrery's own container, ending in `/`. */
export function filtersUrl(home: string): string {
  return new URL('filters.ttl', home).href;
}

/** The filters that the maintainer keeps, by name; none where there is no such document yet. */
export async function readFilters(
  transport: Transport,
  home: string,
): Promise<Result<readonly SavedFilter[]>> {
  const url = filtersUrl(home);
  const document = await readDocument(transport, url);
  return document.ok ? ok(filtersIn(url, document.value.quads)) : document;
}

/**
 * Keeps a filter, changes it, or forgets it (`wanted` is `undefined`). Safe with several writers, and repeating it
 * changes nothing. Where the pod says something else of it than `before` by now (`undefined`: nothing), nothing is
 * written, and a `conflict` says so.
 * @returns all filters as they stand afterwards
 */
export async function changeFilter(
  transport: Transport,
  home: string,
  id: string,
  before: SavedFilter | undefined,
  wanted: SavedFilter | undefined,
): Promise<Result<readonly SavedFilter[]>> {
  const url = filtersUrl(home);
  const subject = subjectOf(url, id);
  let filters: readonly SavedFilter[] = [];
  const updated = await updateDocument(transport, url, ({ quads }) => {
    filters = filtersIn(url, quads);
    const current = filters.find((filter) => filter.id === id);
    if (isSame(current, wanted)) return { kind: 'leave' };
    if (!isSame(current, before)) return { kind: 'stop', problem: { kind: 'conflict', url, status: 412 } };
    const replaced = (quad: Quad) =>
      quad.subject.value === subject &&
      (OWN.includes(quad.predicate.value) || quad.object.value === `${orr}Filter`);
    const triples = wanted === undefined ? [] : toQuads(triplesOf(subject, wanted));
    const all = [...quads.filter((quad) => !replaced(quad)), ...triples];
    filters = filtersIn(url, all);
    return {
      kind: 'replace',
      text: writeTurtle(all, { prefixes: PREFIXES, baseUrl: url }),
      contentType: 'text/turtle',
    };
  });
  return updated.ok ? ok(filters) : updated;
}

function filtersIn(url: string, quads: readonly Quad[]): SavedFilter[] {
  return subjectsWith(quads, RDF_TYPE, `${orr}Filter`)
    .flatMap((subject) => filterOf(url, subject, quads) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

function filterOf(url: string, subject: string, quads: readonly Quad[]): SavedFilter | undefined {
  const list = firstValue(quads, subject, `${orr}list`);
  const place = FILTER_PLACES.find((each) => each === list);
  const query = firstValue(quads, subject, `${orr}query`);
  if (place === undefined || query === undefined || !subject.startsWith(`${url}#`)) return undefined;
  const sort = firstValue(quads, subject, `${orr}sort`);
  return {
    id: subject.slice(url.length + 1),
    name: firstValue(quads, subject, `${dct}title`) ?? query,
    place,
    query,
    ...(sort !== undefined && { sort }),
  };
}

function triplesOf(subject: string, { name, place, query, sort }: SavedFilter): NewTriple[] {
  return [
    [subject, RDF_TYPE, iri(`${orr}Filter`)],
    [subject, `${dct}title`, text(name)],
    [subject, `${orr}list`, text(place)],
    [subject, `${orr}query`, text(query)],
    ...(sort === undefined ? [] : [[subject, `${orr}sort`, text(sort)] as const]),
  ];
}

function subjectOf(url: string, id: string): string {
  return `${url}#${encodeURIComponent(id)}`;
}

function isSame(a: SavedFilter | undefined, b: SavedFilter | undefined): boolean {
  const parts = (filter: SavedFilter | undefined) =>
    filter && [filter.name, filter.place, filter.query, filter.sort];
  return JSON.stringify(parts(a)) === JSON.stringify(parts(b));
}
