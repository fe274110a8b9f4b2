import { describe, expect, it } from 'vitest';
import { fixture } from '../notification/fixtures/load.ts';
import { checksumsOf } from './checksum.ts';
import { compareLogs } from './compare.ts';
import type { LogEntry } from './entry.ts';
import type { LoggedEvent } from './event.ts';
import { exportAtom } from './export-atom.ts';
import { exportCsv } from './export-csv.ts';
import { exportJsonLd, exportNQuads } from './export-rdf.ts';
import { filterLog } from './filter.ts';
import { integrityFindings } from './integrity.ts';
import { eventFromBody, eventInside, eventWithout, mergeEvents } from './logged-event.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const review = fixture('announce-review') as Record<string, unknown> & { id: string };
const reviewer = (review.actor as { id: string }).id;
const work = (review.context as { id: string }).id;

async function event(
  document: object,
  { log = 'https://alice.example/log', ...entry }: Partial<LogEntry> & { log?: string } = {},
): Promise<LoggedEvent> {
  const text = JSON.stringify(document);
  const url = entry.url ?? 'https://alice.example/events/1.jsonld';
  const full = { checksums: checksumsOf(bytes(text)), ...entry, url };
  return eventFromBody(log, full, { url, bytes: bytes(text), text, mediaType: 'application/ld+json' });
}

describe('An event of a log', () => {
  it('has the time that is best witnessed, and says by whom.', async () => {
    const published = { ...review, published: '2026-01-01T00:00:00Z' };
    const created = '2026-03-01T00:00:00Z';
    const modified = '2026-02-01T00:00:00Z';
    expect((await event(published, { created, modified })).time).toEqual({ at: created, source: 'created' });
    expect((await event(published, { modified })).time).toEqual({ at: modified, source: 'modified' });
    expect((await event(published)).time).toMatchObject({ source: 'published' });
    expect((await event({ ...review, published: 'soon' })).time).toBeUndefined();
  });

  it('in several logs is one with several witnesses; the content that can be read counts.', async () => {
    const ours = await event(review, { created: '2026-01-02T00:00:00Z' });
    const theirs = await event(review, {
      log: 'https://review.example/log',
      url: 'https://review.example/e/7',
    });
    const gone = eventWithout(
      'https://third.example/log',
      { url: ours.activityId, checksums: [] },
      { kind: 'absent', url: '' },
    );
    const [merged, ...others] = mergeEvents([gone], [ours], [theirs]);
    expect(others).toEqual([]);
    expect(merged?.unreadable).toBeUndefined();
    expect(merged?.witnesses.map(({ log }) => log)).toEqual([
      'https://third.example/log',
      'https://alice.example/log',
      'https://review.example/log',
    ]);
  });

  it('is found by shape, type, party, artefact and time.', async () => {
    const one = await event(review, { created: '2026-03-01T12:00:00Z' });
    const other = eventInside('https://dana.example/log', {
      url: 'https://dana.example/log#1',
      checksums: [],
      lifecycle: { executor: 'https://registry.example/', artefact: 'https://dana.example/works/9' },
    });
    const found = (filter: Parameters<typeof filterLog>[1]) => filterLog([one, other], filter);
    expect(found({})).toEqual([one, other]);
    expect(found({ shape: 'announce-review' })).toEqual([one]);
    expect(found({ shape: 'lifecycle' })).toEqual([other]);
    expect(found({ type: 'Announce' })).toEqual([one]);
    expect(found({ party: `${reviewer}/` })).toEqual([one]);
    expect(found({ party: 'https://registry.example' })).toEqual([other]);
    expect(found({ artefact: work })).toEqual([one]);
    expect(found({ artefact: 'http://dana.example/works/9/#a' })).toEqual([other]);
    expect(found({ from: '2026-03-01', until: '2026-03-02' })).toEqual([one]);
    expect(found({ until: '2026-03-01T11:59:59Z' })).toEqual([]);
  });
});

describe('The check of a log', () => {
  it('names what is missing, closed, changed, misplaced, doubled, unlisted or ahead of time.', async () => {
    const right = await event(review, { url: 'https://a.example/1' });
    const changed = await event(
      { ...review, id: 'urn:uuid:2' },
      { url: 'https://a.example/2', checksums: checksumsOf(bytes('')) },
    );
    const double = await event(review, { url: 'https://a.example/3' });
    const gone = eventWithout('', { url: 'https://a.example/4', checksums: [] }, { kind: 'absent', url: '' });
    const closed = eventWithout(
      '',
      { url: 'https://a.example/5', checksums: [] },
      { kind: 'forbidden', url: '' },
    );
    const broken = await event([1], { url: 'https://a.example/6' });
    const findings = integrityFindings({
      entries: [1, 2, 3, 4, 5, 6].map((n) => ({
        url: `https://a.example/${n}`,
        checksums: [],
        created: n === 6 ? '2031-01-01T00:00:00Z' : '2026-01-01T00:00:00Z',
      })),
      events: [right, changed, double, gone, closed, broken],
      members: ['https://a.example/1', 'https://a.example/7'],
      expectedUrl: (id) => (id === 'urn:uuid:2' ? 'https://a.example/elsewhere' : 'https://a.example/1'),
      now: Date.parse('2026-06-01T00:00:00Z'),
    });
    expect(findings.map((finding) => `${finding.kind} ${finding.url.slice(-1)}`).sort()).toEqual([
      'changed 2',
      'duplicate 3',
      'future 6',
      'missing 4',
      'not-indexed 7',
      'not-public 5',
      'unreadable 6',
      'wrong-place 2',
      'wrong-place 3',
    ]);
  });

  it('against the service’s own log tells what is confirmed, differs, is missing or was taken back.', async () => {
    const other = { ...review, id: 'urn:uuid:00000000-0000-4000-8000-000000000002' };
    const third = { ...review, id: 'urn:uuid:00000000-0000-4000-8000-000000000003' };
    const fourth = { ...review, id: 'urn:uuid:00000000-0000-4000-8000-000000000004' };
    const withdrawn = { ...review, id: 'urn:uuid:00000000-0000-4000-8000-000000000005' };
    const rejected = {
      '@context': review['@context'],
      id: 'urn:uuid:00000000-0000-4000-8000-000000000006',
      type: 'Reject',
      actor: review.actor,
      object: { id: withdrawn.id },
    };
    const reordered = Object.fromEntries(Object.entries(review).reverse());
    const ours = await Promise.all(
      [review, other, third, withdrawn].map((one, n) => event(one, { url: `https://a.example/${n}` })),
    );
    const theirs = await Promise.all(
      [reordered, { ...other, object: { id: 'https://x.example/' } }, fourth, withdrawn, rejected].map(
        (one, n) => event(one, { url: `https://s.example/${n}`, created: '2026-05-01T00:00:00Z' }),
      ),
    );
    const compared = await compareLogs(ours, theirs, { service: [reviewer], artefacts: [work] });
    expect(compared.map(({ event: { activityId }, comparison }) => [activityId, comparison])).toEqual([
      [ours[0]?.activityId, 'authentic'],
      [other.id, 'differs'],
      [third.id, 'unconfirmed'],
      [withdrawn.id, 'retracted'],
      [fourth.id, 'missing-here'],
    ]);
  });
});

describe('The export of a log', () => {
  const hostile = { ...review, summary: '=HYPERLINK("https://evil.example")\u0001 <script>]]>' };

  it('as JSON-LD and N-Quads keeps each event in a graph named by its URL.', async () => {
    const events = [
      await event(review, { url: 'https://a.example/1' }),
      await event({ ...review, id: 'urn:uuid:2' }, { url: 'https://a.example/2' }),
    ];
    const graphs = JSON.parse(exportJsonLd(events)) as { '@id': string; '@graph': unknown[] }[];
    expect(graphs.map((graph) => [graph['@id'], graph['@graph']])).toEqual([
      ['https://a.example/1', [review]],
      ['https://a.example/2', [{ ...review, id: 'urn:uuid:2' }]],
    ]);
    const lines = (await exportNQuads(events)).trim().split('\n');
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.every((line) => /<https:\/\/a\.example\/[12]> \.$/.test(line))).toBe(true);
  });

  it('as a table has no formulas of strangers, and a head also when it is empty.', async () => {
    const table = exportCsv([await event(hostile)]);
    expect(table.split('\r\n')[0]).toMatch(/^time,time source,shape,/);
    expect(table).toContain('"\'=HYPERLINK(""https://evil.example"")');
    expect(exportCsv([]).trim()).toMatch(/,problem$/);
  });

  it('as a feed is well-formed, holds no markup of strangers, and leaves out what has no time.', async () => {
    const now = '2026-06-01T00:00:00Z';
    const dated = await event(hostile, { created: '2026-05-01T00:00:00Z' });
    const feed = exportAtom(
      [dated, { ...(await event({ ...review, published: undefined })), time: undefined }],
      {
        title: 'Log of <Alice>',
        log: 'https://alice.example/log',
        now,
        titleOf: () => 'A <review> & more',
      },
    );
    expect(feed.match(/<entry>/g)).toHaveLength(1);
    expect(feed).toContain(dated.activityId);
    expect(feed).toContain('<updated>2026-05-01T00:00:00.000Z</updated>');
    for (const bad of ['<script>', '<review>', '\u0001']) expect(feed).not.toContain(bad);
  });
});
