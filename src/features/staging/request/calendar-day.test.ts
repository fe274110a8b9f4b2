import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayOf, middleOf, secondsUntil } from './calendar-day.ts';

const now = Date.parse('2026-11-22T10:00:00Z');

afterEach(() => vi.unstubAllEnvs());

describe.each([
  ['Pacific/Kiritimati', 14],
  ['Europe/Berlin', 1],
  ['UTC', 0],
  ['America/Adak', -10],
])('A last day in %s', (zone, hours) => {
  it('is over late on that day there, also where it is asked for a little later.', () => {
    vi.stubEnv('TZ', zone);
    const seconds = secondsUntil('2026-12-01', now) ?? Number.NaN;
    const end = new Date(now + seconds * 1000).toISOString();
    expect(Date.parse(end) + hours * 3_600_000).toBe(Date.parse('2026-12-01T23:00:00Z'));
    const late = new Date(Date.parse(end) + 600_000).toISOString();
    expect([end, late].map(dayOf)).toEqual(['2026-12-01', '2026-12-01']);
    expect(dayOf(middleOf('2026-12-01'))).toBe('2026-12-01');
  });
});

it('What is past, or no date, is no last day.', () => {
  expect(secondsUntil('2026-11-20', now)).toBeUndefined();
  expect(secondsUntil('', now)).toBeUndefined();
  expect(secondsUntil('2026-12', now)).toBeUndefined();
});
