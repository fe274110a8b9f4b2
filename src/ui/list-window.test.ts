import { expect, test } from 'vitest';
import { flattenGroups, targetOfKey, windowWith } from './list-window.ts';

test('a heading stands before the first item of each group', () => {
  const entries = flattenGroups(['a1', 'a2', 'b1'], (item) => item.charAt(0));
  expect(entries.map((entry) => (entry.kind === 'group' ? entry.group : entry.index))).toEqual([
    'a',
    0,
    1,
    'b',
    2,
  ]);
});

test('without groups there are no headings', () => {
  expect(flattenGroups(['a', 'b']).map((entry) => entry.kind)).toEqual(['item', 'item']);
});

test('a kept row is added on its own side of the window', () => {
  const range = { startIndex: 10, endIndex: 12, overscan: 0, count: 20 };
  expect(windowWith(range, 3)).toEqual([3, 10, 11, 12]);
  expect(windowWith(range, 18)).toEqual([10, 11, 12, 18]);
  expect(windowWith(range, 11)).toEqual([10, 11, 12]);
  expect(windowWith(range, -1)).toEqual([10, 11, 12]);
});

test('steps stop at the ends, and begin at the first item', () => {
  expect(targetOfKey('j', 9, 10, 5)).toBe(9);
  expect(targetOfKey('k', 0, 10, 5)).toBe(0);
  expect(targetOfKey('j', -1, 10, 5)).toBe(0);
  expect(targetOfKey('PageDown', 7, 10, 5)).toBe(9);
  expect(targetOfKey('x', 3, 10, 5)).toBeUndefined();
  expect(targetOfKey('j', 0, 0, 5)).toBeUndefined();
});
