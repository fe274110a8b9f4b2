import type { ReactNode } from 'react';
import { formatMoment, formatRelative } from '../i18n/format.ts';
import { useNow } from './now.ts';

/** How long ago; the exact moment is in the title. `iso` is ISO 8601; anything else is shown as written. */
export function RelativeTime({ iso }: { iso: string }): ReactNode {
  const now = useNow();
  return (
    <time dateTime={iso} title={formatMoment(iso)} className="whitespace-nowrap">
      {formatRelative(iso, now)}
    </time>
  );
}
