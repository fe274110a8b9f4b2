import { Readable } from 'node:stream';
import type { Quad } from '@rdfjs/types';
import { replicateLDES } from 'ldes-client';
import rdfParser from 'rdf-parse';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../../e2e/sandbox/world.ts';
import { checksumsOf } from '../../domain/event-log/checksum.ts';
import { artefactLog, logPlaces } from '../../domain/event-log/places.ts';
import type { PodProfile } from '../pod-profile.ts';
import { discoverPod } from '../profile.ts';
import { accountTransport, recorded, valueOrThrow } from '../testing/account-transport.ts';
import type { Transport } from '../transport.ts';
import { checkLog } from './check-log.ts';
import { indexEvents } from './index-events.ts';
import { logEvent } from './log-event.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readLog } from './read-log.ts';

const now = '2026-11-22T10:00:00.000Z';

/** Members of an LDES as an independent client replicates them. */
async function replicated(url: string): Promise<string[]> {
  const client = replicateLDES({ url, noShape: true, pollInterval: undefined } as never);
  const ids: string[] = [];
  const reader = client.stream({ highWaterMark: 10 }).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) ids.push(next.value.id.value);
  return ids.sort();
}

/** Members of one document as a general RDF parser sees them. */
async function parsed(url: string): Promise<Quad[]> {
  const answer = await fetch(url);
  const stream = rdfParser.parse(Readable.from([await answer.text()]), {
    contentType: answer.headers.get('content-type')?.split(';')[0] ?? '',
    baseIRI: url,
  });
  const quads: Quad[] = [];
  for await (const quad of stream as unknown as AsyncIterable<Quad>) quads.push(quad);
  return quads;
}

describe('The event log on a real pod', () => {
  const world = inject('podServer');
  let transport: Transport;
  let pod: PodProfile;
  let artefact: string;

  beforeAll(async () => {
    const account = await newMaintainer(world, 'log-writer', { inbox: false });
    transport = accountTransport(account, await authenticatedFetch(account));
    const found = valueOrThrow(await discoverPod(transport, account.webId));
    // The seeds have put events and their documents into the usual places; this log begins empty.
    pod = {
      ...found,
      eventLog: `${account.pod}events/new/`,
      logDocuments: `${account.pod}eventlog/new/`,
      catalog: `${account.pod}eventlog/new/catalog.jsonld`,
    };
    artefact = `${account.pod}artefacts/new-moons/`;
  });

  const event = (n: number) => ({
    activityId: `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    text: JSON.stringify({
      '@context': ['https://www.w3.org/ns/activitystreams', 'https://coar-notify.net'],
      id: `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      type: ['Announce', 'coar-notify:ReviewAction'],
      actor: { id: 'https://review.example/', type: 'Service', name: 'Plümb "Line"' },
      context: { id: artefact },
      object: { id: `https://review.example/reviews/${n}` },
    }),
    processed: n === 3,
    artefact,
    now,
  });

  it('holds each event once in all its documents, however many devices write at once.', async () => {
    const numbers = [0, 1, 2, 3];
    const written = await Promise.all(
      [...numbers, ...numbers].map((n) => logEvent(transport, pod, event(n))),
    );
    expect(written.map((result) => valueOrThrow(result).indexProblem)).toEqual(written.map(() => undefined));
    expect(written.filter((result) => !valueOrThrow(result).already)).toHaveLength(4);
    const places = logPlaces(pod)!;
    for (const url of [places.log, artefactLog(artefact)]) {
      const log = valueOrThrow(await readLog(transport, url));
      expect(log.entries).toHaveLength(4);
      expect(new Set(log.entries.map((entry) => entry.url)).size).toBe(4);
    }
    expect(valueOrThrow(await readCatalogue(transport, places.catalog))).toEqual([
      { log: artefactLog(artefact), artefact },
    ]);
  });

  it('is whole and right to a stranger: checksums, times of the server, places.', async () => {
    const places = logPlaces(pod)!;
    const check = valueOrThrow(
      await checkLog(transport, places.log, { events: places.events, now: Date.now() }),
    );
    expect(check.findings).toEqual([]);
    expect(check.events.map(({ witnesses }) => witnesses[0]?.checksum)).toEqual(Array(4).fill('right'));
    expect(check.events.filter((found) => found.processed)).toHaveLength(1);
    expect(check.events.every(({ time }) => time?.source === 'created' && time.at !== now)).toBe(true);
  });

  it('lists the same members to an LDES client and to an RDF parser.', async () => {
    const places = logPlaces(pod)!;
    const log = valueOrThrow(await readLog(transport, places.log));
    const urls = log.entries.map((entry) => entry.url).sort();
    const quads = await parsed(places.log);
    const members = quads.filter(({ predicate }) => predicate.value === 'https://w3id.org/tree#member');
    expect(members.map(({ object }) => object.value).sort()).toEqual(urls);
    expect(quads).toContainEqual(
      expect.objectContaining({
        object: expect.objectContaining({ value: 'https://w3id.org/ldes#EventStream' }),
      }),
    );
    expect(await replicated(places.log)).toEqual(urls);
    expect(await replicated(artefactLog(artefact))).toEqual(urls);
  });

  it('lists the same members over many pages.', async () => {
    const url = `${logPlaces(pod)!.container}many.jsonld`;
    const entries = Array.from({ length: 120 }, (_, n) => ({
      url: `${pod.eventLog}many/${n}.jsonld`,
      created: new Date(Date.parse(now) + n * 60_000).toISOString(),
      checksums: checksumsOf(new TextEncoder().encode(String(n))),
    }));
    valueOrThrow(await indexEvents(transport, { url }, entries, { areNew: true }));
    const log = valueOrThrow(await readLog(transport, url));
    expect(log).toMatchObject({ pages: 3, ended: 'complete' });
    expect(log.entries).toEqual([...entries].reverse());
    expect(await replicated(url)).toEqual(entries.map((entry) => entry.url).sort());
  });

  it('costs one event two writes and one read.', async () => {
    const { transport: counted, requests } = recorded(transport);
    const { artefact: _, ...plain } = event(7);
    valueOrThrow(await logEvent(counted, pod, plain));
    const places = logPlaces(pod)!;
    expect(requests).toEqual([
      expect.stringMatching(/^PUT .*\/events\//),
      `GET ${places.log}`,
      `PUT ${places.log}`,
    ]);
  });
});
