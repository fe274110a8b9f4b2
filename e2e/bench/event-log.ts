import { checksumsOf } from '../../src/domain/event-log/checksum.ts';
import {
  addEntries,
  countMembers,
  emptyRoot,
  PAGE_ENTRIES,
  rootText,
} from '../../src/domain/event-log/log-page.ts';
import { sha256Hex } from '../../src/domain/hash/sha256.ts';
import { fixture } from '../../src/domain/notification/fixtures/load.ts';
import { createDocument } from '../../src/pod/create-document.ts';
import { JSON_LD } from '../../src/pod/event-log/index-events.ts';
import { logEvent } from '../../src/pod/event-log/log-event.ts';
import { readLog } from '../../src/pod/event-log/read-log.ts';
import { eventUrl } from '../../src/pod/event-log.ts';
import type { PodProfile } from '../../src/pod/pod-profile.ts';
import { accountTransport, recorded, valueOrThrow } from '../../src/pod/testing/account-transport.ts';
import type { Transport } from '../../src/pod/transport.ts';
import { openAccount, type SandboxAccount } from '../sandbox/accounts.ts';
import { authenticatedFetch } from '../sandbox/client-credentials.ts';
import { startPods } from '../sandbox/pods.ts';
import { freePort } from '../sandbox/ports.ts';
import type { Measurement } from './measurement.ts';

const EVENTS = 100_000;
const ROUNDS = 24;
/** A page is turned at the end of the rounds: before, it is nearly as full as it gets. */
const TURN = ROUNDS - 2;
const LISTED = 50;

/**
 * Appends to a log of 100,000 events and to a new one, in turns, on a real server, and lists the newest events.
 * Of the long log its root page and all pages are there that the root links to; the older pages and the events
 * themselves are not, since nothing that is measured asks for them. What is left out of account is therefore how long
 * a server takes to find one file among 100,000, which is its own affair: it is the same for any client.
 */
export async function benchEventLog(): Promise<Measurement[]> {
  const server = await startPods({ port: await freePort() });
  try {
    const account = await openAccount(server.baseUrl, 'bench');
    const transport = accountTransport(account, await authenticatedFetch(account));
    const [short, long] = [logAt(account, 'short'), logAt(account, 'long')];
    await seedLong(transport, long);
    valueOrThrow(await logEvent(transport, short, event(-1)));

    const cost = { short: [] as Cost[], long: [] as Cost[] };
    const listed: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const append = async (name: 'short' | 'long', pod: PodProfile) => {
        const counted = recorded(transport);
        const start = performance.now();
        const logged = valueOrThrow(await logEvent(counted.transport, pod, event(2 * EVENTS + round)));
        cost[name].push({ ms: performance.now() - start, requests: counted.requests.length });
        if (logged.indexProblem) throw new Error(JSON.stringify(logged.indexProblem));
      };
      const turns = [() => append('short', short), () => append('long', long)];
      for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
      const counted = recorded(transport);
      const log = `${long.logDocuments}log.jsonld`;
      const newest = valueOrThrow(await readLog(counted.transport, log, { limit: LISTED, own: true }));
      const last = eventUrl(long.eventLog ?? '', event(2 * EVENTS + round).activityId);
      if (newest.entries.length !== LISTED || newest.entries[0]?.url !== last)
        throw new Error('The newest events are not listed.');
      listed.push(counted.requests.length);
    }
    return measurements(cost, listed);
  } finally {
    await server.stop();
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
  const ratio = undisturbed(long) / undisturbed(short);
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

/** Puts the pages of the long log on the server, made of one event every ten minutes. */
async function seedLong(
  transport: Transport,
  { eventLog = '', logDocuments = '' }: PodProfile,
): Promise<void> {
  const checksums = checksumsOf(new TextEncoder().encode(event(0).text));
  const closed = new Map<string, string>();
  let root = emptyRoot(`${logDocuments}log.jsonld`);
  const first = Date.now() - 2 * EVENTS * 600_000;
  for (let n = 0; n < EVENTS || root.entries.length !== PAGE_ENTRIES - TURN; n += 1) {
    const created = new Date(first + n * 600_000).toISOString();
    const turned = addEntries(root, [{ url: eventUrl(eventLog, idOf(n)), created, checksums }], sha256Hex);
    if (!turned) throw new Error('Nothing was added.');
    for (const { url, text } of turned.closed) closed.set(url, text);
    root = turned.root;
  }
  if (countMembers(root) < EVENTS) throw new Error('The long log is not as long as it should be.');
  for (const { url } of root.links)
    valueOrThrow(await createDocument(transport, url, JSON_LD, closed.get(url) ?? ''));
  valueOrThrow(await createDocument(transport, root.log, JSON_LD, rootText(root)));
}

/** Time of the rounds that nothing else on the machine disturbed much: the quarter's limit. */
function undisturbed(costs: readonly Cost[]): number {
  const times = costs.map(({ ms }) => ms).sort((a, b) => a - b);
  return times[Math.floor(times.length / 4)] ?? Number.NaN;
}
