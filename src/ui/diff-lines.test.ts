import { expect, test } from 'vitest';
import { diffLines } from './diff-lines.ts';

test('an added line is shown between its neighbours', () => {
  expect(diffLines('a\nb\n', 'a\nnew\nb\n')).toEqual([
    { kind: 'same', text: 'a' },
    { kind: 'added', text: 'new' },
    { kind: 'same', text: 'b' },
  ]);
});

test('a replaced line is removed, then added', () => {
  expect(diffLines('a\nb', 'a\nc')).toEqual([
    { kind: 'same', text: 'a' },
    { kind: 'removed', text: 'b' },
    { kind: 'added', text: 'c' },
  ]);
});

test('a repeated line is not counted twice', () => {
  expect(diffLines('a\na', 'a\na\na').filter((line) => line.kind === 'added')).toHaveLength(1);
});

test('far lines are counted, not shown', () => {
  const far = Array.from({ length: 10 }, (_, i) => `line ${i}`).join('\n');
  expect(diffLines(far, `${far}\nnew`)[0]).toEqual({ kind: 'skipped', count: 8 });
});

test('nothing before means everything is new', () => {
  expect(diffLines('', 'a\nb')).toEqual([
    { kind: 'added', text: 'a' },
    { kind: 'added', text: 'b' },
  ]);
});
