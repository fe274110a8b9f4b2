import { locale } from './locale.ts';

const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
const numbers = new Intl.NumberFormat(locale);
const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium' });
const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const monthYear = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const longMonth = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });
const dayMonthYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "a, b and c" */
export function formatList(items: readonly string[]): string {
  return lists.format(items);
}

/** "1,200" */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** "3 March 2026"; a text that is no date comes back as it is. */
export function formatDate(iso: string): string {
  return formatWith(dates, iso);
}

/** "3 Mar 2026": for tables. */
export function formatDay(iso: string): string {
  return formatWith(dayMonthYear, iso);
}

/** "March 2026": for headings. */
export function formatMonth(iso: string): string {
  return formatWith(longMonth, iso);
}

/** "2026", "Mar 2026" or "3 Mar": a date that is as exact as it is written, short. */
export function formatTick(date: string): string {
  if (date.length <= 4) return date;
  return formatWith(date.length <= 7 ? monthYear : dayMonth, date);
}

/** "14:02" */
export function formatTime(iso: string): string {
  return formatWith(times, iso);
}

/** "Tuesday 3 March 2026 at 14:02:11": the moment in full, for titles and details. */
export function formatMoment(iso: string): string {
  return formatWith(moments, iso);
}

/**
 * How long ago, as one says it: seconds only below a minute, a date beyond six days. `now` in milliseconds since the epoch.
 */
export function formatRelative(iso: string, now: number): string {
  const then = Date.parse(iso);
  if (Number.isNaN(then)) return iso;
  const distance = then - now;
  const size = Math.abs(distance);
  if (size < MINUTE) return relative.format(Math.round(distance / SECOND), 'second');
  if (size < HOUR) return relative.format(Math.round(distance / MINUTE), 'minute');
  if (size < DAY) return relative.format(Math.round(distance / HOUR), 'hour');
  if (size < 7 * DAY) return relative.format(Math.round(distance / DAY), 'day');
  const sameYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? dayMonth : dayMonthYear).format(then);
}

/** "12 kB": a size in bytes, in decimal units. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power],
    // The short form of bytes has no plural: “8 byte”.
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power);
}

function formatWith(format: Intl.DateTimeFormat, iso: string): string {
  const then = Date.parse(iso);
  return Number.isNaN(then) ? iso : format.format(then);
}
