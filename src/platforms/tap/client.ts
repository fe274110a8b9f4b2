import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { reachable } from './data-link.ts';
import { jobHasEnded, readJob, type UwsJob } from './uws.ts';

/** A request to a TAP service. Forms only, and no header of our own: pages may send those without asking first. */
export interface TapRequest {
  readonly url: string;
  /** Its fields, where it is a POST. */
  readonly form?: Readonly<Record<string, string>>;
  /** In milliseconds. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  /** Takes the body as it arrives, and says whether more is wanted; the answer then has its beginning only. */
  readonly take?: Take;
}

/** Takes a piece of a body. Gives back whether more is wanted. */
export type Take = (piece: Uint8Array) => boolean;

/** What came back, redirections followed. */
export interface TapAnswer {
  /** Where it came from in the end. */
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

/** Makes one request, without credentials. */
export type AskTap = (request: TapRequest) => Promise<Result<TapAnswer>>;

/** A query and how many rows are wanted at most. */
export interface TapQuery {
  readonly adql: string;
  readonly maxRows: number;
}

/** A job that a service runs. */
export interface TapJob extends UwsJob {
  /** Its address, as a page can ask it. */
  readonly url: string;
}

/** How long a service may hold a question about a job, in seconds. */
const HOLD = 30;

/** How long a service may take until it begins to answer a query, in milliseconds. */
const LONGEST = 120_000;

/** Asks services of the Table Access Protocol. https://www.ivoa.net/documents/TAP/20190927/REC-TAP-1.1.html */
export interface TapClient {
  /** Runs a query at once. The answer is a VOTable, also where it is an error: its own words count, not the status. */
  query(
    query: TapQuery,
    how?: { readonly signal?: AbortSignal; readonly take?: Take },
  ): Promise<Result<TapAnswer>>;
  /** Makes a job and starts it. */
  start(query: TapQuery): Promise<Result<TapJob>>;
  /** How a job stands; held back by the service until it stands otherwise, for half a minute at most. */
  watch(job: TapJob, signal?: AbortSignal): Promise<Result<TapJob>>;
  /** What came of a job: its rows, or why it failed; both are VOTables. */
  result(
    job: TapJob,
    how?: { readonly signal?: AbortSignal; readonly take?: Take },
  ): Promise<Result<TapAnswer>>;
  /** Ends a job and has the service forget it. */
  remove(job: TapJob): Promise<Result<void>>;
}

/** A client of one service. @param base its address, with or without a slash at the end */
export function createTapClient(base: string, ask: AskTap): TapClient {
  const service = base.replace(/\/+$/, '');

  async function readJobAt(request: TapRequest): Promise<Result<TapJob>> {
    const answer = await ask(request);
    if (!answer.ok) return answer;
    const { url, status, text } = answer.value;
    const job = readJob(text);
    // A service that names itself by http is asked by https.
    if (job) return ok({ ...job, url: reachable(withoutQuery(url), service).url });
    return fail(strange(url, status));
  }

  return {
    query: ({ adql, maxRows }, how) =>
      votable(ask, { url: `${service}/sync`, form: formOf(adql, maxRows), timeout: LONGEST, ...how }),
    start: async ({ adql, maxRows }) => {
      const made = await readJobAt({ url: `${service}/async`, form: formOf(adql, maxRows) });
      return made.ok
        ? readJobAt({ url: `${made.value.url}/phase`, form: { PHASE: 'RUN' } }).then(named(made.value))
        : made;
    },
    watch: (job, signal) =>
      jobHasEnded(job.phase)
        ? Promise.resolve(ok(job))
        : readJobAt({
            url: `${job.url}?WAIT=${HOLD}&PHASE=${job.phase}`,
            timeout: (HOLD + 15) * 1_000,
            signal,
          }).then(named(job)),
    // The address in the description of the job may be one that a page cannot ask.
    result: (job, how) =>
      votable(ask, {
        url: `${job.url}/${job.phase === 'ERROR' ? 'error' : 'results/result'}`,
        timeout: LONGEST,
        ...how,
      }),
    remove: async (job) => {
      const answer = await ask({ url: job.url, form: { ACTION: 'DELETE' } });
      if (!answer.ok) return answer.problem.kind === 'absent' ? ok(undefined) : answer;
      return ok(undefined);
    },
  };
}

function formOf(adql: string, maxRows: number): Readonly<Record<string, string>> {
  return {
    LANG: 'ADQL',
    QUERY: adql,
    MAXREC: String(maxRows),
    // What a service sends unasked is binary.
    RESPONSEFORMAT: 'votable/td',
    REQUEST: 'doQuery',
  };
}

async function votable(ask: AskTap, request: TapRequest): Promise<Result<TapAnswer>> {
  const answer = await ask(request);
  if (!answer.ok) return answer;
  const { url, status, text } = answer.value;
  // Services put their errors into a table, with whatever status.
  const isTable = /<(?:\w+:)?VOTABLE[\s>]/i.test(text.slice(0, 4_000));
  return isTable || status < 400 ? answer : fail(strange(url, status));
}

/** The job keeps its address, whatever the answer's was. */
function named(job: TapJob): (result: Result<TapJob>) => Result<TapJob> {
  return (result) => (result.ok ? ok({ ...result.value, url: job.url }) : result);
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/\/+$/, '');
}

function strange(url: string, status: number): Problem {
  if (status === 401) return { kind: 'unauthenticated', url };
  if (status === 403) return { kind: 'forbidden', url };
  if (status === 404 || status === 410) return { kind: 'absent', url };
  if (status >= 500) return { kind: 'server', url, status };
  return { kind: 'noncompliant', url, reason: 'The answer is neither a table nor a job.' };
}
