import { X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { t } from '../../../i18n/t.ts';
import { announce } from '../../../ui/announce.ts';
import { IconButton } from '../../../ui/icon-button.tsx';

export interface BulkBarProps {
  /** How many items are marked. */
  readonly count: number;
  readonly onClear: () => void;
  /** Buttons for all that is marked. */
  readonly children: ReactNode;
}

/** What can be done with all marked items: at the foot of their list, at the thumb on phones. */
export function BulkBar({ count, onClear, children }: BulkBarProps): ReactNode {
  const words = t('bulk.count', { count });
  useEffect(() => announce(words), [words]);
  return (
    <div
      role="toolbar"
      aria-label={t('bulk.label')}
      className="flex flex-wrap items-center gap-x-2 gap-y-1.5 border-line border-t bg-raised px-3 py-2"
    >
      <span className="flex grow items-center gap-1 font-medium text-sm">
        <IconButton icon={X} label={t('bulk.clear')} onClick={onClear} />
        {words}
      </span>
      <div className="flex flex-wrap gap-1.5">{children}</div>
    </div>
  );
}
