/** A line of an axis. */
export interface Tick {
  /** ISO 8601 date of the first day that it stands for. */
  readonly at: string;
  /** `2026`, or `2026-03`, or `2026-03-01`: as exact as the axis is. */
  readonly label: string;
  /** 0 at the start of the axis, 1 at its end. */
  readonly position: number;
}

/** A day in milliseconds. */
export const DAY = 86_400_000;

const MAX_TICKS = 8;
/** Steps between ticks: in years, in months, in days. */
const STEPS: readonly (readonly [unit: 'year' | 'month' | 'day', count: number])[] = [
  ['day', 1],
  ['day', 2],
  ['day', 5],
  ['day', 10],
  ['month', 1],
  ['month', 3],
  ['month', 6],
  ['year', 1],
  ['year', 2],
  ['year', 5],
  ['year', 10],
  ['year', 50],
];
const LENGTH = { day: DAY, month: 30.4 * DAY, year: 365.25 * DAY };

/** Milliseconds since 1970 of a year, a month, a day or a time (ISO 8601, UTC unless it says otherwise); else `NaN`. */
export function parseTime(iso: string): number {
  if (!/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/i.test(iso))
    return Number.NaN;
  // biome-ignore lint/style/noRestrictedGlobals: reading a given text asks no clock.
  return Date.parse(iso);
}

/** ISO 8601 in UTC of milliseconds since 1970. */
export function isoOf(ms: number): string {
  // biome-ignore lint/style/noRestrictedGlobals: writing a given number asks no clock.
  return new Date(ms).toISOString();
}

/** Round dates between two times (milliseconds since 1970), at most eight, at least none. */
export function ticksBetween(start: number, end: number): Tick[] {
  const [unit, count] = STEPS.find(([each, n]) => (end - start) / (n * LENGTH[each]) <= MAX_TICKS) ?? [
    'year',
    100,
  ];
  const ticks: Tick[] = [];
  for (
    let at = firstTick(start, unit, count);
    at <= end && ticks.length <= MAX_TICKS;
    at = nextTick(at, unit, count)
  ) {
    const day = isoOf(at).slice(0, 10);
    const label = unit === 'year' ? day.slice(0, 4) : unit === 'month' ? day.slice(0, 7) : day;
    if (at >= start) ticks.push({ at: day, label, position: (at - start) / (end - start) });
  }
  return ticks;
}

function firstTick(start: number, unit: 'year' | 'month' | 'day', count: number): number {
  const [year = 0, month = 1] = isoOf(start).split('-').map(Number);
  if (unit === 'day') return Math.ceil(start / (count * DAY)) * count * DAY;
  if (unit === 'month')
    return parseTime(`${pad(year, 4)}-${pad(Math.floor((month - 1) / count) * count + 1, 2)}`);
  return parseTime(pad(Math.floor(year / count) * count, 4));
}

function nextTick(at: number, unit: 'year' | 'month' | 'day', count: number): number {
  const [year = 0, month = 1] = isoOf(at).split('-').map(Number);
  if (unit === 'day') return at + count * DAY;
  if (unit === 'year') return parseTime(pad(year + count, 4));
  const months = year * 12 + (month - 1) + count;
  return parseTime(`${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}`);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
