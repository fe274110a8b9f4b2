const EXTENDED = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(.+))?)?)?$/;
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T(.+))?$/;
const WEEK = /^\d{4}-?W(?:0[1-9]|[1-4]\d|5[0-3])(-?[1-7])?$/;
const ORDINAL = /^(\d{4})-?(\d{3})$/;
const TIME =
  /^(?:[01]\d|2[0-3])(?::?[0-5]\d(?::?[0-5]\d)?)?(?:[.,]\d+)?(?:Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?$/i;

/** How exact a date is. */
export type DatePrecision = 'year' | 'month' | 'day';

/**
 * How exact a date is that is written as `2026`, `2026-03` or `2026-03-01`, the last also with a time; `undefined` for
 * other text, and for days that no calendar has. https://www.w3.org/TR/NOTE-datetime
 */
export function datePrecision(text: string): DatePrecision | undefined {
  const [matched, year, month, day, time] = EXTENDED.exec(text.trim()) ?? [];
  if (matched === undefined) return undefined;
  if (month === undefined) return 'year';
  if (day === undefined) return daysOf(Number(year), Number(month)) > 0 ? 'month' : undefined;
  return isDay(year, month, day, time) ? 'day' : undefined;
}

/** As {@link datePrecision}, with the rarer forms of ISO 8601, too: `20260301`, `2026-060`, `2026-W09-7`. */
export function looseDatePrecision(text: string): DatePrecision | undefined {
  const trimmed = text.trim().replace(/^(\d{4}-\d{2}-\d{2})\s(?=\d)/, '$1T');
  const usual = datePrecision(trimmed);
  if (usual !== undefined) return usual;
  const [, year, month, day, time] = BASIC.exec(trimmed) ?? [];
  if (year !== undefined) return isDay(year, month, day, time) ? 'day' : undefined;
  const week = WEEK.exec(trimmed);
  if (week) return week[1] === undefined ? 'month' : 'day';
  const [, ofYear, ordinal] = ORDINAL.exec(trimmed) ?? [];
  const last = daysOf(Number(ofYear), 2) === 29 ? 366 : 365;
  return ordinal !== undefined && Number(ordinal) >= 1 && Number(ordinal) <= last ? 'day' : undefined;
}

function isDay(year?: string, month?: string, day?: string, time?: string): boolean {
  const isThere = Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month));
  return isThere && (time === undefined || TIME.test(time));
}

/** Days of a month; 0 for a month that does not exist. */
function daysOf(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
