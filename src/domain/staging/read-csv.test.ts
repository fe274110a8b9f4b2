import { expect, test } from 'vitest';
import { memberInRow } from './member-rows.ts';
import { readCsv } from './read-csv.ts';

const at = '2026-11-02T09:00:00Z';
const membersIn = (text: string) => readCsv(text)?.rows.map((row) => memberInRow(row, at));

test('cells may be in quotes, with commas, quotes and line breaks in them', () => {
  const table = readCsv('DID,Title\r\n"a:1","One, ""bright""\nnight"\r\na:2,\r\n\r\n');
  expect(table).toEqual({
    columns: ['did', 'title'],
    rows: [
      { did: 'a:1', title: 'One, "bright"\nnight' },
      { did: 'a:2', title: '' },
    ],
  });
});

test('semicolons and tabs part cells as well, and a byte order mark is no part of the first name', () => {
  expect(readCsv('\uFEFFdid;size\na:1;5')?.rows).toEqual([{ did: 'a:1', size: '5' }]);
  expect(readCsv('did\tsize\na:1\t5')?.rows).toEqual([{ did: 'a:1', size: '5' }]);
});

test.each(['', 'did,size', '\n\n'])('%j is no table', (text) => {
  expect(readCsv(text)).toBe(undefined);
});

test('a quote that is never closed takes the rest, and the reader ends', () => {
  expect(readCsv('did\n"a:1\na:2')?.rows).toEqual([{ did: 'a:1\na:2' }]);
});

test('rows become members by scope and name, identifier or address', () => {
  expect(
    membersIn(
      'scope,name,url,bytes,adler32\nsurvey,night/one.fits,https://data.example/1,7,0A1B2C3D\n,,https://data.example/2,-1,\n,,,5,',
    ),
  ).toEqual([
    {
      identifier: 'survey:night/one.fits',
      accessUrl: 'https://data.example/1',
      size: 7,
      checksum: 'adler32:0a1b2c3d',
      added: at,
    },
    { identifier: 'https://data.example/2', added: at },
    undefined,
  ]);
});

test('sizes of ObsCore are guesses in kilobytes', () => {
  expect(
    membersIn('obs_publisher_did,access_estsize,access_format\nivo://x?a:1,12,application/fits'),
  ).toEqual([
    {
      identifier: 'ivo://x?a:1',
      size: 12_000,
      sizeIsEstimate: true,
      mediaType: 'application/fits',
      added: at,
    },
  ]);
});
