import { expect, test } from 'vitest';
import { membersOf, withLinks } from './found-members.ts';
import type { Run } from './run.ts';

const run: Run = {
  id: 1,
  service: { url: 'https://tap.example/tap', label: 'Example', ivoid: 'ivo://example/tap' },
  query: { adql: 'SELECT 1', maxRows: 10 },
  mode: 'sync',
  at: '2026-11-22T12:00:00Z',
  phase: 'ended',
  columns: ['obs_publisher_did', 'access_url', 'access_estsize'].map((name) => ({ name, datatype: 'char' })),
  rows: [
    ['ivo://example/store?daac:one.fits', 'https://data.example/1', 2],
    [null, null, 7],
    [null, 'https://data.example/3', null],
  ],
  services: [],
};

test('rows become members that say where they are from; those without a name are counted', () => {
  const source = { service: 'ivo://example/tap', query: 'SELECT 1', at: run.at };
  expect(membersOf(run, new Set([2, 0, 1, 99]))).toEqual({
    nameless: 1,
    members: [
      { identifier: 'https://data.example/3', source, added: run.at },
      {
        identifier: 'daac:one.fits',
        accessUrl: 'https://data.example/1',
        size: 2_000,
        sizeIsEstimate: true,
        source,
        added: run.at,
      },
    ],
  });
});

test('the list of links knows the size better than the catalogue', () => {
  const member = {
    identifier: 'daac:one',
    size: 2_000,
    sizeIsEstimate: true,
    accessUrl: 'https://a.example/dl',
    added: '',
  };
  const link = {
    id: 'x',
    semantics: '#this',
    accessUrl: 'https://a.example/file',
    size: 2_048,
    mediaType: 'image/fits',
  };
  expect(
    withLinks(member, [link, { id: 'x', semantics: '#preview', accessUrl: 'https://a.example/p' }]),
  ).toEqual({
    identifier: 'daac:one',
    size: 2_048,
    mediaType: 'image/fits',
    accessUrl: 'https://a.example/file',
    added: '',
  });
  const { size: _size, ...unsized } = link;
  expect(withLinks(member, [unsized])).toMatchObject({ size: 2_000, sizeIsEstimate: true });
  expect(withLinks(member, [link, link])).toBe(member);
  expect(withLinks(member, [])).toBe(member);
});
