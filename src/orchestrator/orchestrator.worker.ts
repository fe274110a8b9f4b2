import { openReplica } from '../cache/replica.ts';
import { bookId, compileBooks } from '../domain/policy/books.ts';
import type { Result } from '../domain/result.ts';
import type { PodResponse, Transport } from '../pod/transport.ts';
import { shippedTexts } from '../policies/shipped.ts';
import { createEngine } from './engine.ts';
import type { Channel, Environment } from './environment.ts';
import { createRules } from './policies.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** The worker's global, as far as it is used: the DOM's types describe a window instead. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

/** How long to wait for the main thread's transport, which keeps a limit of its own, in milliseconds. */
const FETCH_LIMIT = 90_000;

/** How long a rule book that is tried out may take for one message, in milliseconds: it shall be possible to cancel. */
const DRY_RUN_LIMIT = 500;

const scope = globalThis as unknown as WorkerScope;
const fetches = new Map<number, (result: Result<PodResponse>) => void>();
const dryRuns = new Map<number, () => void>();
let lastFetch = 0;
let pulses: (() => void)[] = [];

/** Asks the main thread, where the session lives. A page that is frozen or gone must not hold up the work for ever. */
const transport: Transport = (request) =>
  new Promise((resolve) => {
    const id = ++lastFetch;
    const limit = (request.timeout ?? 0) + FETCH_LIMIT;
    const timer = setTimeout(() => {
      fetches.delete(id);
      resolve({ ok: false, problem: { kind: 'timeout', url: request.url, ms: limit } });
    }, limit);
    fetches.set(id, (result) => {
      clearTimeout(timer);
      resolve(result);
    });
    scope.postMessage({ type: 'fetch', id, request });
  });

const environment: Environment = {
  transport,
  openReplica,
  origin: location.origin,
  locks: navigator.locks,
  openChannel: (name) => new BroadcastChannel(name) as Channel,
  openSocket: (url) => new WebSocket(url),
  async openProvider(config, { tokens, relay }) {
    // Loaded for the first service that is asked: most days none is.
    const [{ openProvider }, { createAskService }, { throughRelay }] = await Promise.all([
      import('../platforms/open-provider.ts'),
      import('../platforms/ask-service.ts'),
      import('../pod/delivery/relay-transport.ts'),
    ]);
    const ask = createAskService({
      async relay(request) {
        const root = await relay();
        if (root !== undefined) return throughRelay(transport, root)(request);
        return { ok: false, problem: { kind: 'undeliverable', url: request.url, because: 'no-relay' } };
      },
    });
    return openProvider(config, { tokens, ask, now: () => Date.now() });
  },
  isOnline: () => navigator.onLine,
  rules: (pod, own, stopped) =>
    createRules(compileBooks(shippedTexts, pod, own), { now: () => performance.now() }, stopped),
  tryOut: (pod, book) =>
    createRules(compileBooks({}, pod, [book]), { ms: DRY_RUN_LIMIT, now: () => performance.now() }),
  shipped: new Set(Object.keys(shippedTexts).map(bookId)),
  now: () => Date.now(),
  schedule(work, ms) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  newId: () => crypto.randomUUID(),
  random: () => Math.random(),
  emit: (message) => scope.postMessage(message),
  pulse: () =>
    new Promise((resolve) => {
      pulses.push(resolve);
      // A page that is stuck need not be asked twice.
      if (pulses.length === 1) scope.postMessage({ type: 'ping' });
    }),
};

const engine = createEngine(environment);

async function answer(message: Extract<ToWorker, { type: 'call' }>): Promise<void> {
  const command = engine.commands[message.command] as (...args: unknown[]) => Promise<Result<void>>;
  try {
    scope.postMessage({ type: 'return', id: message.id, value: await command(...message.args) });
  } catch (error) {
    const problem = { kind: 'unexpected', message: String(error), where: message.command } as const;
    scope.postMessage({ type: 'return', id: message.id, value: { ok: false, problem } });
  }
}

scope.onmessage = ({ data }) => {
  switch (data.type) {
    case 'call':
      void answer(data);
      return;
    case 'fetched':
      fetches.get(data.id)?.(data.result);
      fetches.delete(data.id);
      return;
    case 'dry-run': {
      const { id, book } = data;
      const cancel = engine.dryRun(book, (event) => {
        if (event.type === 'ended') dryRuns.delete(id);
        scope.postMessage({ type: 'dry-run', id, event });
      });
      dryRuns.set(id, cancel);
      return;
    }
    case 'forecast': {
      const { id, document } = data;
      void engine
        .forecast(document)
        .then((result) => scope.postMessage({ type: 'forecast', id, result }))
        .catch((error: unknown) => {
          const problem = { kind: 'unexpected', message: String(error), where: 'forecast' } as const;
          scope.postMessage({ type: 'forecast', id, result: { ok: false, problem } });
        });
      return;
    }
    case 'cancel-dry-run':
      dryRuns.get(data.id)?.();
      return;
    case 'nudge':
      engine.nudge();
      return;
    case 'sight':
      engine.sight(data.visible);
      return;
    case 'pong':
      for (const answered of pulses) answered();
      pulses = [];
      return;
  }
};
