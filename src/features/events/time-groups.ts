import { formatDate, formatMonth } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import type { ShownEvent } from './shown-event.ts';

const DAY = 86_400_000;
/** A log that reaches over more than this is divided by months. */
const DAYS = 62;

/** How a list of events is divided: by day where it covers a short time, else by month. Newest first. */
export function timeGroups(events: readonly ShownEvent[]): (event: ShownEvent) => string {
  const times = events
    .map(({ time }) => Date.parse(time?.at ?? ''))
    .filter((moment) => !Number.isNaN(moment));
  const span = times.length === 0 ? 0 : (times[0] ?? 0) - (times.at(-1) ?? 0);
  const name = Math.abs(span) > DAYS * DAY ? formatMonth : formatDate;
  return ({ time }) => (time === undefined ? t('events.time.none') : name(time.at));
}
