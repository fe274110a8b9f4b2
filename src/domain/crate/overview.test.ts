import { expect, it } from 'vitest';
import { overviewOf } from './overview.ts';
import { moonsCrate } from './testing/moons-crate.ts';

it('A crate is summed up: who, what, how much, under which licence.', () => {
  expect(overviewOf(moonsCrate)).toEqual({
    name: 'Slow moons',
    description: 'Positions of the moons, and how they were found.\nIn two lines.',
    licence: 'CC BY 4.0',
    people: ['Alice Moreau'],
    published: '2026-03-01',
    version: '1.2',
    profiles: [],
    entities: 10,
    files: 4,
    bytes: 1200 + 2048 + 900 + 77,
    types: [
      ['File', 4],
      ['CreativeWork', 1],
      ['Dataset', 1],
      ['Organization', 1],
      ['Person', 1],
    ],
  });
});

it('A crate that says nothing is summed up all the same.', () => {
  const odd = { '@context': null, '@graph': [{ '@id': './', '@type': [], name: 7, author: [null, ''] }] };
  expect(overviewOf(odd)).toMatchObject({ name: '', people: [], files: 0, bytes: 0, types: [] });
});
