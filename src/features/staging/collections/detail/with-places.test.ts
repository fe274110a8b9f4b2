import { expect, test } from 'vitest';
import { didList } from './export-collection.ts';
import { withPlaces } from './with-places.ts';

const added = '2026-11-02T09:00:00Z';

test('what a service says of places replaces what was known, and only that', () => {
  const members = [
    { identifier: 'a:1', title: 'One', places: ['OLD'], locality: 'cold' as const, added },
    { identifier: 'a:2', places: ['OLD'], added },
    { identifier: 'a:3', places: ['OLD'], added },
  ];
  const place = (name: string) => ({ name, urls: [] });
  const located = [
    { did: { scope: 'a', name: '1' }, places: [place('SITE_B'), place('SITE_A'), place('SITE_B')] },
    { did: { scope: 'a', name: '2' }, places: [] },
  ];
  expect(withPlaces(members, located)).toEqual([
    { identifier: 'a:1', title: 'One', places: ['SITE_B', 'SITE_A'], added },
    { identifier: 'a:2', added },
    { identifier: 'a:3', places: ['OLD'], added },
  ]);
});

test('the list for command lines has the data identifiers only', () => {
  const members = ['a:1', 'https://data.example/1', 'a:b/c'].map((identifier) => ({ identifier, added }));
  expect(didList({ members })).toBe('a:1\na:b/c\n');
});
