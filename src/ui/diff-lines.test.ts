import fc from 'fast-check';
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

test('what stays between two changes is not called changed', () => {
  expect(diffLines('a\nb\nc\nd', 'x\nb\nc\ny').map((line) => line.kind)).toEqual([
    'removed',
    'added',
    'same',
    'same',
    'removed',
    'added',
  ]);
});

test('whatever is compared, the lines of both texts are all there, in order', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(`${before}\n`, `${after}\n`);
      const without = (kind: string) => lines.filter((line) => line.kind !== kind);
      const count = (kind: string) =>
        without(kind).reduce((sum, line) => sum + (line.kind === 'skipped' ? line.count : 1), 0);
      expect(count('added')).toBe(before.split('\n').length);
      expect(count('removed')).toBe(after.split('\n').length);
      if (before === after)
        expect(lines.some(({ kind }) => kind === 'added' || kind === 'removed')).toBe(false);
    }),
  );
});

test('very long texts are compared quickly', () => {
  const long = (name: string) => Array.from({ length: 20_000 }, (_, i) => `${name} ${i}`).join('\n');
  expect(diffLines(long('a'), long('b'))).toHaveLength(40_000);
});
