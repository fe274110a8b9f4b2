import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** An address that leads nowhere. */
export function NotFound(): ReactNode {
  return (
    <EmptyState
      kind="filtered"
      title={t('app.not-found.title')}
      actions={
        <Link to="/review" className={buttonClass('primary')}>
          {t('app.not-found.action')}
        </Link>
      }
    >
      <p>{t('app.not-found.text')}</p>
    </EmptyState>
  );
}
