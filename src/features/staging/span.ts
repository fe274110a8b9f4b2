import { locale } from '../../i18n/locale.ts';
import { t } from './words.ts';

const DAY = 86_400;
const HOUR = 3_600;

/** "14 days", "6 hours": a length of time in the unit that fits; `undefined`: without an end. @param seconds the length */
export function formatSpan(seconds: number | undefined): string {
  if (seconds === undefined) return t('span.none');
  const [size, unit] =
    Math.abs(seconds) >= DAY
      ? ([DAY, 'day'] as const)
      : Math.abs(seconds) >= HOUR
        ? ([HOUR, 'hour'] as const)
        : ([60, 'minute'] as const);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(seconds / size);
}
