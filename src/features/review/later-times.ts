/** The hour of the day at which what was put off comes back, in the maintainer's own time. */
const MORNING = 7;

/** The morning `days` days after `now`, as ISO 8601. */
export function morningAfter(now: Date, days: number): string {
  const morning = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
  return morning.toISOString();
}

/** The morning of a day as a date field gives it (`2026-03-14`); `undefined` when it is no day or not after `now`. */
export function morningOf(day: string, now: Date): string | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const morning = new Date(Number(year), Number(month) - 1, Number(date), MORNING);
  return morning.getTime() > now.getTime() ? morning.toISOString() : undefined;
}

/** Tomorrow as a date field wants it: the first day that can be chosen. */
export function firstDay(now: Date): string {
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${tomorrow.getFullYear()}-${two(tomorrow.getMonth() + 1)}-${two(tomorrow.getDate())}`;
}
