import { describe, expect, it } from 'vitest';
import {
  containerTurtle,
  daenDocument,
  eventLogDocument,
  streamTurtle,
} from '../../domain/event-log/fixtures/logs.ts';
import { type FakeAnswer, fakeTransport, jsonLd, turtle } from '../testing/fake-transport.ts';
import { checkLog } from './check-log.ts';
import { readEvents } from './read-events.ts';
import { readLog } from './read-log.ts';

const site = 'https://node.example/';
const announce = (n: number) => ({ id: `urn:uuid:${n}`, type: 'Announce', object: { id: `${site}${n}` } });
const serve = (answers: Record<string, FakeAnswer>) =>
  fakeTransport(({ url }) => answers[url.replace(/#.*$/, '')]);

describe('Reading a log', () => {
  it('of any generation asks as a stranger, and gives a broken, a closed and a missing event with the reason.', async () => {
    const { transport, requests } = serve({
      [`${site}log/moons.jsonld`]: jsonLd(eventLogDocument),
      [`${site}log/moons/1.jsonld`]: jsonLd(announce(1)),
      [`${site}log/moons/2.jsonld`]: { body: '{ "id": ', headers: { 'content-type': 'application/ld+json' } },
      [`${site}log/moons/3.jsonld`]: { status: 403 },
    });
    const log = await readLog(transport, `${site}log/moons.jsonld`);
    if (!log.ok) throw new Error(JSON.stringify(log));
    expect(log.value).toMatchObject({ format: 'event-log', ended: 'complete', pages: 1, problems: [] });
    const absent = { url: `${site}log/moons/4.jsonld`, checksums: [] };
    const events = await readEvents(transport, log.value.url, [...log.value.entries, absent]);
    const told = Object.fromEntries(events.map((event) => [event.url.slice(-8, -7), event.unreadable]));
    expect(told).toEqual({ 1: undefined, 2: 'not-a-notification', 3: 'closed', 4: 'missing' });
    expect(events.find((event) => event.url.endsWith('2.jsonld'))?.reason).toMatch(/JSON/);
    expect(requests.every((request) => request.anonymous)).toBe(true);
  });

  it('reads containers, logs with events inside, and event streams alike.', async () => {
    const page2 = { ...daenDocument, next: undefined, contains: { '@id': '#third', title: 'Certified' } };
    const { transport } = serve({
      'https://eve.example/out/': turtle(containerTurtle),
      'https://dana.example/log': jsonLd(daenDocument),
      'https://dana.example/log?page=2': jsonLd(page2),
      [`${site}p1`]: turtle(streamTurtle),
      [`${site}p2`]: turtle(
        `<log> <https://w3id.org/tree#member> <e2> . <e2> <http://purl.org/dc/terms/created> "2025-05-05T00:00:00Z" .`,
      ),
    });
    const read = async (url: string) => {
      const log = await readLog(transport, url);
      return log.ok ? log.value.entries.map((entry) => entry.url.replace(/^https:\/\/[^/]*\//, '')) : log;
    };
    expect(await read('https://eve.example/out/')).toEqual(['out/b.jsonld', 'out/a.jsonld', 'out/notes.ttl']);
    expect(await read('https://dana.example/log')).toEqual([
      'log#first',
      'log#second',
      'elsewhere/3',
      'log?page=2#third',
    ]);
    expect(await read(`${site}p1`)).toEqual(['e1', 'e2']);
    const daen = await readLog(transport, 'https://dana.example/log');
    const events = daen.ok ? await readEvents(transport, daen.value.url, daen.value.entries) : [];
    expect(events.map(({ shape }) => shape)).toEqual(['lifecycle', 'lifecycle', 'other', 'lifecycle']);
  });

  it.each([
    ['by header', (next: string) => ({ links: { link: `<${next}>; rel="next"` } })],
    ['by ActivityStreams', (next: string) => ({ next })],
    ['by Hydra', (next: string) => ({ 'hydra:view': { 'hydra:next': { '@id': next } } })],
    ['by TREE', (next: string) => ({ 'tree:view': { 'tree:relation': [{ 'tree:node': next }] } })],
  ])('follows 1,000 pages named %s, and stops where they come round again.', async (_way, named) => {
    const { transport, requests } = fakeTransport(({ url }) => {
      const page = Number(new URL(url).searchParams.get('page'));
      const { links, ...next } = { links: {}, ...named(`?page=${(page + 1) % 1000}`) };
      return jsonLd({ type: 'EventLog', id: `${site}log`, member: [`${site}e/${page}`], ...next }, links);
    });
    const log = await readLog(transport, `${site}log?page=0`);
    expect(log.ok && log.value).toMatchObject({ pages: 1000, ended: 'complete' });
    expect(log.ok && new Set(log.value.entries.map(({ url }) => url)).size).toBe(1000);
    expect(requests).toHaveLength(1000);
  });

  it('goes on past a page that cannot be read, and says which.', async () => {
    const relation = [1, 2].map((n) => ({ node: `${site}p${n}` }));
    const { transport } = serve({
      [`${site}log`]: jsonLd({ type: 'EventLog', member: [], relation }),
      [`${site}p1`]: { status: 500 },
      [`${site}p2`]: jsonLd({ type: 'EventLog', member: [`${site}e`] }),
    });
    const log = await readLog(transport, `${site}log`);
    expect(log).toMatchObject({
      value: {
        entries: [{ url: `${site}e` }],
        problems: [{ url: `${site}p1`, problem: { kind: 'server' } }],
      },
    });
  });

  it('asks for no more pages than the newest events need, and can be stopped.', async () => {
    const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`;
    const page = (day: number) =>
      jsonLd({ type: 'EventLog', member: [{ id: `${site}e${day}`, created: at(day) }] });
    const relation = [3, 9, 6].map((day) => ({
      type: 'tree:LessThanOrEqualToRelation',
      node: `${site}p${day}`,
      value: at(day),
    }));
    const { transport, requests } = serve({
      [`${site}log`]: jsonLd({ type: 'EventLog', member: [], relation }),
      ...Object.fromEntries([3, 6, 9].map((day) => [`${site}p${day}`, page(day)])),
    });
    const log = await readLog(transport, `${site}log`, { limit: 2 });
    expect(log).toMatchObject({
      value: { ended: 'limit', entries: [{ created: at(9) }, { created: at(6) }] },
    });
    expect(requests.map(({ url }) => url.slice(site.length))).toEqual(['log', 'p9', 'p6']);
    const stop = AbortSignal.abort();
    expect(await readLog(transport, `${site}log`, { signal: stop })).toMatchObject({
      value: { ended: 'aborted', pages: 1 },
    });
  });

  it('takes the later one of a document for the newer one where both are of the same second.', async () => {
    const member = [1, 2, 3].map((n) => ({ id: `${site}${n}`, created: '2026-01-01T00:00:00.000Z' }));
    const { transport } = serve({ [`${site}log`]: jsonLd({ type: 'EventLog', member }) });
    const log = await readLog(transport, `${site}log`);
    expect(log.ok && log.value.entries.map(({ url }) => url.slice(-1))).toEqual(['3', '2', '1']);
  });

  it('says what is no log, and what is not there.', async () => {
    const { transport } = serve({
      [`${site}paper`]: turtle('<> <http://purl.org/dc/terms/title> "A paper" .'),
      [`${site}page`]: { body: '<html>', headers: { 'content-type': 'text/html' } },
    });
    expect(await readLog(transport, `${site}paper`)).toMatchObject({ problem: { kind: 'noncompliant' } });
    expect(await readLog(transport, `${site}page`)).toMatchObject({ problem: { kind: 'noncompliant' } });
    expect(await readLog(transport, `${site}none`)).toMatchObject({ problem: { kind: 'absent' } });
  });

  it('checks it against its events.', async () => {
    const { transport } = serve({
      [`${site}log`]: jsonLd({
        type: 'EventLog',
        member: [{ id: `${site}1`, checksum: { algorithm: 'md5', checksumValue: '0'.repeat(32) } }],
      }),
      [`${site}1`]: jsonLd(announce(1)),
    });
    expect(await checkLog(transport, `${site}log`, { now: 0 })).toMatchObject({
      value: { findings: [{ kind: 'changed', url: `${site}1` }] },
    });
  });
});
