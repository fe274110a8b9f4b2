import type { Quad } from '@rdfjs/types';
import { checksumFrom } from './checksum.ts';
import { DAEN, DCT, EVENT_NOTIFICATIONS, HYDRA, LDES, PROV, SPDX, TREE } from './context.ts';
import type { Checksum, LifecycleEvent, LogEntry, LogPage, PageLink } from './entry.ts';
import { isoOrNothing } from './event-time.ts';
import { boundedLink } from './read-json.ts';
import { absoluteUrl, looselySame } from './urls.ts';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const CONTAINS = 'http://www.w3.org/ns/ldp#contains';
const DATAID_CHECKSUM = 'http://dataid.dbpedia.org/ns/core#checksum';
const AS_NEXT = 'https://www.w3.org/ns/activitystreams#next';

/** Triples by subject and predicate, for many look-ups in one pass. */
class Graph {
  readonly #values = new Map<string, Map<string, string[]>>();

  constructor(quads: readonly Quad[]) {
    for (const { subject, predicate, object } of quads) {
      const properties = this.#values.get(subject.value) ?? new Map<string, string[]>();
      this.#values.set(subject.value, properties);
      const known = properties.get(predicate.value);
      if (known) known.push(object.value);
      else properties.set(predicate.value, [object.value]);
    }
  }

  all(subject: string, ...predicates: readonly string[]): readonly string[] {
    return predicates.flatMap((predicate) => this.#values.get(subject)?.get(predicate) ?? []);
  }

  first(subject: string, ...predicates: readonly string[]): string | undefined {
    return this.all(subject, ...predicates)[0];
  }

  /** Subjects that have one of these properties. */
  having(...predicates: readonly string[]): readonly string[] {
    return [...this.#values]
      .filter(([, properties]) => predicates.some((predicate) => properties.has(predicate)))
      .map(([subject]) => subject);
  }

  ofType(type: string): readonly string[] {
    return this.having(RDF_TYPE).filter((subject) => this.all(subject, RDF_TYPE).includes(type));
  }
}

/**
 * Reads a log from its RDF: a container's listing, a `daen:` log, or an event stream. What is decisive are the links
 * to the members, not the types, which real servers misspell. `undefined` where nothing in it is a log.
 * @param url Final URL of the document.
 */
export function readLogQuads(quads: readonly Quad[], url: string): LogPage | undefined {
  const graph = new Graph(quads);
  if (graph.ofType(`${EVENT_NOTIFICATIONS}EventLogCatalog`).length > 0) return undefined;
  const [stream] = [...graph.having(`${TREE}member`), ...graph.ofType(`${LDES}EventStream`)];
  if (stream !== undefined) return streamPage(graph, stream, url);
  const [daen] = graph.ofType(`${DAEN}ArtefactLifecycleEventLog`);
  if (daen !== undefined) return daenPage(graph, daen, url);
  const [container] = graph.having(CONTAINS).filter((subject) => looselySame(subject, url));
  const named = container ?? (graph.ofType('http://www.w3.org/ns/ldp#Container')[0] || undefined);
  if (named === undefined) return undefined;
  // A log of the second kind that leaves its type out is known by its events.
  const isDaen = graph
    .all(named, CONTAINS)
    .some((event) => graph.first(event, `${PROV}endedAtTime`, `${DAEN}executor`));
  return isDaen ? daenPage(graph, named, url) : containerPage(graph, named, url);
}

function containerPage(graph: Graph, container: string, url: string): LogPage {
  const members = urlsOf(graph.all(container, CONTAINS), url).filter((member) => !member.endsWith('/'));
  return {
    format: 'container',
    log: url,
    entries: [...new Set(members)].map((member) => {
      const modified = isoOrNothing(graph.first(member, `${DCT}modified`));
      return { url: member, ...(modified !== undefined && { modified }), checksums: [] };
    }),
    next: nextPages(graph, url),
  };
}

function daenPage(graph: Graph, log: string, url: string): LogPage {
  const artefact = urlsOf(graph.all(log, `${DAEN}isEventLogOf`), url)[0];
  return {
    format: 'daen',
    log: absoluteUrl(log, url) ?? url,
    ...(artefact !== undefined && { artefact }),
    entries: [...new Set(urlsOf(graph.all(log, CONTAINS), url))].map((event) => {
      const lifecycle = lifecycleOf(graph, event, url);
      return { url: event, checksums: [], ...(lifecycle !== undefined && { lifecycle }) };
    }),
    next: nextPages(graph, url),
  };
}

function lifecycleOf(graph: Graph, event: string, url: string): LifecycleEvent | undefined {
  const link = (predicate: string) => urlsOf(graph.all(event, predicate), url)[0];
  const read = {
    title: graph.first(event, `${DCT}title`),
    startedAt: isoOrNothing(graph.first(event, `${PROV}startedAtTime`)),
    endedAt: isoOrNothing(graph.first(event, `${PROV}endedAtTime`)),
    artefact: link(`${DAEN}artefact`),
    executor: link(`${DAEN}executor`),
    generated: link(`${PROV}generated`),
  };
  const said = Object.entries(read).filter(([, found]) => found !== undefined);
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

function streamPage(graph: Graph, stream: string, url: string): LogPage {
  const artefact = urlsOf(graph.all(stream, `${EVENT_NOTIFICATIONS}artifact`), url)[0];
  const members = urlsOf(graph.all(stream, `${TREE}member`), url);
  return {
    format: 'event-log',
    log: absoluteUrl(stream, url) ?? url,
    ...(artefact !== undefined && { artefact }),
    entries: [...new Set(members)].map((member) => streamEntry(graph, member)),
    next: nextPages(graph, url),
  };
}

function streamEntry(graph: Graph, member: string): LogEntry {
  const created = isoOrNothing(graph.first(member, `${DCT}created`));
  const processed = graph
    .all(member, 'https://w3id.org/orrery/ns#logForm')
    .some((form) => /#processed$/.test(form));
  return {
    url: member,
    ...(created !== undefined && { created }),
    checksums: graph
      .all(member, `${SPDX}checksum`, DATAID_CHECKSUM)
      .flatMap((node) => checksumOf(graph, node) ?? []),
    ...(processed && { processed }),
  };
}

function checksumOf(graph: Graph, node: string): Checksum | undefined {
  const algorithm = graph.first(node, `${SPDX}algorithm`);
  const value = graph.first(node, `${SPDX}checksumValue`);
  if (algorithm === undefined || value === undefined) return undefined;
  return checksumFrom(algorithm, value, graph.all(node, RDF_TYPE));
}

/** Links to other pages, of whatever vocabulary; a page that names itself is left out. */
function nextPages(graph: Graph, url: string): readonly PageLink[] {
  const links = new Map<string, PageLink>();
  const nexts = graph
    .having(`${HYDRA}next`, AS_NEXT)
    .flatMap((node) => graph.all(node, `${HYDRA}next`, AS_NEXT));
  for (const next of urlsOf(nexts, url)) links.set(next, { url: next });
  for (const relation of graph.having(`${TREE}node`)) {
    const [node] = urlsOf(graph.all(relation, `${TREE}node`), url);
    if (node === undefined) continue;
    const bound = isoOrNothing(graph.first(relation, `${TREE}value`));
    const items = Number(graph.first(relation, `${TREE}remainingItems`) ?? Number.NaN);
    links.set(node, boundedLink(links.get(node), node, graph.all(relation, RDF_TYPE), bound, items));
  }
  links.delete(url);
  return [...links.values()];
}

function urlsOf(values: readonly string[], base: string): readonly string[] {
  return values.flatMap((value) => absoluteUrl(value, base) ?? []);
}
