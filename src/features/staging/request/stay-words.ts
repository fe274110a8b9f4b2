import { formatDate } from '../../../i18n/format.ts';
import { formatSpan } from '../span.ts';
import { middleOf } from './calendar-day.ts';
import type { Stay } from './request-draft.ts';

/** "14 days", "until 1 December 2026", "without an end". */
export function stayWords(stay: Stay): string {
  if (stay.kind === 'endless') return formatSpan(undefined);
  return stay.kind === 'date' ? formatDate(middleOf(stay.date)) : formatSpan(Number(stay.days) * 86_400);
}
