import { expect, it } from 'vitest';
import { clustersOf, shiftOf } from './mark-clusters.ts';

const place = (item: { at?: number }) => item.at;

it('Signs that would cover each other become one, in the order of time; those without a place are left out.', () => {
  const items = [{ at: 0.5 }, { at: 0.1 }, {}, { at: 0.12 }];
  expect(clustersOf(items, place, 0.03)).toEqual([
    { position: 0.1, items: [{ at: 0.1 }, { at: 0.12 }] },
    { position: 0.5, items: [{ at: 0.5 }] },
  ]);
});

it('A long row of close signs is cut where it would grow beyond the gap.', () => {
  const row = [0, 0.02, 0.04, 0.06].map((at) => ({ at }));
  expect(clustersOf(row, place, 0.03).map(({ items }) => items.length)).toEqual([2, 2]);
});

it('A sign moves aside from one of another kind, towards the past unless the axis begins there.', () => {
  const others = [{ position: 0.01 }, { position: 1 }];
  expect([0, 0.5, 0.99].map((position) => shiftOf(position, others, 0.03))).toEqual([1, 0, -1]);
});
