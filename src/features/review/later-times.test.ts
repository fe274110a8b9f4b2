import { describe, expect, it } from 'vitest';
import { firstDay, morningAfter, morningOf } from './later-times.ts';

const now = new Date(2026, 1, 28, 22, 30);

describe('Putting off', () => {
  it('until tomorrow means seven in the morning, across the end of a month.', () => {
    const back = new Date(morningAfter(now, 1));
    expect([back.getMonth(), back.getDate(), back.getHours()]).toEqual([2, 1, 7]);
  });

  it('until a day means its morning in local time.', () => {
    expect(new Date(morningOf('2026-03-14', now) ?? '').getDate()).toBe(14);
  });

  it.each(['2026-02-28', '2020-01-01', 'soon', ''])('until %j is no time to come.', (day) => {
    expect(morningOf(day, now)).toBeUndefined();
  });

  it('offers tomorrow as the first day.', () => {
    expect(firstDay(now)).toBe('2026-03-01');
  });
});
