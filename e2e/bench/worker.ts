import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { browsers } from '../browser.ts';
import { bundlePage, servePage } from './browser/bench-page.ts';
import type { Measurement } from './measurement.ts';
import type { DryRunTimes, WorkerPage } from './worker-page.ts';

const COUNT = 10_000;
const ROUNDS = 5;

/** Matches one message in ten. */
const BOOK = `@prefix as: <https://www.w3.org/ns/activitystreams#> .
@prefix fno: <https://w3id.org/function/ontology#> .
@prefix log: <http://www.w3.org/2000/10/swap/log#> .
@prefix pol: <https://www.example.org/ns/policy#> .
{ [] pol:mainSubject ?n . ?n a as:Accept ; as:inReplyTo ?offer . (?n "record") log:skolem ?x . }
=> { ?n pol:policy ?x . ?x a fno:Execution ; fno:executes pol:appendToLog ; pol:notification ?n . } .`;

/** In the page, the object that `worker-page.ts` puts there. */
declare const bench: WorkerPage;

/**
 * Measures the orchestrator's worker in a real browser over a replica of 10,000 messages: how soon a dry run shows its
 * first match, how soon it ends when it is cancelled, and how much memory the worker takes.
 */
export async function benchWorker(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-bench-'));
  await bundlePage('worker-page.ts', folder);
  const server = await servePage(folder);
  const [found] = browsers();
  if (!found) throw new Error('There is no browser.');
  const browser = await chromium.launch({ ...found, args: [...found.args] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await measure(page);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function measure(page: Page): Promise<Measurement[]> {
  const memory = await watchMemory(page);
  const filled = await page.evaluate((count) => bench.fill(count), COUNT);
  const runs: DryRunTimes[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    runs.push(
      await page.evaluate(([text, after]) => bench.dryRun(text, after), [BOOK, 100 * round] as const),
    );
  const whole = await page.evaluate((text) => bench.dryRun(text), BOOK);
  const peak = await memory.stop();
  const first = median([...runs, whole].map((run) => run.first));
  const cancelled = median(runs.map((run) => run.cancelled ?? Number.POSITIVE_INFINITY));
  const quiet = [...runs, whole].every(({ writes }) => writes === 0);
  return [
    {
      name: `worker: an inbox of ${COUNT} read and matched`,
      value: filled.ms,
      unit: 'ms',
      goal: 'suggestions',
      pass: filled.suggestions > 0,
    },
    {
      name: `worker: dry run over ${COUNT}, first match`,
      value: first,
      unit: 'ms',
      goal: '≤ 500',
      pass: first <= 500,
    },
    {
      name: `worker: dry run over ${COUNT}, from cancel to end`,
      value: cancelled,
      unit: 'ms',
      goal: '≤ 100, no write',
      pass: cancelled <= 100 && quiet,
    },
    {
      name: `worker: dry run over ${COUNT}, all of it`,
      value: whole.all,
      unit: 'ms',
      goal: `${COUNT / 10} matches`,
      pass: whole.done === COUNT && whole.matched === COUNT / 10,
    },
    {
      name: `worker: memory for ${COUNT} notifications (highest heap and buffers)`,
      value: peak / 2 ** 20,
      unit: 'MB',
      goal: '≤ 300',
      pass: peak > 0 && peak <= 300 * 2 ** 20,
    },
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Asks the worker's isolate again and again how large its heap is; `stop` gives the highest answer, in bytes. */
async function watchMemory(page: Page): Promise<{ stop(): Promise<number> }> {
  const session = await page.context().newCDPSession(page);
  let peak = 0;
  let last = 0;
  let timer: NodeJS.Timeout | undefined;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'worker') return;
    timer = setInterval(() => ask(session, sessionId, ++last), 200);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { result } = JSON.parse(message) as { result?: Record<string, number> };
    if (result) peak = Math.max(peak, (result.totalSize ?? 0) + (result.backingStorageSize ?? 0));
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return {
    async stop() {
      clearInterval(timer);
      await session.detach();
      return peak;
    },
  };
}

function ask(session: CDPSession, sessionId: string, id: number): void {
  const message = JSON.stringify({ id, method: 'Runtime.getHeapUsage' });
  // The worker may have gone by then.
  session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
}
