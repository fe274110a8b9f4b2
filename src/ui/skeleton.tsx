import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';

const widths = ['w-3/4', 'w-2/3', 'w-4/5', 'w-3/5'];

/** The shape of a list that is not there yet. Still, because nothing moves that the user did not cause. */
export function Skeleton({ rows = 6, label }: { rows?: number; label?: string }): ReactNode {
  return (
    <div role="status">
      <span className="sr-only">{label ?? t('ui.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton are all alike
        <div key={row} aria-hidden className="grid gap-2 border-line border-b px-4 py-3.5">
          <div className={`h-3 rounded-[3px] bg-line ${widths[row % widths.length]}`} />
          <div className="h-2.5 w-1/3 rounded-[3px] bg-line/60" />
        </div>
      ))}
    </div>
  );
}
