import type { Totals } from '../../../domain/staging/collection.ts';
import { formatBytes } from '../../../i18n/format.ts';
import { t } from './words.ts';

/** What members come to, in words: unknown and estimated sizes are told apart. */
export function totalsWords({ members, bytes, unknown, estimated }: Totals): string {
  const size = formatBytes(bytes);
  const known = members - unknown;
  const parts = [t('collections.total.members', { count: members })];
  if (known > 0) parts.push(estimated ? t('collections.total.about', { size }) : size);
  if (unknown > 0) parts.push(t('collections.total.unknown', { count: unknown }));
  return parts.join(' · ');
}
