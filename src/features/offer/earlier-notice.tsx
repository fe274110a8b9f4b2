import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Thread } from '../../domain/thread/model.ts';
import { t } from '../../i18n/t.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** That this service was asked for the same before, and has not ended it: with the way to what became of it. */
export function EarlierNotice({ thread }: { thread: Thread }): ReactNode {
  const isDeclined = thread.state === 'tentatively-rejected';
  return (
    <Notice
      tone="wait"
      title={t(isDeclined ? 'offer.earlier.declined' : 'offer.earlier')}
      next={t(isDeclined ? 'offer.earlier.declined.next' : 'offer.earlier.next')}
      actions={
        <Link to="/threads" search={{ id: thread.key }} className={buttonClass()}>
          {t('offer.earlier.open')}
        </Link>
      }
    />
  );
}
