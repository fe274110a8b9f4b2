import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** What stands in the place of a screen that has broken: a fault of ours. The frame around it goes on working. */
export function ErrorScreen({ error, reset }: ErrorComponentProps): ReactNode {
  return (
    <div className="mx-auto max-w-xl px-4 py-12">
      <Notice
        tone="no"
        urgent
        title={t('app.error.title')}
        kept={t('app.error.kept')}
        next={t('app.error.next')}
        details={String(error)}
        actions={
          <>
            <Button tone="primary" onClick={reset}>
              {t('app.error.retry')}
            </Button>
            <Button onClick={() => window.location.reload()}>{t('app.error.reload')}</Button>
          </>
        }
      />
    </div>
  );
}
