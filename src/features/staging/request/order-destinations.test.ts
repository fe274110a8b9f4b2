import { expect, test } from 'vitest';
import type { Destination, Quota } from '../../../domain/staging/provider.ts';
import { type DestinationOrder, destinationRows } from './order-destinations.ts';

const quota = (remaining: Quota['remaining']): Quota => ({
  limit: 'unlimited',
  used: 0,
  remaining,
  knownAt: '2026-11-22T10:00:00Z',
});
const destination = (name: string, change: Partial<Destination> = {}): Destination => ({
  id: name,
  name,
  kind: 'disk',
  writable: true,
  processing: [],
  attributes: {},
  ...change,
});
const places = [
  destination('NONE', { quota: quota(0) }),
  destination('SOME', { quota: quota(5), position: { latitude: 10, longitude: 0 } }),
  destination('UNKNOWN', { position: { latitude: 1, longitude: 0 } }),
  destination('DOWN', { quota: quota('unlimited'), closed: { reason: 'downtime' } }),
  destination('ALL', { quota: quota('unlimited'), processing: [{ kind: 'jupyterhub', name: 'Lab' }] }),
  destination('MUCH', { quota: quota(50) }),
  destination('READ', { quota: quota('unlimited'), writable: false }),
];
const names = (order: DestinationOrder, options: Parameters<typeof destinationRows>[2] = {}) =>
  destinationRows(places, order, options).map((row) => row.destination.name);

test('the most room comes first, and what cannot be chosen last', () => {
  expect(names('remaining')).toEqual(['ALL', 'MUCH', 'SOME', 'UNKNOWN', 'NONE', 'DOWN', 'READ']);
});

test('the nearest comes first where that is wanted', () => {
  const from = { latitude: 0, longitude: 0 };
  expect(names('distance', { from }).slice(0, 2)).toEqual(['UNKNOWN', 'SOME']);
});

test('words are looked for in places and in what processes data there', () => {
  expect(names('name', { filter: ' JUPYTER ' })).toEqual(['ALL']);
});

test('what the deployer does not allow is barred', () => {
  const policy = { source: 'the house', destinations: ['SOME'] };
  const rows = destinationRows(places, 'name', { policy });
  expect(rows.filter(({ barred }) => barred === undefined).map((row) => row.destination.name)).toEqual([
    'SOME',
  ]);
});

test('of two places with one name, both are there', () => {
  const twins = [destination('TWIN', { id: '2' }), destination('TWIN', { id: '1' })];
  expect(destinationRows(twins, 'remaining', {}).map((row) => row.destination.id)).toEqual(['1', '2']);
});
