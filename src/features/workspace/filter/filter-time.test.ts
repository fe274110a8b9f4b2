import { describe, expect, it } from 'vitest';
import { filterTime, timeFilter } from './filter-time.ts';

const now = Date.parse('2026-03-14T12:00:00');
const local = (time: string) => Date.parse(time);

describe('A date in a filter', () => {
  it.each([
    ['2026-03-09', '2026-03-09T00:00:00'],
    ['2026-3-9', '2026-03-09T00:00:00'],
    ['2026-02', '2026-02-01T00:00:00'],
    ['2025', '2025-01-01T00:00:00'],
    ['today', '2026-03-14T00:00:00'],
    ['yesterday', '2026-03-13T00:00:00'],
    ['7d', '2026-03-07T00:00:00'],
    ['2w', '2026-02-28T00:00:00'],
    ['1m', '2026-02-14T00:00:00'],
    ['1y', '2025-03-14T00:00:00'],
  ])('“%s” begins at %s.', (written, begin) => {
    expect(filterTime(written, now)).toBe(local(begin));
  });

  it.each(['soon', '2026-02-30', '2026-13', '14.3.2026', ''])('is not “%s”.', (written) => {
    expect(filterTime(written, now)).toBeUndefined();
  });

  it('lets through what came on it or later, and before it what came earlier.', () => {
    const item = timeFilter(new Date(local('2026-03-10T00:00:00')).toISOString(), now);
    expect([
      item.after('2026-03-10'),
      item.after('2026-03-11'),
      item.before('2026-03-10'),
      item.before('2026-03-11'),
    ]).toEqual([true, false, false, true]);
    expect([item.after('soon'), item.before('soon')]).toEqual([false, false]);
  });
});
