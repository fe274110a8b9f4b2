import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checksumsOf } from '../../src/domain/event-log/checksum.ts';
import type { LogEntry } from '../../src/domain/event-log/entry.ts';
import { addEntries, emptyRoot, PAGE_ENTRIES, rootText } from '../../src/domain/event-log/log-page.ts';
import { sha256Hex } from '../../src/domain/hash/sha256.ts';
import { fixture } from '../../src/domain/notification/fixtures/load.ts';
import { logEvent } from '../../src/pod/event-log/log-event.ts';
import { readLog } from '../../src/pod/event-log/read-log.ts';
import { eventUrl } from '../../src/pod/event-log.ts';
import type { PodProfile } from '../../src/pod/pod-profile.ts';
import { accountTransport, recorded, valueOrThrow } from '../../src/pod/testing/account-transport.ts';
import { openAccount, type SandboxAccount } from '../sandbox/accounts.ts';
import { authenticatedFetch } from '../sandbox/client-credentials.ts';
import { startPods } from '../sandbox/pods.ts';
import { freePort } from '../sandbox/ports.ts';
import type { Measurement } from './measurement.ts';

/** Ends within a page, so that one is turned during the rounds. */
const EVENTS = 100_000 - 12;
const ROUNDS = 24;
const LISTED = 50;

/**
 * Appends to a log of 100,000 events and to a new one, in turns, on a real server whose pod lies on disk: all events
 * and all pages of the long log are there. Then lists the newest events.
 */
export async function benchEventLog(): Promise<Measurement[]> {
  const data = mkdtempSync(join(tmpdir(), 'orrery-bench-'));
  const server = await startPods({ port: await freePort(), data });
  try {
    const account = await openAccount(server.baseUrl, 'bench');
    const transport = accountTransport(account, await authenticatedFetch(account));
    const [short, long] = [logAt(account, 'short'), logAt(account, 'long')];
    seedLong(join(data, 'bench'), long);
    valueOrThrow(await logEvent(transport, short, event(-1)));

    const cost = { short: [] as Cost[], long: [] as Cost[] };
    const listed: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const append = async (name: 'short' | 'long', pod: PodProfile) => {
        const counted = recorded(transport);
        const start = performance.now();
        const logged = valueOrThrow(await logEvent(counted.transport, pod, event(EVENTS + round)));
        cost[name].push({ ms: performance.now() - start, requests: counted.requests.length });
        if (logged.indexProblem) throw new Error(JSON.stringify(logged.indexProblem));
      };
      const turns = [() => append('short', short), () => append('long', long)];
      for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
      const counted = recorded(transport);
      const log = `${long.logDocuments}log.jsonld`;
      const newest = valueOrThrow(await readLog(counted.transport, log, { limit: LISTED, own: true }));
      const last = eventUrl(long.eventLog ?? '', event(EVENTS + round).activityId);
      if (newest.entries.length !== LISTED || newest.entries[0]?.url !== last)
        throw new Error('The newest events are not listed.');
      listed.push(counted.requests.length);
    }
    return measurements(cost, listed);
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

interface Cost {
  readonly ms: number;
  readonly requests: number;
}

function measurements(
  { short, long }: Record<'short' | 'long', readonly Cost[]>,
  listed: readonly number[],
): Measurement[] {
  const most = (costs: readonly Cost[]) => Math.max(...costs.map(({ requests }) => requests));
  const more = most(long) - Math.min(...short.map(({ requests }) => requests));
  const ratio = median(long.map(({ ms }) => ms)) / median(short.map(({ ms }) => ms));
  const name = 'event log: 100,000 events';
  return [
    {
      name: `${name}, one more: requests beyond those for a new log, at most`,
      value: more,
      unit: 'requests',
      goal: '≤ 2',
      pass: more <= 2,
    },
    {
      name: `${name}, one more: time for that of a new log`,
      value: Number(ratio.toPrecision(3)),
      unit: '×',
      goal: '≤ 1.2',
      pass: ratio <= 1.2,
    },
    {
      name: `${name}: the newest ${LISTED}, at most`,
      value: Math.max(...listed),
      unit: 'requests',
      goal: '≤ 3',
      pass: Math.max(...listed) <= 3,
    },
  ];
}

/** Two logs in one pod, so that everything but their length is the same. */
function logAt({ pod, webId, issuer }: SandboxAccount, name: string): PodProfile {
  return {
    webId,
    issuers: [issuer],
    storages: [pod],
    eventLog: `${pod}${name}/`,
    logDocuments: `${pod}${name}-log/`,
  };
}

function idOf(n: number): string {
  return `urn:uuid:00000000-0000-4000-8000-${String(Math.abs(n)).padStart(12, n < 0 ? 'f' : '0')}`;
}

function event(n: number) {
  const id = idOf(n);
  const text = JSON.stringify({ ...fixture('announce-review'), id });
  return { activityId: id, text, processed: false, now: new Date().toISOString() };
}

/**
 * Puts the long log on the server's disk: its events, one every ten minutes, and the pages made of them. The events
 * share their content, by hard links, since nothing that is measured reads it.
 */
function seedLong(folder: string, { eventLog = '', logDocuments = '' }: PodProfile): void {
  const [events, documents] = [join(folder, 'long'), join(folder, 'long-log')];
  for (const path of [events, documents]) mkdirSync(path, { recursive: true });
  const { text } = event(0);
  const checksums = checksumsOf(new TextEncoder().encode(text));
  const write = (url: string, page: string) => writeFileSync(join(documents, nameOf(url)), page);
  let root = emptyRoot(`${logDocuments}log.jsonld`);
  let content = '';
  const first = Date.now() - EVENTS * 600_000;
  for (let from = 0; from < EVENTS; from += PAGE_ENTRIES) {
    const entries: LogEntry[] = [];
    for (let n = from; n < Math.min(from + PAGE_ENTRIES, EVENTS); n += 1) {
      const url = eventUrl(eventLog, idOf(n));
      const file = join(events, nameOf(url));
      // File systems limit the links to one file.
      if (n % 10_000 > 0) linkSync(content, file);
      else {
        content = file;
        writeFileSync(file, text);
      }
      entries.push({ url, created: new Date(first + n * 600_000).toISOString(), checksums });
    }
    const turned = addEntries(root, entries, sha256Hex);
    if (!turned) throw new Error('Nothing was added.');
    for (const page of turned.closed) write(page.url, page.text);
    root = turned.root;
  }
  write(root.log, rootText(root));
}

function nameOf(url: string): string {
  return url.split('/').pop() ?? '';
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
