import { describe, expect, it } from 'vitest';
import { readSort, sorted } from './sorts.ts';

const items = [
  { id: 'd', at: '4', sender: 'pci', work: undefined },
  { id: 'c', at: '3', sender: undefined, work: 'Orbits 10' },
  { id: 'b', at: '2', sender: 'Overlay', work: 'Orbits 9' },
  { id: 'a', at: '1', sender: 'PCI', work: 'Orbits 10' },
];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

describe('The order of a list', () => {
  it.each([
    ['newest', 'dcba'],
    ['oldest', 'abcd'],
    ['sender', 'bdac'],
    ['work', 'bcad'],
  ] as const)('by %s is %s.', (sort, order) => {
    expect(ids(sorted(items, sort, (item) => item))).toBe(order);
  });

  it('is read from an address, unless it is the usual one or unknown.', () => {
    const sorts = ['newest', 'oldest'] as const;
    expect(['oldest', 'newest', 'sender', 7].map((value) => readSort(sorts, value))).toEqual([
      'oldest',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
