import type { Forecast } from '../domain/policy/forecast.ts';
import type { Problem } from '../domain/problem.ts';
import { fail, type Result } from '../domain/result.ts';
import type { JsonObject } from '../domain/suggestion/model.ts';
import type { Transport } from '../pod/transport.ts';
import type { DryRunBook, DryRunEvent } from './dry-run-events.ts';
import {
  type Commands,
  type FromWorker,
  initialStatus,
  type SyncStatus,
  type Topic,
  type ToWorker,
} from './protocol.ts';

/** How long a command may take before its caller is told so, in milliseconds. It may still be carried out. */
const CALL_LIMIT = 30_000;

/** Pauses before a crashed worker is started again, in milliseconds; after the last one it stays down. */
const RESTART_PAUSES = [0, 1_000, 5_000, 30_000];

/** The part of a `Worker` that the client needs. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** What the client needs from its surroundings. */
export interface OrchestratorOptions {
  /** Answers the worker's requests: the session lives on this side. */
  readonly transport: Transport;
  readonly createWorker?: () => WorkerLike;
  /** In milliseconds; for tests. */
  readonly callLimit?: number;
  readonly restartPauses?: readonly number[];
}

/** The main thread's end of the orchestrator. */
export interface Orchestrator {
  /** Asks for something; never rejects. A command that gets no answer in time gives a `timeout` problem. */
  call<C extends keyof Commands>(command: C, ...args: Parameters<Commands[C]>): Promise<Result<void>>;
  /**
   * Tries a rule book out on all messages of the local copy and tells what it would propose; nothing is written, nothing
   * is sent, nobody is asked. Events come until `ended`. `cancel` ends it at once; after it only `ended` comes.
   */
  dryRun(book: DryRunBook, onEvent: (event: DryRunEvent) => void): { cancel(): void };
  /**
   * What policies would do with a message of the maintainer's, were it put into her own inbox (`place`). Nothing is
   * written, nothing is sent, nobody is asked.
   */
  forecast(document: JsonObject): Promise<Result<Forecast>>;
  /** Told which parts of the replica have changed. Gives back how to stop listening. */
  onChanged(listener: (topics: readonly Topic[]) => void): () => void;
  /** Told every new status. Gives back how to stop listening. */
  onStatus(listener: (status: SyncStatus) => void): () => void;
  /** The latest status. The same object until it changes, as `useSyncExternalStore` wants it. */
  status(): SyncStatus;
  /** Says that now is a good moment to look at the pod: back online, visible again, signed in again. */
  nudge(): void;
  /** Says whether the page is visible: services are asked less often for one that is not. */
  sight(visible: boolean): void;
  dispose(): void;
}

interface PendingCall {
  readonly command: keyof Commands;
  readonly args: readonly unknown[];
  readonly resolve: (result: Result<void>) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

function startWorker(): WorkerLike {
  return new Worker(new URL('./orchestrator.worker.ts', import.meta.url), {
    type: 'module',
    name: 'orchestrator',
  });
}

/**
 * Starts the orchestrator's worker and speaks with it. When the worker crashes, a new one is started, told to `start`
 * with the same pod, and asked again whatever was not answered: commands are idempotent.
 */
export function createOrchestrator(options: OrchestratorOptions): Orchestrator {
  const { transport, createWorker = startWorker } = options;
  const callLimit = options.callLimit ?? CALL_LIMIT;
  const pauses = options.restartPauses ?? RESTART_PAUSES;
  const changedListeners = new Set<(topics: readonly Topic[]) => void>();
  const statusListeners = new Set<(status: SyncStatus) => void>();
  const pending = new Map<number, PendingCall>();
  const dryRuns = new Map<number, (event: DryRunEvent) => void>();
  const forecasts = new Map<number, (result: Result<Forecast>) => void>();
  let status = initialStatus;
  let started: Parameters<Commands['start']> | undefined;
  let worker: WorkerLike | undefined;
  let lastCall = 0;
  let crashes = 0;
  let restart: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;
  let visible = true;
  // What the worker is lent; it holds nothing over a crash.
  let providers: Parameters<Commands['knowProviders']> | undefined;
  const tokens = new Map<string, Parameters<Commands['holdToken']>>();

  function setStatus(next: SyncStatus): void {
    status = next;
    for (const listener of statusListeners) listener(next);
  }

  async function answerFetch(
    asker: WorkerLike,
    id: number,
    request: Parameters<Transport>[0],
  ): Promise<void> {
    const result = await transport(request).catch(
      (error: unknown): Awaited<ReturnType<Transport>> =>
        fail({ kind: 'unexpected', message: String(error), where: 'transport' }),
    );
    // A worker that has been replaced meanwhile waits for nothing.
    if (worker !== asker) return;
    // The body is handed over instead of copied; only a buffer that it fills entirely can be.
    const buffer = result.ok ? result.value.body.buffer : undefined;
    const whole =
      result.ok && buffer instanceof ArrayBuffer && buffer.byteLength === result.value.body.byteLength;
    asker.postMessage({ type: 'fetched', id, result }, whole ? [buffer] : []);
  }

  function receive(from: WorkerLike, message: FromWorker): void {
    switch (message.type) {
      case 'return': {
        const call = pending.get(message.id);
        if (!call) return;
        pending.delete(message.id);
        clearTimeout(call.timer);
        // One answered command shows that this worker works.
        crashes = 0;
        call.resolve(message.value);
        return;
      }
      case 'fetch':
        void answerFetch(from, message.id, message.request);
        return;
      case 'ping':
        from.postMessage({ type: 'pong' });
        return;
      case 'dry-run':
        dryRuns.get(message.id)?.(message.event);
        return;
      case 'forecast':
        forecasts.get(message.id)?.(message.result);
        return;
      case 'changed':
        for (const listener of changedListeners) listener(message.topics);
        return;
      case 'status':
        setStatus(message.status);
        return;
    }
  }

  function post(id: number, call: Pick<PendingCall, 'command' | 'args'>): void {
    worker?.postMessage({ type: 'call', id, command: call.command, args: call.args });
  }

  function open(): void {
    restart = undefined;
    const fresh = createWorker();
    worker = fresh;
    fresh.onmessage = (event) => receive(fresh, event.data);
    fresh.onerror = (event) => crashed(fresh, event.message);
    fresh.onmessageerror = () => crashed(fresh, 'A message from the worker could not be read.');
    const open = [...pending];
    if (started && !open.some(([, call]) => call.command === 'start'))
      post(++lastCall, { command: 'start', args: started });
    if (!visible) fresh.postMessage({ type: 'sight', visible });
    if (providers) post(++lastCall, { command: 'knowProviders', args: providers });
    for (const args of tokens.values()) post(++lastCall, { command: 'holdToken', args });
    for (const [id, call] of open) post(id, call);
  }

  function crashed(which: WorkerLike, message: string | undefined): void {
    if (worker !== which || disposed) return;
    which.terminate();
    worker = undefined;
    const problem: Problem = {
      kind: 'unexpected',
      message: message ?? 'The worker could not be started.',
      where: 'orchestrator',
    };
    endAsking(problem);
    const pause = pauses[crashes];
    crashes += 1;
    setStatus({ ...status, state: 'stuck', leader: false, live: 'off', problem });
    if (pause !== undefined) restart = setTimeout(open, pause);
    else for (const id of [...pending.keys()]) settle(id, problem);
  }

  function settle(id: number, problem: Problem): void {
    const call = pending.get(id);
    if (!call) return;
    pending.delete(id);
    clearTimeout(call.timer);
    call.resolve(fail(problem));
  }

  /** What has to be said again to a worker that is new. */
  function remember(command: keyof Commands, args: readonly unknown[]): void {
    if (command === 'knowProviders') providers = args as Parameters<Commands['knowProviders']>;
    if (command === 'holdToken') {
      const held = args as Parameters<Commands['holdToken']>;
      tokens.set(held[0].audience, held);
    }
    if (command === 'dropToken')
      for (const audience of tokens.keys())
        if (audience === args[0] || audience.startsWith(`${String(args[0])} `)) tokens.delete(audience);
    if (command === 'stop') tokens.clear();
  }

  function call<C extends keyof Commands>(
    command: C,
    ...args: Parameters<Commands[C]>
  ): Promise<Result<void>> {
    if (disposed) return Promise.resolve(fail({ kind: 'aborted', url: `orrery:${command}` }));
    if (command === 'start') started = args as Parameters<Commands['start']>;
    if (command === 'stop') started = undefined;
    remember(command, args);
    const id = ++lastCall;
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => settle(id, { kind: 'timeout', url: `orrery:${command}`, ms: callLimit }),
        callLimit,
      );
      pending.set(id, { command, args, resolve, timer });
      if (worker) post(id, { command, args });
      else if (restart === undefined) {
        // It stayed down after too many crashes; a new wish of the user is a reason to try once more.
        crashes = 0;
        open();
      }
    });
  }

  function dryRun(book: DryRunBook, onEvent: (event: DryRunEvent) => void): { cancel(): void } {
    const id = ++lastCall;
    let cancelled = false;
    dryRuns.set(id, (event) => {
      if (event.type === 'ended') dryRuns.delete(id);
      if (event.type === 'ended' || !cancelled) onEvent(event);
    });
    if (worker) worker.postMessage({ type: 'dry-run', id, book });
    else endAsking({ kind: 'aborted', url: 'orrery:dry-run' });
    return {
      cancel() {
        cancelled = true;
        worker?.postMessage({ type: 'cancel-dry-run', id });
      },
    };
  }

  function forecast(document: JsonObject): Promise<Result<Forecast>> {
    const id = ++lastCall;
    return new Promise((resolve) => {
      const problem: Problem = { kind: 'timeout', url: 'orrery:forecast', ms: callLimit };
      const timer = setTimeout(() => forecasts.get(id)?.(fail(problem)), callLimit);
      forecasts.set(id, (result) => {
        forecasts.delete(id);
        clearTimeout(timer);
        resolve(result);
      });
      if (worker) worker.postMessage({ type: 'forecast', id, document });
      else endAsking({ kind: 'aborted', url: 'orrery:forecast' });
    });
  }

  /** Nothing of a dry run, and no forecast, survives its worker. */
  function endAsking(problem: Problem): void {
    for (const tell of [...dryRuns.values()])
      tell({ type: 'ended', done: 0, matched: 0, ms: 0, stopped: 'problem', problem });
    for (const tell of [...forecasts.values()]) tell(fail(problem));
  }

  open();
  return {
    call,
    dryRun,
    forecast,
    onChanged(listener) {
      changedListeners.add(listener);
      return () => void changedListeners.delete(listener);
    },
    onStatus(listener) {
      statusListeners.add(listener);
      return () => void statusListeners.delete(listener);
    },
    status: () => status,
    nudge: () => worker?.postMessage({ type: 'nudge' }),
    sight(next) {
      visible = next;
      worker?.postMessage({ type: 'sight', visible });
    },
    dispose() {
      disposed = true;
      clearTimeout(restart);
      for (const id of [...pending.keys()]) settle(id, { kind: 'aborted', url: 'orrery:dispose' });
      endAsking({ kind: 'aborted', url: 'orrery:dispose' });
      worker?.terminate();
      worker = undefined;
    },
  };
}
