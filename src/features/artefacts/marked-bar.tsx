import { Link } from '@tanstack/react-router';
import { Package, Send, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { ListMarks } from '../../ui/use-marks.ts';

/** What can be done with all works that are marked; away while none is. */
export function MarkedBar({ marks }: { marks: ListMarks }): ReactNode {
  const { marked, clear } = marks;
  if (marked.size === 0) return null;
  return (
    <div
      role="toolbar"
      aria-label={t('artefacts.marked', { count: marked.size })}
      className="flex items-center gap-2 border-line border-t bg-raised px-4 py-2.5"
    >
      <Link
        to="/offer"
        search={{ artefacts: [...marked].join(',') }}
        className={`${buttonClass('primary')} grow`}
      >
        <Icon of={Send} />
        {t('offer.many', { count: marked.size })}
      </Link>
      <Link to="/crates/new" search={{ artefacts: [...marked] }} className={buttonClass()}>
        <Icon of={Package} />
        {t('artefacts.crate')}
      </Link>
      <IconButton icon={X} label={t('ui.marks.none')} onClick={clear} />
    </div>
  );
}
