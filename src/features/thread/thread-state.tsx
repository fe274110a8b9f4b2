import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { type Standing, stateTone, stateWord } from './thread-words.ts';

/** Where a thread stands, as shape and word; and what is remarkable about it. */
export function ThreadStateBadge({ thread }: { thread: Standing }): ReactNode {
  return (
    <>
      <Badge tone={stateTone(thread)}>{stateWord(thread)}</Badge>
      {thread.overdue && <Badge tone="wait">{t('thread.overdue')}</Badge>}
      {thread.contradictory && <Badge tone="doubt">{t('thread.contradictory')}</Badge>}
    </>
  );
}
