import { expect, test } from 'vitest';
import { rowOrder } from './row-order.ts';

const rows = [[3], [null], [1], ['x'], [2], [null]];

test('rows are ordered by a column, and what says nothing comes last either way', () => {
  expect(rowOrder(rows, undefined)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(rowOrder(rows, { column: 0, direction: 'up' })).toEqual([2, 4, 0, 3, 1, 5]);
  expect(rowOrder(rows, { column: 0, direction: 'down' })).toEqual([3, 0, 4, 2, 1, 5]);
});

test('rows that are alike stay as they came', () => {
  const alike = [
    ['b', 1],
    ['a', 2],
    ['b', 3],
    ['a', 4],
  ] as const;
  expect(rowOrder(alike, { column: 0, direction: 'up' })).toEqual([1, 3, 0, 2]);
  expect(rowOrder(alike, { column: 0, direction: 'down' })).toEqual([0, 2, 1, 3]);
});

test('200,000 rows are ordered in no time', () => {
  const many = Array.from({ length: 200_000 }, (_, index) => [(index * 7_919) % 200_003]);
  const begin = process.cpuUsage();
  const order = rowOrder(many, { column: 0, direction: 'up' });
  expect(process.cpuUsage(begin).user / 1_000).toBeLessThan(5_000);
  expect(many[order[0] ?? -1]).toEqual([0]);
});
