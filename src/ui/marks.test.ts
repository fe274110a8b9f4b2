import { expect, test } from 'vitest';
import { noMarks, toggleMark } from './marks.ts';

const keys = ['a', 'b', 'c', 'd'];

test('an item is marked, and unmarked again', () => {
  const once = toggleMark(noMarks, keys, 'b');
  expect([...once.marked]).toEqual(['b']);
  expect([...toggleMark(once, keys, 'b').marked]).toEqual([]);
});

test('a range goes from the item marked last, in both directions, and leaves other marks alone', () => {
  const first = toggleMark(toggleMark(noMarks, keys, 'a'), keys, 'd');
  expect([...toggleMark(first, keys, 'c', true).marked].sort()).toEqual(['a', 'c', 'd']);
  expect([...toggleMark(toggleMark(noMarks, keys, 'a'), keys, 'c', true).marked]).toEqual(['a', 'b', 'c']);
});

test('a range without a beginning in the list is one item', () => {
  expect([...toggleMark(noMarks, keys, 'c', true).marked]).toEqual(['c']);
  expect([...toggleMark({ marked: new Set(), anchor: 'gone' }, keys, 'c', true).marked]).toEqual(['c']);
});
