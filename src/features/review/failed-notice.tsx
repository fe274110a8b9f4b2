import type { ReactNode } from 'react';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Notice } from '../../ui/notice.tsx';
import { failedIntents, type ReviewItem } from './queue.ts';

/** What went wrong after the approval, what was kept, and what to do. Trying again and giving up are among the actions. */
export function FailedNotice({ item }: { item: ReviewItem }): ReactNode {
  const failed = failedIntents(item);
  if (failed.length === 0) return null;
  const done = item.intents.filter(({ state }) => state === 'done').length;
  const words = failed.flatMap(({ problem }) => (problem ? [problemWords(problem)] : []));
  return (
    <Notice
      tone="no"
      title={words[0]?.title ?? t('review.failed.title')}
      kept={t('review.failed.kept', { count: done })}
      next={words[0]?.next}
      details={words.map(({ details }) => details).join('\n')}
    />
  );
}
