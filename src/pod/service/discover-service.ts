import type { Quad } from '@rdfjs/types';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { asStranger } from '../as-stranger.ts';
import { findLogs } from '../event-log/find-logs.ts';
import { decodeText } from '../http/decode-text.ts';
import { linksByRel, parseLinkHeader } from '../http/link-header.ts';
import { mediaType } from '../http/media-type.ts';
import { isSuccess, problemFromResponse } from '../http/problem-from-response.ts';
import { parseUrl } from '../http/storage-scope.ts';
import { discoverInbox } from '../ldn/discover.ts';
import { isRdf, readRdf } from '../rdf/read-rdf.ts';
import type { PodResponse, Transport } from '../transport.ts';
import { ACCEPT_DATA, MAX_BYTES } from './asking.ts';
import { readPageAbout } from './html-about.ts';
import { ownerOfInbox } from './inbox-owner.ts';
import { remembering } from './remembering.ts';
import { subjectOf } from './subject.ts';
import { isFitAddress, type Told, tidyText, toldOf } from './told.ts';

/**
 * Where something was found: in a header, in data, in a web page, in a describing document, by the search for a log;
 * `itself`: it is what was asked for; `owner`: who names the inbox that was asked for as its own.
 */
export type FindingSource = 'header' | 'rdf' | 'html' | 'description' | 'log' | 'itself' | 'owner';

/** One thing that was found out about a service. */
export type Finding = {
  [Field in 'id' | keyof Told]-?: {
    readonly field: Field;
    readonly value: Field extends keyof Told ? NonNullable<Told[Field]> : string;
    readonly source: FindingSource;
    /** The document that says so. */
    readonly at: string;
  };
}['id' | keyof Told];

/** What an address says of the service behind it. Nothing of it is more than a claim. */
export interface ServiceDiscovery {
  /** The address as it was asked. */
  readonly target: string;
  /** `inbox`: the address takes messages itself, and whose it is was looked for; `owner` missing: in vain. */
  readonly kind: 'agent' | 'inbox';
  readonly findings: readonly Finding[];
  /** What was asked, in order; status 0 where there was no answer. */
  readonly tried: readonly { readonly method: string; readonly url: string; readonly status: number }[];
}

/**
 * Finds out about a service from its WebID, its website or its inbox, as a stranger: who it is, where it is reached,
 * what it does. Asks the address itself, the documents that describe it, its log, and for an inbox those above it.
 * @returns A problem only when nothing at the address gave a usable answer.
 */
export async function discoverService(
  transport: Transport,
  target: string,
): Promise<Result<ServiceDiscovery>> {
  if (parseUrl(target) === undefined)
    return fail({ kind: 'invalid', reason: `Not a web address: ${target}` });
  const search = new Search(transport);
  const problem = await search.agent(target);
  // A site with a form takes POST, too: one that says who it is is not taken for an inbox.
  const mayBeInbox = search.isEmpty() || /inbox|ldn/i.test(new URL(target).pathname);
  if (mayBeInbox && search.found('inbox') === undefined && (await search.asInbox(target)))
    return ok(search.result(target, 'inbox'));
  if (problem !== undefined && search.isEmpty()) return fail(problem);
  return ok(search.result(target, 'agent'));
}

/** The order in which people read it. */
const ORDER: readonly Finding['field'][] = [
  'name',
  'description',
  'id',
  'aliases',
  'inbox',
  'kinds',
  'takes',
  'demands',
  'home',
  'eventLog',
  'describedBy',
  'logo',
];

/** One search with what it has found so far. The first to tell a field is believed. */
class Search {
  readonly #transport: Transport;
  #findings: Finding[] = [];
  readonly #tried: { method: string; url: string; status: number }[] = [];

  constructor(transport: Transport) {
    const watched: Transport = async (request, signal) => {
      const answer = await transport(request, signal);
      const { method = 'GET', url } = request;
      this.#tried.push({ method, url, status: answer.ok ? answer.value.status : 0 });
      return answer;
    };
    this.#transport = asStranger(remembering(watched));
  }

  result(target: string, kind: ServiceDiscovery['kind']): ServiceDiscovery {
    const findings = [...this.#findings].sort((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field));
    return { target, kind, findings, tried: this.#tried };
  }

  isEmpty(): boolean {
    return this.#findings.length === 0;
  }

  found(field: Finding['field']): Finding | undefined {
    return this.#findings.find((finding) => finding.field === field);
  }

  /** Everything about the one whom an address names; the first problem, where there was one. */
  async agent(target: string): Promise<Problem | undefined> {
    const url = parseUrl(target)?.href ?? target;
    const inbox = await discoverInbox(this.#transport, target);
    const body = await this.#transport({
      url,
      headers: { accept: ACCEPT_DATA },
      maxBytes: MAX_BYTES,
    });
    const answer = body.ok && isSuccess(body.value) ? body.value : undefined;
    const quads = answer ? await quadsOf(answer) : [];
    const subject = subjectOf(quads, target, answer?.url ?? url);
    if (subject !== undefined && subject !== target) this.#add('id', subject, 'rdf', answer?.url ?? url);
    if (subject !== undefined) this.#told(toldOf(quads, subject), 'rdf', answer?.url ?? url);
    if (inbox.ok && inbox.value.inbox !== undefined && isFitAddress(inbox.value.inbox)) {
      const { inbox: address, source = 'rdf' } = inbox.value;
      this.#add('inbox', address, source, inbox.value.tried.at(-1)?.url ?? url);
    }
    if (answer) this.#header(answer);
    const page = await this.#page(target, answer);
    if (page) this.#html(page);
    await this.#described(subject ?? target);
    if (answer || page) await this.#log(subject ?? target);
    if (this.#findings.length > 0 && this.found('id') === undefined) this.#add('id', target, 'itself', url);
    if (body.ok) return isSuccess(body.value) ? undefined : problemFromResponse(body.value, 'read');
    return body.problem;
  }

  /** Whether the address takes messages itself; then whose inbox it is, and what that one says of itself. */
  async asInbox(target: string): Promise<boolean> {
    const { takesMessages, owner } = await ownerOfInbox(this.#transport, target);
    if (!takesMessages) return false;
    this.#findings = [];
    if (owner !== undefined) {
      await this.agent(owner);
      const id = this.found('id')?.value;
      this.#findings = this.#findings.filter(({ field }) => field !== 'inbox' && field !== 'id');
      this.#add('id', typeof id === 'string' ? id : owner, 'owner', owner);
    }
    this.#add('inbox', target, 'itself', target);
    return true;
  }

  #header(answer: PodResponse): void {
    const links = parseLinkHeader(answer.headers.link, answer.url);
    const described = linksByRel(links, 'describedby').find(isFitAddress);
    if (described !== undefined) this.#add('describedBy', described, 'header', answer.url);
  }

  /** The page for people. A name inside a document of data (a WebID) has none of its own. */
  async #page(target: string, answer: PodResponse | undefined): Promise<PodResponse | undefined> {
    if (answer && isHtml(answer)) return answer;
    if (answer && isRdf(mediaType(answer.headers['content-type'])) && target.includes('#')) return undefined;
    const url = parseUrl(target)?.href ?? target;
    const page = await this.#transport({ url, headers: { accept: 'text/html' }, maxBytes: MAX_BYTES });
    return page.ok && isSuccess(page.value) && isHtml(page.value) ? page.value : undefined;
  }

  #html(page: PodResponse): void {
    const about = readPageAbout(decodeText(page.body, page.headers['content-type']), page.url);
    this.#told(
      {
        name: tidyText(about.name, 'name'),
        description: tidyText(about.description, 'description'),
        logo: about.logo !== undefined && isFitAddress(about.logo) ? about.logo : undefined,
        describedBy:
          about.describedBy !== undefined && isFitAddress(about.describedBy) ? about.describedBy : undefined,
        home: page.url,
      },
      'html',
      page.url,
    );
  }

  /** What the document that describes it adds. */
  async #described(subject: string): Promise<void> {
    const url = this.found('describedBy')?.value;
    if (typeof url !== 'string') return;
    const answer = await this.#transport({ url, headers: { accept: ACCEPT_DATA }, maxBytes: MAX_BYTES });
    if (!answer.ok || !isSuccess(answer.value)) return;
    const quads = await quadsOf(answer.value);
    const named = subjectOf(quads, subject, answer.value.url);
    if (named !== undefined) this.#told(toldOf(quads, named), 'description', answer.value.url);
  }

  async #log(subject: string): Promise<void> {
    if (this.found('eventLog')) return;
    const logs = await findLogs(this.#transport, subject);
    const log = logs.ok ? logs.value.logs.find(({ url }) => isFitAddress(url)) : undefined;
    if (log && logs.ok) this.#add('eventLog', log.url, 'log', logs.value.target);
  }

  #told(told: Told, source: FindingSource, at: string): void {
    for (const [field, value] of Object.entries(told))
      if (value !== undefined) this.#add(field as keyof Told, value as string, source, at);
  }

  #add(field: Finding['field'], value: string, source: FindingSource, at: string): void {
    if (this.found(field) === undefined) this.#findings.push({ field, value, source, at } as Finding);
  }
}

async function quadsOf(answer: PodResponse): Promise<readonly Quad[]> {
  if (!isRdf(mediaType(answer.headers['content-type']))) return [];
  const quads = await readRdf(answer);
  return quads.ok ? quads.value : [];
}

function isHtml(response: PodResponse): boolean {
  return ['text/html', 'application/xhtml+xml'].includes(mediaType(response.headers['content-type']));
}
