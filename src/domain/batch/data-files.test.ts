import { expect, test } from 'vitest';
import { dataFiles, patternFault } from './data-files.ts';

const added = '2026-11-02T10:00:00Z';

test('files lie where the pattern of the place puts their data identifiers', () => {
  const members = [
    { identifier: 'daac:night/one.fits', added },
    { identifier: 'https://data.example/two%20b.csv?x=1', added },
  ];
  expect(dataFiles(members, { pattern: '/rucio/{scope}/{name}' })).toEqual([
    { identifier: 'daac:night/one.fits', path: '/rucio/daac/night/one.fits', name: 'one.fits' },
    {
      identifier: 'https://data.example/two%20b.csv?x=1',
      path: 'https://data.example/two%20b.csv?x=1',
      url: 'https://data.example/two%20b.csv?x=1',
      name: 'two_b.csv',
    },
  ]);
});

test('without a pattern a copy at the place counts, then the address that is known', () => {
  const members = [{ identifier: 'daac:one.fits', accessUrl: 'https://archive.example/one.fits', added }];
  const copies = new Map([['daac:one.fits', ['https://rse.example/daac/one.fits']]]);
  expect(dataFiles(members, { copies })[0]).toMatchObject({ path: 'https://rse.example/daac/one.fits' });
  expect(dataFiles(members)[0]).toMatchObject({ path: 'https://archive.example/one.fits' });
  const byDavs = new Map([['daac:one.fits', ['davs://rse.example/daac/one.fits']]]);
  expect(dataFiles(members, { copies: byDavs })[0]).toMatchObject({
    path: 'davs://rse.example/daac/one.fits',
    url: 'davs://rse.example/daac/one.fits',
  });
});

test('no two files are called the same, and none breaks out of its folder', () => {
  const members = ['a:x/one.fits', 'b:one.fits', 'a:..', 'https://h.example/%2e%2e%2fetc'].map(
    (identifier) => ({
      identifier,
      added,
    }),
  );
  expect(dataFiles(members).map(({ name }) => name)).toEqual(['one.fits', 'one-2.fits', 'file', '_etc']);
});

test('a pattern that tells no two files apart is none, nor is one with unknown pieces', () => {
  expect(patternFault('/data/{scope}')).toBe('same');
  expect(patternFault('/data/{did}/{name}')).toBe('unknown');
  expect(patternFault('/data/{file}')).toBeUndefined();
  expect(dataFiles([{ identifier: 'a:b', added }], { pattern: '/data' })[0]?.path).toBe('a:b');
});
