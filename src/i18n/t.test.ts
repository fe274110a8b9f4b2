import { expect, test } from 'vitest';
import { isolate, plain } from './isolate.ts';
import { parts, t } from './t.ts';

test('values stand in their places', () => {
  expect(t('patterns.to.request-review', { recipient: 'PCI', work: 'On orbits' })).toBe(
    'You ask PCI for a review of On orbits',
  );
});

test('a count chooses its plural form and is written as a number', () => {
  expect(t('ui.undo.time', { count: 1 })).toBe('1 second left to undo');
  expect(t('ui.undo.time', { count: 0 })).toBe('0 seconds left to undo');
  expect(t('ui.show.all', { count: 12_000 })).toMatch(/^Show all 12.000 lines$/);
});

test('a value that looks like a place is not filled again', () => {
  expect(t('patterns.to.accept', { recipient: '{work}', work: 'x' })).toBe(
    'You accept the request of {work} about x',
  );
});

test('parts keep what is put into a place apart from our own words', () => {
  const mark = { bold: true };
  expect(parts('patterns.to.accept', { recipient: mark, work: mark })).toEqual([
    'You accept the request of ',
    { place: 'recipient', value: mark },
    ' about ',
    { place: 'work', value: mark },
  ]);
});

test('a name from outside can neither turn nor hide the words around it', () => {
  expect(plain('abc\u202Egpj.exe')).toBe('abcgpj.exe');
  expect(isolate('\u2069ام\u2066')).toBe('\u2068ام\u2069');
  expect(plain('A\u0000B\u200BC\tD')).toBe('ABC\tD');
});

test('letters that join or accents that combine are left alone', () => {
  expect(plain('می\u200Cخواهم, Z\u0301')).toBe('می\u200Cخواهم, Z\u0301');
});
