import type { ReactNode } from 'react';
import { formatMoment, formatRelative } from '../i18n/format.ts';
import { useNow } from './now.ts';

/** How long ago; the exact moment is in the title. `iso` is ISO 8601; anything else is shown as written. */
export function RelativeTime({ iso }: { iso: string }): ReactNode {
  // The page's clock ticks every 15 seconds, and a server's may run ahead a little: what has just happened is now.
  const now = Math.max(useNow(), Math.min(Date.parse(iso) || 0, Date.now() + 60_000));
  return (
    <time dateTime={iso} title={formatMoment(iso)} className="whitespace-nowrap">
      {formatRelative(iso, now)}
    </time>
  );
}
