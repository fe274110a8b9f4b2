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
  expect(withPlaces(members, located, [])).toEqual([
    { identifier: 'a:1', title: 'One', places: ['SITE_B', 'SITE_A'], added },
    { identifier: 'a:2', added },
    { identifier: 'a:3', places: ['OLD'], added },
  ]);
});

test('data on a disk are online, and those that are on tape only are cold', () => {
  const storages = [
    { id: 'uuid-b', name: 'SITE_B', kind: 'tape' as const },
    { id: 'SITE_A', name: 'SITE_A', kind: 'disk' as const },
  ];
  const at = (identifier: string, ...places: { name: string; destination?: string }[]) => {
    const [scope = '', name = ''] = identifier.split(':');
    return { did: { scope, name }, places: places.map((each) => ({ ...each, urls: [] })) };
  };
  const located = [
    at('a:1', { name: 'Tape', destination: 'uuid-b' }),
    at('a:2', { name: 'Tape', destination: 'uuid-b' }, { name: 'SITE_A' }),
    at('a:3', { name: 'Tape', destination: 'uuid-b' }, { name: 'ELSEWHERE' }),
  ];
  const members = ['a:1', 'a:2', 'a:3'].map((identifier) => ({ identifier, added }));
  expect(withPlaces(members, located, storages).map(({ locality }) => locality)).toEqual([
    'cold',
    'online',
    undefined,
  ]);
});

test('the list for command lines has the data identifiers only', () => {
  const members = ['a:1', 'https://data.example/1', 'a:b/c'].map((identifier) => ({ identifier, added }));
  expect(didList({ members })).toBe('a:1\na:b/c\n');
});
