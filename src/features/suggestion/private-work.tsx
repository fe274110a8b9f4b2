import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Notice } from '../../ui/notice.tsx';

/** That the work is private and the log is not: what the world would learn. */
export function PrivateWorkNotice(): ReactNode {
  return (
    <Notice
      tone="wait"
      title={t('review.private.title')}
      kept={t('review.private.text')}
      next={t('review.private.stays')}
    />
  );
}
