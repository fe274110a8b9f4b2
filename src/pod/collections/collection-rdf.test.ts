import { Parser } from 'n3';
import { describe, expect, it, test } from 'vitest';
import type { DataCollection, Member } from '../../domain/staging/collection.ts';
import { readRdf } from '../rdf/read-rdf.ts';
import { valueOrThrow } from '../testing/account-transport.ts';
import { collectionToJsonLd } from './collection-json-ld.ts';
import { collectionFromQuads, collectionToTurtle } from './collection-rdf.ts';

const document = 'https://alice.example/orrery/collections/night.ttl';
const added = '2026-11-02T09:00:00.000Z';

const source = { service: 'ivo://tap.example/obs', query: 'SELECT TOP 5 *\nFROM "obs"', at: added };
const members: readonly Member[] = [
  {
    identifier: 'survey:night/one.fits',
    title: 'One “bright” \\ night',
    size: 8_765,
    checksum: 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    mediaType: 'application/fits',
    accessUrl: 'https://data.example/one.fits?a=1&b=<2>',
    locality: 'cold',
    places: ['SITE_A_TAPE', 'SITE_B_DISK'],
    source,
    added,
  },
  {
    identifier: 'https://data.example/two.fits',
    size: 0,
    sizeIsEstimate: true,
    mediaType: 'application/x-votable+xml;content=datalink',
    checksum: 'adler32:0a1b2c3d',
    source,
    added,
  },
  { identifier: 'item {"archive":"?"}', title: '"> <script>', added: '2026-11-03T09:00:00.000Z' },
];

const collection: DataCollection = {
  id: `${document}#it`,
  title: 'Night one, "bright"',
  description: 'What was seen.\nTwice.',
  version: 3,
  kept: [1, 2],
  members,
  created: added,
  modified: '2026-11-04T09:00:00.000Z',
};

function parse(text: string) {
  return new Parser({ baseIRI: document }).parse(text);
}

test('a collection comes back from its document as it was', () => {
  expect(collectionFromQuads(collection.id, parse(collectionToTurtle(collection)))).toEqual(collection);
});

test('as JSON-LD it says the same', async () => {
  const body = new TextEncoder().encode(JSON.stringify(collectionToJsonLd(collection)));
  const headers = { 'content-type': 'application/ld+json' };
  const quads = valueOrThrow(
    await readRdf({ url: 'https://elsewhere.example/', status: 200, headers, body }),
  );
  expect(collectionFromQuads(collection.id, quads)).toEqual(collection);
  expect(quads).toHaveLength(parse(collectionToTurtle(collection)).length);
});

test('the order of the members is kept, also by a server that gives triples back in another one', () => {
  const many = Array.from({ length: 12 }, (_, index) => ({ identifier: `a:${12 - index}`, added }));
  const quads = parse(collectionToTurtle({ ...collection, members: many })).toReversed();
  expect(collectionFromQuads(collection.id, quads)?.members).toEqual(many);
});

describe('what others wrote', () => {
  it('is read, as far as it says what a member is.', () => {
    const quads = parse(`
      @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
      <#it> a dcat:Dataset ; dct:title "Theirs" ; dct:created "2026-01-01T00:00:00Z" ;
        dct:hasPart <https://data.example/a.csv>, <#other>, [ dct:title "Nothing to find it by" ] .
      <#other> dct:identifier "survey:b" ; dcat:distribution [ dcat:byteSize 7 ; dcat:downloadURL <https://data.example/b> ] .`);
    expect(collectionFromQuads(collection.id, quads)).toMatchObject({
      title: 'Theirs',
      version: 1,
      kept: [],
      members: [
        { identifier: 'https://data.example/a.csv', added: '2026-01-01T00:00:00Z' },
        { identifier: 'survey:b', size: 7, accessUrl: 'https://data.example/b' },
      ],
    });
  });

  it('beside the members stays when the collection is written again.', () => {
    const before = parse(`
      @prefix schema: <http://schema.org/> . @prefix dct: <http://purl.org/dc/terms/> .
      <#it> dct:title "Old" ; schema:keywords "orbits" . <#m1> dct:title "Old member" . <#me> schema:name "Alice" .`);
    const text = collectionToTurtle(collection, before);
    expect(text).toContain('orbits');
    expect(text).toContain('Alice');
    expect(text).not.toContain('Old');
  });

  it('is no collection where it has no title.', () => {
    expect(collectionFromQuads(collection.id, parse('<#it> a <http://www.w3.org/ns/dcat#Dataset> .'))).toBe(
      undefined,
    );
  });
});

test('a kept version says what it is a version of', () => {
  const copy = { ...collection, id: 'https://alice.example/orrery/collections/night/3.ttl#it', kept: [] };
  expect(collectionToTurtle(copy, [], collection.id)).toContain(`dcat:isVersionOf <${document}#it>`);
});

test('ten thousand members are written and read within seconds', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    ...(members[0] as Member),
    identifier: `survey:night/${index}.fits`,
  }));
  const text = collectionToTurtle({ ...collection, members: many });
  expect(collectionFromQuads(collection.id, parse(text))?.members).toHaveLength(10_000);
}, 60_000);
