import { expect, test } from 'vitest';
import type { CrateDocument } from '../crate/document.ts';
import { membersOfCrate } from './members-of-crate.ts';

const at = '2026-11-02T09:00:00Z';

test('the files of a crate become members, with what the crate says of them', () => {
  const sha256 = 'A'.repeat(64);
  const crate = {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
      {
        '@id': './',
        '@type': 'Dataset',
        hasPart: ['data/a%20b.csv', 'folder/', 'https://data.example/x.fits', 'doi:10.1/x'].map((id) => ({
          '@id': id,
        })),
      },
      {
        '@id': 'data/a%20b.csv',
        '@type': 'File',
        name: 'Table',
        contentSize: '12',
        encodingFormat: ['text/csv', { '@id': 'https://formats.example/csv' }],
        sha256,
      },
      { '@id': 'folder/', '@type': 'Dataset' },
      { '@id': 'https://data.example/x.fits', '@type': 'File', contentSize: 'large' },
      { '@id': 'doi:10.1/x', '@type': 'File' },
    ],
  } as unknown as CrateDocument;
  expect(membersOfCrate(crate, 'https://alice.example/crates/tides/', at)).toEqual([
    {
      identifier: 'https://alice.example/crates/tides/data/a%20b.csv',
      title: 'Table',
      size: 12,
      checksum: `sha256:${sha256.toLowerCase()}`,
      mediaType: 'text/csv',
      added: at,
    },
    { identifier: 'https://data.example/x.fits', added: at },
  ]);
});
