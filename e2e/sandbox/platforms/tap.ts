import { randomBytes } from 'node:crypto';
import type { Answer, LoopbackServer } from '../loopback-server.ts';
import { runQuery } from './adql.ts';
import { OBJECTS } from './catalogue.ts';
import { linksService, linksTable } from './data-links.ts';
import { type ServiceRequest, serveStandIn } from './stand-in.ts';
import { type RegisteredService, tablesOf } from './tap-tables.ts';
import { votable, votableError, xmlText } from './votable-writer.ts';

/** How a stand-in for a TAP service is set up. */
export interface TapSettings {
  readonly usualPort: number;
  /** Whether its operator lets web pages in. */
  readonly isOpen: boolean;
  /** What its registry lists, by its own address. */
  readonly registry: (origin: string) => readonly RegisteredService[];
}

interface Job {
  readonly id: string;
  readonly fields: URLSearchParams;
  /** When it was begun, and when it will be over; milliseconds since 1970. */
  begun?: number;
  ends?: number;
  isAborted?: boolean;
}

/** How long a job takes, and one about `sandbox.slow`, in milliseconds. */
const WORK = 1_200;
const SLOW_WORK = 120_000;
const MOST_ROWS = 1_000_000;
const XML = 'text/xml; charset=utf-8';
const VOTABLE = 'application/x-votable+xml';

/**
 * A service of the Table Access Protocol with the survey in ObsCore, a registry (RegTAP), tables of links, cut-outs,
 * files and a resolver of names (`/sesame/-ox/SNV?<name>`). Tables named `sandbox.…` bring a fault each: `binary`,
 * `cut`, `page`, `mistyped`, `many` (200,000 rows), `slow`. As real ones do, it names itself by its own address, sends
 * BINARY unless asked otherwise, tells errors with status 200, and lets no page send `DELETE`.
 * https://www.ivoa.net/documents/TAP/20190927/REC-TAP-1.1.html
 */
export async function startTap({ usualPort, isOpen, registry }: TapSettings): Promise<LoopbackServer> {
  const jobs = new Map<string, Job>();

  function ask(fields: URLSearchParams, origin: string): Answer {
    const query = fields.get('QUERY') ?? '';
    const maxRows = Math.min(MOST_ROWS, Number(fields.get('MAXREC') ?? '20000'));
    const outcome = runQuery(query, tablesOf(origin, registry(origin)), maxRows);
    // Also with an error the status is good.
    if ('error' in outcome) return { status: 200, type: VOTABLE, body: votableError(outcome.error) };
    const { table, from } = outcome;
    if (from === 'sandbox.page')
      return {
        status: 200,
        type: 'text/html',
        body: '<!doctype html><title>Sign in</title><h1>Sign in</h1>',
      };
    const format = fields.get('RESPONSEFORMAT') ?? fields.get('FORMAT') ?? '';
    const asText = /votable\/td|TABLEDATA/i.test(format) && from !== 'sandbox.binary';
    const document = votable({ ...table, after: linksService(origin) }, asText ? 'tabledata' : 'binary');
    const body = from === 'sandbox.cut' ? document.slice(0, Math.floor(document.length / 2)) : document;
    return { status: 200, type: VOTABLE, body };
  }

  function phaseOf(job: Job): string {
    if (job.isAborted) return 'ABORTED';
    if (job.begun === undefined) return 'PENDING';
    if (Date.now() < (job.ends ?? 0)) return Date.now() < job.begun + 200 ? 'QUEUED' : 'EXECUTING';
    return isFault(job) ? 'ERROR' : 'COMPLETED';
  }

  async function waited(job: Job, query: URLSearchParams): Promise<void> {
    const until = Date.now() + Math.min(60, Math.max(0, Number(query.get('WAIT') ?? 0))) * 1000;
    const phase = query.get('PHASE') ?? phaseOf(job);
    while (Date.now() < until && phaseOf(job) === phase && jobs.has(job.id))
      await new Promise((resolve) => setTimeout(resolve, 50));
  }

  async function work({ method, path, query, form }: ServiceRequest, origin: string): Promise<Answer> {
    if (path === '/tap/async' && method === 'POST') {
      const job: Job = { id: randomBytes(4).toString('hex'), fields: form };
      jobs.set(job.id, job);
      return seeOther(`${origin}tap/async/${job.id}`);
    }
    const [, id = '', part = ''] = /^\/tap\/async\/(\w+)(?:\/(.*))?$/.exec(path) ?? [];
    const job = jobs.get(id);
    if (!job) return { status: 404, body: 'Job not found' };
    if (method === 'POST' && form.get('ACTION') === 'DELETE') {
      jobs.delete(id);
      return seeOther(`${origin}tap/async`);
    }
    if (method === 'POST' && part === 'phase') {
      if (form.get('PHASE') === 'ABORT') job.isAborted = true;
      else if (job.begun === undefined) {
        job.begun = Date.now();
        job.ends = job.begun + (/sandbox\.slow/i.test(job.fields.get('QUERY') ?? '') ? SLOW_WORK : WORK);
      }
      return seeOther(`${origin}tap/async/${id}`);
    }
    if (part === 'results/result' || part === 'error') return ask(job.fields, origin);
    await waited(job, query);
    if (part === 'phase') return { status: 200, body: phaseOf(job) };
    return { status: 200, type: XML, body: jobDocument(job, phaseOf(job), origin) };
  }

  return serveStandIn({
    usualPort,
    cors: (_request, isPreflight): Readonly<Record<string, string>> | 'refused' => {
      if (isPreflight) return 'refused';
      return isOpen ? { 'access-control-allow-origin': '*' } : {};
    },
    who: () => undefined,
    handle: (request, origin) => {
      const { method, path, query, form } = request;
      if (path === '/tap/sync') return ask(method === 'POST' ? form : query, origin);
      if (path.startsWith('/tap/async')) return work(request, origin);
      if (path === '/tap/availability') return { status: 200, type: XML, body: AVAILABLE };
      if (path === '/tap/capabilities') return { status: 200, type: XML, body: capabilities(origin) };
      if (path === '/links')
        return { status: 200, type: VOTABLE, body: linksTable(query.get('ID') ?? '', origin) };
      if (path.startsWith('/sesame')) return resolved(decodeURIComponent(request.url.search.slice(1)));
      if (path.startsWith('/files/') || path === '/cutout' || path.startsWith('/previews/'))
        return { status: 200, type: 'application/fits', body: 'SIMPLE  =                    T' };
      return { status: 404, body: 'Not found' };
    },
    refusal: (kind) => ({ status: kind === 'error' ? 500 : 403, body: 'Ordered by the tester.' }),
  });

  function isFault({ fields }: Job): boolean {
    return 'error' in runQuery(fields.get('QUERY') ?? '', tablesOf('/', []), 1);
  }
}

const AVAILABLE =
  '<avl:availability xmlns:avl="http://www.ivoa.net/xml/VOSIAvailability/v1.0"><avl:available>true</avl:available></avl:availability>';

function capabilities(origin: string): string {
  return `<cap:capabilities xmlns:cap="http://www.ivoa.net/xml/VOSICapabilities/v1.0"><capability standardID="ivo://ivoa.net/std/TAP"><interface role="std"><accessURL use="base">${origin}tap</accessURL></interface></capability></cap:capabilities>`;
}

function jobDocument(job: Job, phase: string, origin: string): string {
  const href = `${origin}tap/async/${job.id}/results/result`;
  const time = (at: number | undefined) => (at === undefined ? '' : new Date(at).toISOString());
  const fields = [...job.fields].map(
    ([name, value]) => `<uws:parameter id="${xmlText(name.toLowerCase())}">${xmlText(value)}</uws:parameter>`,
  );
  const results = phase === 'COMPLETED' ? `<uws:result id="result" xlink:href="${href}"/>` : '';
  const error =
    phase === 'ERROR'
      ? '<uws:errorSummary type="fatal" hasDetail="true"><uws:message>The query failed.</uws:message></uws:errorSummary>'
      : '';
  return `<uws:job version="1.1" xmlns:uws="http://www.ivoa.net/xml/UWS/v1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><uws:jobId>${job.id}</uws:jobId><uws:phase>${phase}</uws:phase><uws:startTime>${time(job.begun)}</uws:startTime><uws:executionDuration>3600</uws:executionDuration><uws:destruction>${time(Date.now() + 172_800_000)}</uws:destruction><uws:parameters>${fields.join('')}</uws:parameters><uws:results>${results}</uws:results>${error}</uws:job>`;
}

function seeOther(location: string): Answer {
  return { status: 303, headers: { location } };
}

/** As the Sesame service of the CDS tells positions. https://cds.unistra.fr/cgi-bin/Sesame */
function resolved(name: string): Answer {
  const plain = (text: string) => text.toLowerCase().replace(/[\s+]/g, '');
  const object = OBJECTS.find((each) => plain(each.name) === plain(name));
  const found = object
    ? `<Resolver name="Sandbox"><oname>${object.name}</oname><jpos>0 0</jpos><jradeg>${object.ra}</jradeg><jdedeg>${object.dec}</jdedeg></Resolver>`
    : '<INFO>*** Nothing found ***</INFO>';
  return {
    status: 200,
    type: XML,
    body: `<?xml version="1.0" encoding="UTF-8"?><Sesame><Target option="SNV"><name>${xmlText(name)}</name>${found}</Target></Sesame>`,
  };
}
