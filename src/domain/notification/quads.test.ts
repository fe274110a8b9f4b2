import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { canonize } from 'rdf-canonize';
import { describe, expect, it } from 'vitest';
import { withValue } from './fixtures/edit.ts';
import { DEVIATING, fixture, VALID } from './fixtures/load.ts';
import type { JsonObject } from './json.ts';
import { quadsByAlgorithm, toQuads } from './quads.ts';
import { fastQuads } from './rdf/fast-quads.ts';
import { expand } from './rdf/json-ld.ts';
import { prepare } from './rdf/prepare.ts';
import { readDocument, readNotification } from './read.ts';
import { scopeOf } from './reading/scope.ts';

const BASE = 'https://nora.pod.example/inbox/7';
const AS = 'https://www.w3.org/ns/activitystreams#';

const canonical = (quads: readonly Quad[]): Promise<string> =>
  canonize([...quads], { algorithm: 'RDFC-1.0' }) as Promise<string>;

/** Harmless ways to write the same, or a little more, than a fixture does. */
const variations: readonly ((message: JsonObject) => JsonObject)[] = [
  (message) => Object.fromEntries(Object.entries(message).reverse()),
  (message) =>
    withValue(message, ['@context'], ['https://coar-notify.net', 'https://www.w3.org/ns/activitystreams']),
  (message) =>
    withValue(message, ['@context'], ['https://www.w3.org/ns/activitystreams', 'https://coar-notify.net/']),
  (message) =>
    withValue(
      message,
      ['@context'],
      ['https://www.w3.org/ns/activitystreams', 'https://purl.org/coar/notify'],
    ),
  (message) => withValue(message, ['target', 'type'], ['Service', 'Service']),
  (message) => withValue(message, ['actor', 'id'], 'mailto:nora@pod.example'),
  (message) => withValue(message, ['actor'], undefined),
  (message) => withValue(message, ['target'], [message.origin].flat()[0]),
  (message) => withValue(message, ['type'], ['as:Like', message.type, 'sorg:Action'].flat()),
  (message) => withValue(message, ['id'], undefined),
  (message) => withValue(message, ['context'], 'https://n.example/work'),
  (message) => withValue(message, ['context'], { id: 'https://n.example/work', type: 'Page', name: 'Work' }),
  (message) => ({ ...message, cc: ['https://a.example/', 'https://b.example/', 'https://a.example/'] }),
  (message) => ({ ...message, published: '2026-01-02T03:04:05Z', summary: 'Ünïcode "quoted"\n' }),
  (message) => ({ ...message, inReplyTo: null }),
  (message) => withValue(message, ['origin'], [message.origin]),
  (message) => ({ ...message, unknown: { word: 1 } }),
];

/** Two spellings of one property: its values have no order, so the reader may take either. */
const ambiguous = (message: JsonObject): JsonObject => ({
  ...message,
  'as:object': 'https://n.example/second',
});

const variantsBy = (changes: typeof variations) =>
  fc
    .tuple(fc.constantFrom(...VALID), fc.subarray([...changes], { maxLength: 4 }))
    .map(([name, chosen]) => chosen.reduce((message, change) => change(message), fixture(name)));

describe('the fast path', () => {
  it.each(VALID)('covers a valid %s', (name) => {
    expect(fastQuads(fixture(name))?.length).toBeGreaterThan(10);
  });

  it.each([...VALID, ...DEVIATING])('gives the RDF of %s as the JSON-LD algorithms do', async (name) => {
    const message = fixture(name);
    const fast = fastQuads(message);
    if (fast !== undefined)
      expect(await canonical(fast)).toBe(await canonical(await quadsByAlgorithm(message, BASE)));
    expect((await toQuads(message, { base: BASE })).length).toBeGreaterThan(0);
  });

  it('gives the same RDF as the JSON-LD algorithms for generated variants', async () => {
    let covered = 0;
    await fc.assert(
      fc.asyncProperty(variantsBy([...variations, ambiguous]), async (message) => {
        const fast = fastQuads(message);
        if (fast === undefined) return;
        covered += 1;
        expect(await canonical(fast)).toBe(await canonical(await quadsByAlgorithm(message, BASE)));
      }),
      { numRuns: 300 },
    );
    expect(covered).toBeGreaterThan(30);
  }, 60_000);

  it('leaves to the algorithms what it does not cover', () => {
    const message = fixture('request-review');
    expect(fastQuads(withValue(message, ['id'], ''))).toBeUndefined();
    expect(fastQuads(withValue(message, ['object', '@context'], 'x'))).toBeUndefined();
    expect(fastQuads(withValue(message, ['actor', 'name'], { '@value': 'x' }))).toBeUndefined();
    expect(fastQuads(withValue(message, ['actor', 'id'], 'as:me'))).toBeUndefined();
    expect(fastQuads([message])).toBeUndefined();
  });
});

describe('the reader', () => {
  it('gives the same model for a message and for its expansion', async () => {
    await fc.assert(
      fc.asyncProperty(variantsBy(variations), async (message) => {
        const direct = readNotification(message, { base: BASE });
        const expanded = readDocument(await expand(prepare(message)), {
          base: BASE,
          scope: scopeOf(message['@context']),
        });
        expect(model(expanded)).toEqual(model(direct));
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

/** The model without the remarks, which differ rightly; types as sets. */
function model(result: ReturnType<typeof readNotification>): unknown {
  if (!result.ok) return result;
  return JSON.parse(
    JSON.stringify(result.value, (key, value) =>
      key === 'normalisations' ? [] : Array.isArray(value) ? [...value].sort() : value,
    ),
  );
}

describe('toQuads', () => {
  const triples = async (document: unknown) =>
    (await toQuads(document, { base: BASE })).map(
      ({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`,
    );

  it('puts ActivityStreams first: otherwise the triple of a relationship loses its meaning', async () => {
    const message = withValue(
      fixture('announce-relationship'),
      ['@context'],
      ['https://coar-notify.net', 'https://www.w3.org/ns/activitystreams'],
    );
    expect(await triples(message)).toContain(
      `urn:uuid:5c2f8e1a-7b40-4d3e-9f61-0a1b2c3d4e06 ${AS}subject https://nora.pod.example/artefacts/tide-gauges/`,
    );
  });

  it('resolves COAR prefixes where only ActivityStreams is named', async () => {
    const message = withValue(
      fixture('announce-review'),
      ['@context'],
      'https://www.w3.org/ns/activitystreams',
    );
    expect(await triples(message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('http://coar-notify.net/specification/vocabulary/ReviewAction'),
        expect.stringContaining('http://schema.org/Review'),
        expect.stringContaining(
          'http://www.iana.org/assignments/relation/cite-as https://doi.org/10.5555/review-77',
        ),
      ]),
    );
  });

  it.each([
    [
      { '@context': 'https://www.w3.org/ns/activitystreams', '@id': '', '@type': 'Announce' },
      `${BASE} http://www.w3.org/1999/02/22-rdf-syntax-ns#type ${AS}Announce`,
    ],
    [
      {
        '@context': 'https://schema.org/docs/jsonldcontext.jsonld',
        '@id': 'http://n.example/#a',
        citation: { '@id': 'http://n.example/b' },
      },
      'http://n.example/#a http://schema.org/citation http://n.example/b',
    ],
    [
      {
        '@context': 'http://www.w3.org/ns/ldp',
        '@id': 'http://n.example/in/',
        contains: ['http://n.example/in/1'],
      },
      'http://n.example/in/ http://www.w3.org/ns/ldp#contains http://n.example/in/1',
    ],
    [
      [{ '@id': '', 'http://schema.org/event': [{ '@id': 'http://n.example/e' }] }],
      `${BASE} http://schema.org/event http://n.example/e`,
    ],
  ])('reads other vocabularies without the network: %j', async (document, triple) => {
    expect(await triples(document)).toContain(triple);
  });

  it.each([
    {
      ...fixture('request-review'),
      '@context': ['https://www.w3.org/ns/activitystreams', { a: 'b:c', b: 'a:c' }],
    },
    {
      ...fixture('request-review'),
      '@context': ['https://www.w3.org/ns/activitystreams', 'https://tracker.example/c'],
    },
    { ...fixture('request-review'), '@context': undefined },
    { ...fixture('request-review'), type: ['Offer', 5, null], id: ['urn:x:1'] },
  ])('makes the best of broken contexts, ids and types', async (document) => {
    expect((await triples(document)).some((triple) => triple.endsWith(`${AS}Offer`))).toBe(true);
  });

  it('gives nothing for what is too large for the algorithms', async () => {
    const many = Array.from({ length: 6_000 }, (_, i) => `https://n.example/${i}`);
    const flood = { ...fixture('request-review'), cc: many };
    const start = performance.now();
    expect(await toQuads(flood, { base: BASE })).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(await toQuads({ '@id': 'urn:x:1', 'https://n.example/p': many }, { base: BASE })).toEqual([]);
  });
});
