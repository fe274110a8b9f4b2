import type { ReactNode } from 'react';
import { formatBytes } from '../../../i18n/format.ts';
import { cx } from '../../../ui/cx.ts';
import type { Room } from './room-after.ts';
import { t } from './words.ts';

/** How full a quota is, and how full this request would make it. The words beside it say the same. */
export function QuotaMeter({
  room,
}: {
  room: Extract<Room, { readonly kind: 'fits' | 'over' | 'unsure' }>;
}): ReactNode {
  const { used, limit, wanted, kind } = room;
  const share = (bytes: number) => `${Math.min(100, Math.max(0, (bytes / limit) * 100))}%`;
  return (
    <div
      role="img"
      aria-label={t('staging-request.destination.meter', {
        used: formatBytes(used),
        limit: formatBytes(limit),
        wanted: formatBytes(wanted),
      })}
      className="relative h-2 overflow-hidden rounded-full border border-edge bg-sunk"
    >
      <span
        className={cx('absolute inset-y-0 start-0', kind === 'over' ? 'bg-no' : 'bg-brass')}
        style={{ width: share(used + wanted) }}
      />
      <span className="absolute inset-y-0 start-0 bg-edge" style={{ width: share(used) }} />
    </div>
  );
}
