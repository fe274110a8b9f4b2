import type { ReactNode } from 'react';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useInboxTest } from './use-setup.ts';

/** Sends the inbox a real message, when the maintainer asks for it: the only trial that leaves a trace. */
export function InboxTest({ inbox }: { inbox: string }): ReactNode {
  const test = useInboxTest(inbox);
  const words = test.error ? problemWords(test.error) : undefined;
  return (
    <div className="grid gap-2 pt-1">
      <p className="text-soft text-sm">{t('setup.test.text')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button busy={test.isPending ? t('setup.test.doing') : undefined} onClick={() => test.mutate()}>
          {t('setup.test.do')}
        </Button>
        <p role="status">
          {test.data && (
            <Badge tone={test.data.removed ? 'yes' : 'wait'}>
              <span className="whitespace-normal">
                {t(test.data.removed ? 'setup.test.removed' : 'setup.test.left')}
              </span>
            </Badge>
          )}
        </p>
      </div>
      {words && (
        <Notice tone="no" title={t('setup.test.failed')} next={words.title} details={words.details} urgent />
      )}
    </div>
  );
}
