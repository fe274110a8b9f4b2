import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWorkspace } from '../workspace/workspace.ts';

/** What of the pod or the session is in the way. */
export function PodNotices(): ReactNode {
  const { pod, session } = useWorkspace();
  if (pod === undefined)
    return <Notice tone="wait" title={t('offer.no-pod.title')} next={t('offer.no-pod.next')} />;
  if (pod.inbox === undefined)
    return (
      <Notice
        tone="no"
        title={t('offer.no-inbox.title')}
        next={t('offer.no-inbox.next')}
        actions={
          <Link to="/setup" className={buttonClass()}>
            {t('artefacts.unset.action')}
          </Link>
        }
      />
    );
  return session.phase === 'signed-out' && <Notice tone="wait" title={t('offer.signed-out')} />;
}
