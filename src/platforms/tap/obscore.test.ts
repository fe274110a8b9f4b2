import { expect, test } from 'vitest';
import { isDataLink, memberOf, observationsIn } from './obscore.ts';
import type { Column } from './votable.ts';

const source = { service: 'https://tap.example/tap', query: 'SELECT 1', at: '2026-11-02T09:00:00Z' };

function column(name: string, more: Partial<Column> = {}): Column {
  return { name, datatype: 'char', ...more };
}

test('columns are known by their utype, else their UCD, else their name', () => {
  const [observation] = observationsIn({
    columns: [
      column('url', { utype: 'ObsCore:Access.Reference' }),
      column('access_url'),
      column('position_a', { ucd: 'POS.EQ.RA', datatype: 'double' }),
      column('s_dec', { datatype: 'double' }),
      column('access_estsize', { unit: 'kbyte', datatype: 'long' }),
    ],
    rows: [['https://data.example/one.fits', 'https://other.example/', 12.5, -3, 21]],
  });
  expect(observation).toEqual({
    accessUrl: 'https://data.example/one.fits',
    ra: 12.5,
    dec: -3,
    size: 21_000,
  });
});

test('a size without a unit counts in kilobytes; one that is unknown is left out', () => {
  const columns = [column('access_estsize', { datatype: 'long' })];
  expect(observationsIn({ columns, rows: [[4], [null], [-1], ['much']] })).toEqual([
    { size: 4_000 },
    {},
    {},
    {},
  ]);
});

test('a row becomes a member by the best identifier that it has', () => {
  const url = 'https://data.example/one.fits';
  expect(
    memberOf({ publisherDid: 'ivo://example/storage?daac:night/one.fits', accessUrl: url, size: 5 }, source),
  ).toEqual({
    identifier: 'daac:night/one.fits',
    accessUrl: url,
    size: 5,
    sizeIsEstimate: true,
    source,
    added: source.at,
  });
  expect(memberOf({ publisherDid: 'ivo://example/demo?one', accessUrl: url }, source)?.identifier).toBe(
    'ivo://example/demo?one',
  );
  expect(memberOf({ accessUrl: url, target: 'M 51', obsId: '7' }, source)).toMatchObject({
    identifier: url,
    title: 'M 51, 7',
  });
  expect(memberOf({ accessUrl: 'javascript:alert(1)' }, source)).toBeUndefined();
  expect(memberOf({}, source)).toBeUndefined();
});

test('what leads to a table of links is no file', () => {
  const observation = {
    accessUrl: 'https://data.example/links?one',
    format: 'application/x-votable+xml;content=datalink',
  };
  expect(isDataLink(observation)).toBe(true);
  expect(memberOf(observation, source)).not.toHaveProperty('mediaType');
  expect(isDataLink({ format: 'application/fits' })).toBe(false);
});
