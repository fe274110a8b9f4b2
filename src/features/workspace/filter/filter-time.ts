import type { Filterable } from '../../../domain/filter/match-filter.ts';

/** A day, a month or a year, or so many days, weeks, months or years ago: `2026-03-14`, `2026-03`, `2026`, `7d`. */
const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const AGO = /^(\d{1,4})([dwmy])$/;

/**
 * The moment at which a date of the filter begins, in milliseconds since 1970, in the reader's own time zone.
 * `undefined` for what is no date.
 * @param now milliseconds since 1970, for `today`, `yesterday` and `7d`
 */
export function filterTime(value: string, now: number): number | undefined {
  const today = new Date(now);
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  if (value === 'today') return new Date(year, month, day).getTime();
  if (value === 'yesterday') return new Date(year, month, day - 1).getTime();
  const ago = AGO.exec(value);
  if (ago) {
    const count = Number(ago[1]);
    switch (ago[2]) {
      case 'd':
        return new Date(year, month, day - count).getTime();
      case 'w':
        return new Date(year, month, day - 7 * count).getTime();
      case 'm':
        return new Date(year, month - count, day).getTime();
      default:
        return new Date(year - count, month, day).getTime();
    }
  }
  const date = DATE.exec(value);
  if (!date) return undefined;
  const [wantedYear, wantedMonth, wantedDay] = [Number(date[1]), Number(date[2] ?? 1), Number(date[3] ?? 1)];
  const begin = new Date(wantedYear, wantedMonth - 1, wantedDay);
  // A date that does not exist (30 February) would silently become another one.
  return begin.getMonth() === wantedMonth - 1 && begin.getDate() === wantedDay ? begin.getTime() : undefined;
}

/** The dates of a filter, applied to a time. @param at ISO 8601 */
export function timeFilter(at: string, now: number): Required<Pick<Filterable, 'after' | 'before'>> {
  const time = Date.parse(at);
  const begin = (date: string) => filterTime(date, now) ?? Number.NaN;
  return { after: (date) => time >= begin(date), before: (date) => time < begin(date) };
}

/** Whether a text can be read as a date of a filter. */
export function isFilterDate(value: string): boolean {
  return filterTime(value, 0) !== undefined;
}
