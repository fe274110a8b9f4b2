import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { logsOf, readCatalogueJson } from './catalogue.ts';
import {
  containerTurtle,
  daenDocument,
  daenTurtle,
  eventLogDocument,
  streamTurtle,
} from './fixtures/logs.ts';
import { readLogJson } from './read-json.ts';
import { readLogQuads } from './read-quads.ts';

const quads = (turtle: string, baseIRI: string) => new Parser({ baseIRI }).parse(turtle);

describe('A log document', () => {
  const url = 'https://node.example/log/moons.jsonld';

  it('gives each member once, whether it is written as a URL or as an object.', () => {
    const page = readLogJson(eventLogDocument, url);
    expect(page).toMatchObject({
      format: 'event-log',
      log: url,
      artefact: 'https://node.example/works/moons/',
      next: [],
    });
    expect(page?.entries).toEqual([
      { url: 'https://node.example/log/moons/1.jsonld', checksums: [] },
      {
        url: 'https://node.example/log/moons/2.jsonld',
        created: '2026-02-03T04:05:06.789Z',
        checksums: [{ algorithm: 'md5', form: 'raw', value: 'd41d8cd98f00b204e9800998ecf8427e' }],
      },
      { url: 'https://node.example/log/moons/3.jsonld', checksums: [] },
    ]);
  });

  it.each([
    ['one string', 'https://node.example/1', 1],
    ['nothing', undefined, 0],
    ['an empty list', [], 0],
  ])('may have %s as its members.', (_name, member, count) => {
    expect(readLogJson({ type: 'EventLog', member }, url)?.entries).toHaveLength(count);
  });

  it('is no log where nothing says so.', () => {
    for (const other of [null, 'text', [], { type: 'Offer' }, { type: 'EventLogCatalog', member: [] }])
      expect(readLogJson(other, url)).toBeUndefined();
  });

  it('in RDF tells the same: members, times, checksums, and the bounds of its pages.', () => {
    expect(readLogQuads(quads(streamTurtle, 'https://node.example/p1'), 'https://node.example/p1')).toEqual({
      format: 'event-log',
      log: 'https://node.example/log',
      entries: [
        {
          url: 'https://node.example/e1',
          created: '2026-01-01T00:00:00Z',
          checksums: [
            {
              algorithm: 'sha256',
              form: 'raw',
              value: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
            },
          ],
        },
      ],
      next: [
        {
          url: 'https://node.example/p2',
          newest: '2025-12-31T00:00:00Z',
          oldest: '2025-01-01T00:00:00Z',
          members: 7,
        },
      ],
    });
  });
});

describe('A log with its events inside', () => {
  it('gives them with what they tell, from JSON.', () => {
    const page = readLogJson(daenDocument, 'https://dana.example/log');
    expect(page).toMatchObject({ format: 'daen', artefact: 'https://dana.example/works/9' });
    expect(page?.next).toEqual([{ url: 'https://dana.example/log?page=2' }]);
    expect(page?.entries).toEqual([
      {
        url: 'https://dana.example/log#first',
        checksums: [],
        lifecycle: {
          title: 'Registered',
          startedAt: '2023-04-01T08:00:00Z',
          endedAt: '2023-04-01T08:05:00Z',
          artefact: 'https://dana.example/works/9',
          executor: 'https://registry.example/',
          generated: 'https://registry.example/records/9',
        },
      },
      { url: 'https://dana.example/log#second', checksums: [], lifecycle: { title: 'Archived' } },
      { url: 'https://dana.example/elsewhere/3', checksums: [] },
    ]);
  });

  it('is known by its events where its type is missing, from Turtle.', () => {
    const page = readLogQuads(quads(daenTurtle, 'https://dana.example/log'), 'https://dana.example/log');
    expect(page).toMatchObject({
      format: 'daen',
      artefact: 'https://dana.example/works/9',
      next: [{ url: 'https://dana.example/log?page=2' }],
      entries: [{ lifecycle: { endedAt: '2023-04-01T08:05:00Z', executor: 'https://registry.example/' } }],
    });
  });
});

describe('A container', () => {
  const url = 'https://eve.example/out/';

  it('is a log of its members, whatever its type is spelt like; containers in it are none.', () => {
    const page = readLogQuads(quads(containerTurtle, url), url);
    expect(page?.format).toBe('container');
    expect(page?.entries).toEqual([
      { url: `${url}a.jsonld`, modified: '2022-01-02T03:04:05.000Z', checksums: [] },
      { url: `${url}b.jsonld`, modified: '2022-02-02T03:04:05.000Z', checksums: [] },
      { url: `${url}notes.ttl`, checksums: [] },
    ]);
  });
});

describe('A catalogue', () => {
  it('finds the log of an artefact also where the address is spelt a little differently.', () => {
    const catalogue = readCatalogueJson(
      {
        type: 'EventLogCatalog',
        member: [
          { id: 'moons.jsonld', artifact: 'http://node.example/works/moons' },
          'https://node.example/other.jsonld',
          { artifact: 'https://node.example/works/without' },
        ],
      },
      'https://node.example/catalog',
    );
    expect(catalogue).toHaveLength(2);
    expect(logsOf(catalogue ?? [], 'https://node.example/works/moons/#top')).toEqual([
      'https://node.example/moons.jsonld',
    ]);
    expect(logsOf(catalogue ?? [], 'https://node.example/works/suns/')).toEqual([]);
  });
});
