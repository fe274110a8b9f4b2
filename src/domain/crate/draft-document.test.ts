import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { CrateDraft } from './draft.ts';
import { readDraftText, writeDraft } from './draft-document.ts';

const draft: CrateDraft = {
  id: '6f1b2c54-7c0e-4d0f-9a67-0d3f2f6b1a10',
  start: 'workflow',
  packaging: 'attached',
  crate: {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      { '@id': './', '@type': 'Dataset', name: 'Tides' },
      { '@id': '#x', '@type': [], other: { '@value': 'x', '@language': 'en' } },
    ],
  },
  payload: [
    {
      path: 'a.csv',
      source: { kind: 'pod', url: 'https://nora.example/a.csv' },
      size: 3,
      mediaType: 'text/csv',
    },
    { path: 'b.csv', source: { kind: 'web', url: 'https://data.example/b.csv' } },
    { path: 'c.csv', source: { kind: 'local', key: 'k1' }, size: 7 },
  ],
  saved: { container: 'https://nora.example/crates/tides/', at: '2026-11-01T10:00:00.000Z', etag: '"1"' },
  created: '2026-11-01T09:00:00.000Z',
  changed: '2026-11-01T10:00:00.000Z',
};

describe('A draft as a document of the pod', () => {
  it('is the same draft when it is read again.', () => {
    expect(readDraftText(writeDraft({ draft, version: 'v1' }))).toEqual({ draft, version: 'v1' });
  });

  it('is Linked Data with the metadata as one literal in it.', async () => {
    const quads = (await jsonld.toRDF(JSON.parse(writeDraft({ draft, version: 'v1' })), {
      base: 'https://nora.example/orrery/crate-drafts/x.jsonld',
    })) as unknown as {
      predicate: { value: string };
      object: { value: string; datatype?: { value: string } };
    }[];
    const of = (name: string) => quads.filter(({ predicate }) => predicate.value.endsWith(name));
    expect(of('#metadata')[0]?.object.datatype?.value).toBe(
      'http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON',
    );
    expect(JSON.parse(of('#metadata')[0]?.object.value ?? '')).toEqual(draft.crate);
    expect(of('#container')[0]?.object).toMatchObject({
      termType: 'NamedNode',
      value: draft.saved?.container,
    });
    expect(of('#payload')).toHaveLength(3);
    expect(of('modified')[0]?.object.value).toBe(draft.changed);
  });

  it.each([
    ['no JSON', '{'],
    ['another document', '{"@id":"x"}'],
    ['an unknown start', writeDraft({ draft, version: 'v' }).replace('"workflow"', '"whatever"')],
    ['metadata without entities', writeDraft({ draft: { ...draft, crate: {} as never }, version: 'v' })],
  ])('is not read from %s.', (_, text) => {
    expect(readDraftText(text)).toBeUndefined();
  });

  it('loses files whose address could run a script, and keeps the others.', () => {
    const text = writeDraft({ draft, version: 'v' }).replace(
      'https://data.example/b.csv',
      'javascript:alert(1)',
    );
    expect(readDraftText(text)?.draft.payload.map(({ path }) => path)).toEqual(['a.csv', 'c.csv']);
  });
});
