import { expect, test } from 'vitest';
import { formatBytes, formatList, formatRelative } from './format.ts';
import { pickLocale } from './locale.ts';

const now = Date.parse('2026-03-10T12:00:00Z');

test.each([
  ['2026-03-10T11:59:30Z', '30 seconds ago'],
  ['2026-03-10T11:55:00Z', '5 minutes ago'],
  ['2026-03-10T09:00:00Z', '3 hours ago'],
  ['2026-03-09T12:00:00Z', 'yesterday'],
  ['2026-03-10T13:00:00Z', 'in 1 hour'],
])('%s reads as "%s"', (iso, words) => {
  expect(formatRelative(iso, now)).toBe(words);
});

test('beyond a week the date is given, with the year only where it differs', () => {
  expect(formatRelative('2026-02-01T12:00:00Z', now)).not.toContain('2026');
  expect(formatRelative('2025-02-01T12:00:00Z', now)).toContain('2025');
});

test('what is no date is shown as it was written', () => {
  expect(formatRelative('last spring', now)).toBe('last spring');
});

test('sizes are said in the unit that fits', () => {
  expect(formatBytes(0)).toMatch(/^0/);
  expect(formatBytes(8)).toBe('8 bytes');
  expect(formatBytes(12_345)).toBe('12.3 kB');
  expect(formatBytes(2_000_000)).toBe('2 MB');
  expect(formatBytes(3.5e12)).toBe('3.5 TB');
});

test('lists are joined as one says them', () => {
  expect(formatList(['a', 'b'])).toBe('a and b');
});

test("the reader's own variety of English is used, and no other language's dates in English sentences", () => {
  expect(pickLocale(['de-DE', 'en-US'])).toBe('en-US');
  expect(pickLocale(['de-DE'])).toBe('en-GB');
});
