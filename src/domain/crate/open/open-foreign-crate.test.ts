import { describe, expect, it } from 'vitest';
import { openForeignCrate } from './open-foreign-crate.ts';

describe('Opening JSON-LD of another form', () => {
  it('writes expanded JSON-LD with the terms of RO-Crate, and leaves relative ids as they are.', async () => {
    const opened = await openForeignCrate([
      {
        '@id': './',
        '@type': ['http://schema.org/Dataset'],
        'http://schema.org/name': [{ '@value': 'Tides' }],
        'http://schema.org/hasPart': [
          {
            '@id': 'data/a b.csv',
            '@type': ['http://schema.org/MediaObject'],
            'http://schema.org/name': 'A',
          },
        ],
      },
    ]);
    expect(opened.ok && opened.crate).toEqual({
      '@context': 'https://w3id.org/ro/crate/1.2/context',
      '@graph': [
        { '@id': './', '@type': 'Dataset', hasPart: { '@id': 'data/a b.csv' }, name: 'Tides' },
        { '@id': 'data/a b.csv', '@type': 'File', name: 'A' },
      ],
    });
    expect(opened.ok && opened.report.map(({ kind }) => kind)).toEqual(['rewritten']);
  });

  it('reads contexts within entities.', async () => {
    const opened = await openForeignCrate({
      '@context': 'https://w3id.org/ro/crate/1.1/context',
      '@graph': [
        { '@context': { title: 'http://schema.org/name' }, '@id': 'a', '@type': 'File', title: 'A' },
        { '@id': 'a', '@type': 'File', description: 'B' },
      ],
    });
    expect(opened.ok && opened.crate['@graph']).toEqual([
      { '@id': 'a', '@type': 'File', name: 'A', description: 'B' },
    ]);
  });

  it('keeps everything where a context would have to be fetched, or a word has no meaning.', async () => {
    const graph = [{ '@id': 'a', '@type': 'File', title: 'A' }];
    for (const context of ['https://contexts.example/own', { other: 'http://schema.org/name' }]) {
      const opened = await openForeignCrate({ '@context': context, '@graph': graph });
      expect(opened.ok && opened.crate).toEqual({ '@context': context, '@graph': graph });
    }
  });

  it('keeps a word without a meaning also where its value stands somewhere else.', async () => {
    const context = { other: 'http://schema.org/name' };
    const graph = [{ '@id': 'a', '@type': 'File', other: 'Ada', nick: 'Ada' }];
    const opened = await openForeignCrate({ '@context': context, '@graph': graph });
    expect(opened.ok && opened.crate).toEqual({ '@context': context, '@graph': graph });
  });
});
