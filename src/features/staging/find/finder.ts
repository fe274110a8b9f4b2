import type { Problem } from '../../../domain/problem.ts';
import type { Result } from '../../../domain/result.ts';
import {
  type AskTap,
  createTapClient,
  type Take,
  type TapAnswer,
  type TapClient,
  type TapQuery,
} from '../../../platforms/tap/client.ts';
import { jobHasEnded } from '../../../platforms/tap/uws.ts';
import type { OpenReader } from './open-reader.ts';
import type { FromReader, TableEnd } from './reading-protocol.ts';
import type { KeptJob, Run, RunEnd, RunMode, TapService } from './run.ts';

/** What asking needs of its surroundings. */
export interface FinderHands {
  readonly ask: (service: TapService) => AskTap;
  readonly open: OpenReader;
  /** ISO 8601. */
  readonly now: () => string;
  /** Remembers a job beyond the page, or what has become of it. */
  readonly keepJob: (job: KeptJob) => void;
  readonly forgetJob: (url: string) => void;
  /** Waits between two looks at a job, in milliseconds. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Asks services, one query at a time. What was found last stays there while the maintainer is on other screens. */
export interface Finder {
  current(): Run | undefined;
  subscribe(listener: () => void): () => void;
  /** Asks; whatever was asked before is left, a job at its service goes on. */
  run(service: TapService, query: TapQuery, mode: RunMode): void;
  /** Goes on with a job that was begun before, perhaps by another page. */
  resume(kept: KeptJob): void;
  /** Ends the query; a job is ended at its service as well. */
  stop(): void;
  /** Has a service forget a job. */
  remove(kept: KeptJob): Promise<Result<void>>;
}

/** Services that cannot hold a question are not asked more often than this, in milliseconds. */
const LEAST_PAUSE = 1_500;

/** Looks at a job that fail in a row, until it is given up. */
const MOST_FAILURES = 5;

/** Why a query was left. */
const STOPPED = 'stopped';

/** A finder, which has asked nothing yet. */
export function createFinder(hands: FinderHands): Finder {
  const listeners = new Set<() => void>();
  let current: Run | undefined;
  let control = new AbortController();
  let lastId = 0;
  /** Shows the rows that have arrived and are not shown yet. */
  let showAll: () => void = () => undefined;

  const clientOf = (service: TapService) => createTapClient(service.url, hands.ask(service));

  function begin(start: Omit<Run, 'id' | 'columns' | 'rows' | 'services'>): AbortSignal {
    showAll = () => undefined;
    control.abort();
    control = new AbortController();
    lastId += 1;
    current = { ...start, id: lastId, columns: [], rows: [], services: [] };
    for (const listener of listeners) listener();
    return control.signal;
  }

  /** Changes what is known of the query that the signal belongs to; of one that was left, nothing is said any more. */
  function change(signal: AbortSignal, changes: Partial<Run>): void {
    if (signal.aborted || !current) return;
    current = { ...current, ...changes };
    for (const listener of listeners) listener();
  }

  const end = (signal: AbortSignal, how: RunEnd) => change(signal, { phase: 'ended', end: how });

  /** Reads the rows of an answer while they arrive. */
  async function read(
    signal: AbortSignal,
    ask: (how: { readonly signal: AbortSignal; readonly take: Take }) => Promise<Result<TapAnswer>>,
  ): Promise<void> {
    const reading = new AbortController();
    const stop = () => reading.abort();
    signal.addEventListener('abort', stop);
    let wantsMore = true;
    let settle: (how: TableEnd | undefined) => void = () => undefined;
    const ended = new Promise<TableEnd | undefined>((resolve) => {
      settle = resolve;
    });
    // Shown is what came when it is half as much again: each look at the rows costs more than the one before.
    let arrived: Run['rows'] = [];
    let columns: Run['columns'] = [];
    let shown = 0;
    const show = () => {
      if (shown === arrived.length) return;
      shown = arrived.length;
      change(signal, { phase: 'reading', columns, rows: arrived });
    };
    showAll = show;
    const reader = hands.open((message: FromReader | undefined) => {
      if (message === undefined) settle(undefined);
      else if (message.kind === 'enough') wantsMore = false;
      else if (message.kind === 'rows') {
        arrived = arrived.concat(message.rows);
        columns = message.columns;
        if (arrived.length >= shown * 1.5) show();
      } else {
        show();
        change(signal, { columns: message.columns, services: message.services });
        settle(message.end);
      }
    });
    signal.addEventListener('abort', () => settle(undefined));
    try {
      const take: Take = (piece) => {
        reader.write(piece);
        return wantsMore;
      };
      const answer = await ask({ signal: reading.signal, take });
      if (!answer.ok) return end(signal, { kind: 'problem', problem: answer.problem });
      reader.end();
      const how = await ended;
      end(signal, how ? runEnd(how, answer.value) : broken());
    } finally {
      signal.removeEventListener('abort', stop);
      reader.close();
    }
  }

  async function watch(signal: AbortSignal, client: TapClient, begun: KeptJob): Promise<void> {
    let kept = begun;
    let failures = 0;
    while (!jobHasEnded(kept.job.phase)) {
      const from = performance.now();
      const seen = await client.watch(kept.job, signal);
      if (signal.aborted) return;
      if (seen.ok) {
        failures = 0;
        const isNews = seen.value.phase !== kept.job.phase;
        kept = { ...kept, job: seen.value };
        change(signal, { job: kept.job });
        if (isNews) hands.keepJob(kept);
      } else if (seen.problem.kind === 'absent') {
        hands.forgetJob(kept.job.url);
        return end(signal, { kind: 'forgotten' });
      } else {
        failures += 1;
        if (failures === MOST_FAILURES) return end(signal, { kind: 'problem', problem: seen.problem });
      }
      const wait = LEAST_PAUSE * 2 ** Math.max(0, failures - 1) - (performance.now() - from);
      if (!jobHasEnded(kept.job.phase) && wait > 0) await hands.pause(wait, signal);
      if (signal.aborted) return;
    }
    if (kept.job.phase === 'ABORTED') return end(signal, { kind: 'stopped' });
    await read(signal, (how) => client.result(kept.job, how));
  }

  async function runJob(
    signal: AbortSignal,
    client: TapClient,
    service: TapService,
    query: TapQuery,
    at: string,
  ) {
    const made = await client.start(query);
    if (!made.ok) return end(signal, { kind: 'problem', problem: made.problem });
    const kept = { service, query, job: made.value, at };
    // Whoever has left meanwhile still has a job there; whoever has stopped it wants none.
    hands.keepJob(kept);
    if (signal.reason === STOPPED) await remove(kept);
    change(signal, { phase: 'waiting', job: kept.job });
    if (!signal.aborted) await watch(signal, client, kept);
  }

  async function remove({ service, job }: KeptJob): Promise<Result<void>> {
    const removed = await clientOf(service).remove(job);
    if (removed.ok) hands.forgetJob(job.url);
    return removed;
  }

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    run(service, query, mode) {
      const at = hands.now();
      const signal = begin({ service, query, mode, at, phase: 'sending' });
      const client = clientOf(service);
      if (mode === 'async') void runJob(signal, client, service, query, at);
      else void read(signal, (how) => client.query(query, how));
    },
    resume(kept) {
      const { service, query, job, at } = kept;
      const signal = begin({ service, query, mode: 'async', at, phase: 'waiting', job });
      void watch(signal, clientOf(service), kept);
    },
    stop() {
      if (!current || current.phase === 'ended') return;
      const { job } = current;
      const signal = control.signal;
      showAll();
      end(signal, { kind: 'stopped' });
      control.abort(STOPPED);
      if (job) void remove({ ...current, job });
    },
    remove,
  };
}

function runEnd(how: TableEnd, { status, url }: TapAnswer): RunEnd {
  switch (how.kind) {
    case 'table':
    case 'serialisation':
    case 'cut-off':
      if (how.status.kind === 'error') return { kind: 'error', message: how.status.message };
      if (how.kind === 'cut-off') return { kind: 'cut-off' };
      if (how.kind === 'serialisation') return { kind: 'serialisation', found: how.found };
      return how.status.kind === 'overflow'
        ? { kind: 'overflow', message: how.status.message }
        : { kind: 'complete' };
    case 'not-votable':
      return status >= 500 ? { kind: 'problem', problem: { kind: 'server', url, status } } : how;
    case 'too-many':
      return how;
  }
}

function broken(): RunEnd {
  const problem: Problem = { kind: 'unexpected', message: 'The reader of tables broke.', where: 'find' };
  return { kind: 'problem', problem };
}
