import type { Quad } from '@rdfjs/types';
import { logsOf } from '../../domain/event-log/catalogue.ts';
import { DAEN, EVENT_NOTIFICATIONS, LDES } from '../../domain/event-log/context.ts';
import { looselySame } from '../../domain/event-log/urls.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { decodeText } from '../http/decode-text.ts';
import { linksByRel, parseLinkHeader } from '../http/link-header.ts';
import { mediaType } from '../http/media-type.ts';
import { isSuccess, problemFromResponse } from '../http/problem-from-response.ts';
import { parseUrl } from '../http/storage-scope.ts';
import { isRdf, readRdf } from '../rdf/read-rdf.ts';
import { NS } from '../rdf/vocabulary.ts';
import type { PodResponse, Transport } from '../transport.ts';
import { htmlLinks } from './html-links.ts';
import { expandTemplate, hasVariable, parseLinkTemplates } from './link-template.ts';
import { readCatalogue } from './read-catalogue.ts';
import { logPageOf } from './read-page.ts';

/** How a log was found. */
export type LogSource =
  /** The address is a log itself. */
  | 'itself'
  | 'link-template'
  | 'link'
  | 'rdf'
  | 'html'
  /** In a document that describes the target. */
  | 'description'
  /** One hop further: `meta` links and `rdfs:seeAlso`. */
  | 'aggregation'
  | 'catalogue';

/** One log that a target advertises. */
export interface FoundLog {
  readonly url: string;
  /** All ways that led to it. */
  readonly sources: readonly LogSource[];
}

/** What was found, and what was asked. */
export interface LogDiscovery {
  readonly target: string;
  readonly logs: readonly FoundLog[];
  /** Catalogues on the way; several logs of other artefacts may stand in them. */
  readonly catalogues: readonly string[];
  /** HTTP status of each look; 0 when there was no answer. */
  readonly tried: readonly { readonly url: string; readonly status: number }[];
}

const ACCEPT_DATA = 'application/ld+json, text/turtle;q=0.9';
const MAX_BYTES = 5 * 1024 * 1024;
/** So many documents of one kind are followed at most. */
const MAX_FOLLOWED = 3;

const DAEN_LOG = `${DAEN}eventLog`;
const STREAM = `${LDES}EventStream`;
const LINK_RELS = ['eventlog', DAEN_LOG, STREAM];
const CATALOGUE = `${EVENT_NOTIFICATIONS}eventlog_catalog`;
const CATALOGUE_RELS = ['eventlog_catalog', CATALOGUE];
/** The second is a misprint of a specification that real profiles repeat; a class used as a property likewise. */
const LOG_PROPERTIES = [DAEN_LOG, STREAM, `${NS.as}outbox`, 'http://www.w3.org/ns/activitystreams#outbox'];

/**
 * Finds the event logs of an artefact, of a person or of a service: by header, by RDF, by HTML, in the documents that
 * describe the target, one hop along its aggregation, and in catalogues. All ways are tried and every hit is kept:
 * several logs are legal. Everything is asked for as a stranger, since a log that only its owner finds is none.
 * @param artefact What a service's templates and catalogues are asked about, where the target is the service.
 * @returns A problem only when the target gave no usable answer at all.
 */
export async function findLogs(
  transport: Transport,
  target: string,
  { artefact = target }: { readonly artefact?: string } = {},
): Promise<Result<LogDiscovery>> {
  const start = parseUrl(target)?.href;
  if (start === undefined) return fail({ kind: 'invalid', reason: `Not a web address: ${target}` });
  const search = new Search(transport, target, artefact);
  const described = await search.lookAt(start);
  for (const url of described.descriptions) await search.describe(url, 'description');
  for (const url of described.aggregations) {
    if (!search.hasAsked(url)) await search.lookAt(url, 'aggregation');
  }
  await search.openCatalogues();
  return search.result();
}

/** Where else to look, as a document says. */
interface Further {
  readonly descriptions: readonly string[];
  readonly aggregations: readonly string[];
}

/** One search with what it has found so far. */
class Search {
  readonly #transport: Transport;
  readonly #target: string;
  readonly #artefact: string;
  readonly #found = new Map<string, Set<LogSource>>();
  readonly #catalogues = new Set<string>();
  readonly #tried: { url: string; status: number }[] = [];
  readonly #problems: Problem[] = [];
  #answered = false;

  constructor(transport: Transport, target: string, artefact: string) {
    this.#transport = transport;
    this.#target = target;
    this.#artefact = artefact;
  }

  result(): Result<LogDiscovery> {
    const [problem] = this.#problems;
    if (!this.#answered && problem) return fail(problem);
    const logs = [...this.#found].map(([url, sources]) => ({ url, sources: [...sources] }));
    return ok({ target: this.#target, logs, catalogues: [...this.#catalogues], tried: this.#tried });
  }

  hasAsked(url: string): boolean {
    return this.#tried.some((attempt) => attempt.url === url);
  }

  /** Header, RDF and HTML of one document. `as` names the way that led here, where it is not the target itself. */
  async lookAt(url: string, as?: LogSource): Promise<Further> {
    const head = await this.#ask(url, 'HEAD', ACCEPT_DATA);
    const data = await this.#ask(url, 'GET', ACCEPT_DATA);
    const usable = [head, data].filter((answer) => answer !== undefined);
    for (const answer of usable) await this.#header(answer, as);
    const descriptions = usable.flatMap((answer) => rels(answer, 'describedby'));
    const aggregations = usable.flatMap((answer) => rels(answer, 'meta'));
    if (data) aggregations.push(...(await this.#rdf(data, as)));
    const page = data && isHtml(data) ? data : await this.#page(url, data);
    if (page) {
      const links = htmlLinks(decodeText(page.body, page.headers['content-type']), page.url);
      for (const link of links) {
        if (link.rels.some((rel) => LINK_RELS.includes(rel))) this.#add(link.url, as ?? 'html');
        if (link.rels.some((rel) => CATALOGUE_RELS.includes(rel))) this.#catalogues.add(link.url);
        if (link.rels.includes('meta')) aggregations.push(link.url);
        if (link.rels.includes('describedby')) descriptions.push(link.url);
      }
    }
    return { descriptions: distinct(descriptions), aggregations: distinct(aggregations) };
  }

  /** RDF about the target in another document. */
  async describe(url: string, as: LogSource): Promise<void> {
    if (this.hasAsked(url)) return;
    const answer = await this.#ask(url, 'GET', ACCEPT_DATA);
    if (answer) await this.#rdf(answer, as);
  }

  /** Looks the artefact up in the catalogues that were named on the way. */
  async openCatalogues(): Promise<void> {
    for (const url of [...this.#catalogues].slice(0, MAX_FOLLOWED)) {
      const catalogue = await readCatalogue(this.#transport, url);
      this.#tried.push({ url, status: catalogue.ok ? 200 : 0 });
      if (!catalogue.ok) continue;
      for (const log of logsOf(catalogue.value, this.#artefact)) this.#add(log, 'catalogue');
    }
  }

  async #ask(url: string, method: string, accept: string): Promise<PodResponse | undefined> {
    const answer = await this.#transport({
      url,
      method,
      headers: { accept },
      maxBytes: MAX_BYTES,
      anonymous: true,
    });
    this.#tried.push({ url, status: answer.ok ? answer.value.status : 0 });
    if (answer.ok && isSuccess(answer.value)) {
      this.#answered = true;
      return answer.value;
    }
    this.#problems.push(answer.ok ? problemFromResponse(answer.value, 'read') : answer.problem);
    return undefined;
  }

  /** A page is worth asking for when the data request brought no RDF. */
  async #page(url: string, data: PodResponse | undefined): Promise<PodResponse | undefined> {
    if (data && isRdf(mediaType(data.headers['content-type'])) && !url.endsWith('/')) return undefined;
    const page = await this.#ask(url, 'GET', 'text/html');
    return page && isHtml(page) ? page : undefined;
  }

  async #header(answer: PodResponse, as: LogSource | undefined): Promise<void> {
    for (const { template, rels } of parseLinkTemplates(answer.headers['link-template'])) {
      if (rels.some((rel) => LINK_RELS.includes(rel))) await this.#template(template, answer.url, as);
    }
    for (const url of LINK_RELS.flatMap((rel) => rels(answer, rel))) this.#add(url, as ?? 'link');
    for (const url of CATALOGUE_RELS.flatMap((rel) => rels(answer, rel))) this.#catalogues.add(url);
  }

  /** A template without a variable is a URL; with one, the first spelling that exists counts. */
  async #template(template: string, base: string, as: LogSource | undefined): Promise<void> {
    const urls = expandTemplate(template, this.#artefact, base);
    if (!hasVariable(template)) {
      for (const url of urls) this.#add(url, as ?? 'link-template');
      return;
    }
    for (const url of urls) {
      if (this.#found.has(url)) return;
      if (this.hasAsked(url) || !(await this.#ask(url, 'HEAD', ACCEPT_DATA))) continue;
      this.#add(url, as ?? 'link-template');
      return;
    }
  }

  /** What the RDF says of the target (or of the document itself). Gives back where it says to see also. */
  async #rdf(answer: PodResponse, as: LogSource | undefined): Promise<readonly string[]> {
    if (!isRdf(mediaType(answer.headers['content-type']))) return [];
    const quads = await readRdf(answer);
    if (!quads.ok) return [];
    const about = quads.value.filter(({ subject }) => this.#isAbout(subject.value, answer.url));
    for (const url of valuesOf(about, LOG_PROPERTIES)) this.#add(url, as ?? 'rdf');
    for (const url of valuesOf(about, [CATALOGUE])) this.#catalogues.add(url);
    for (const { predicate, object } of about)
      if (predicate.value === `${NS.ietf}link-template`)
        await this.#template(object.value, answer.url, as ?? 'rdf');
    if (as === undefined && this.#found.size === 0) {
      const log = await logPageOf(answer);
      if (log.ok && log.value.format !== 'container') this.#add(answer.url, 'itself');
    }
    return valuesOf(about, [`${NS.rdfs}seeAlso`]);
  }

  #isAbout(subject: string, document: string): boolean {
    return [this.#target, this.#artefact, document].some((name) => looselySame(subject, name));
  }

  #add(url: string, source: LogSource): void {
    if (parseUrl(url) === undefined) return;
    const sources = this.#found.get(url) ?? new Set();
    this.#found.set(url, sources.add(source));
  }
}

function rels(answer: PodResponse, rel: string): readonly string[] {
  return linksByRel(parseLinkHeader(answer.headers.link, answer.url), rel);
}

function valuesOf(quads: readonly Quad[], predicates: readonly string[]): readonly string[] {
  return quads
    .filter(
      ({ predicate, object }) => predicates.includes(predicate.value) && object.termType === 'NamedNode',
    )
    .map(({ object }) => object.value);
}

function distinct(urls: readonly string[]): readonly string[] {
  return [...new Set(urls)].filter((url) => parseUrl(url) !== undefined).slice(0, MAX_FOLLOWED);
}

function isHtml(response: PodResponse): boolean {
  return ['text/html', 'application/xhtml+xml'].includes(mediaType(response.headers['content-type']));
}
