/** An hour before midnight: also what is handed in some minutes later ends on the day that was chosen, not the next. */
const END_OF_DAY = 'T23:00:00';

/**
 * Seconds until late on a day of the maintainer's own calendar, by a date such as `2026-12-01`; `undefined` for the
 * past and for no date. @param now milliseconds since 1970
 */
export function secondsUntil(day: string, now: number): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const seconds = Math.floor((Date.parse(day + END_OF_DAY) - now) / 1000);
  return Number.isNaN(seconds) || seconds <= 0 ? undefined : seconds;
}

/** The day of the maintainer's own calendar on which a moment falls, as a date field wants it. @param iso ISO 8601 */
export function dayOf(iso: string): string {
  const moment = new Date(iso);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** A moment in the middle of a day, so that it is that day wherever its date is told. */
export function middleOf(day: string): string {
  return `${day}T12:00:00`;
}
