import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import type { Threads } from '../../domain/thread/model.ts';
import { t } from '../../i18n/t.ts';
import { Section } from '../notification/section.tsx';
import { ThreadLine } from '../thread/thread-line.tsx';
import { threadOfMessage } from '../thread/thread-of.ts';
import { ThreadStateBadge } from '../thread/thread-state.tsx';

export interface ThreadSectionProps {
  readonly row: NotificationRow;
  readonly threads: Threads;
}

/** The thread that the message belongs to: where it stands, and what else was said. */
export function ThreadSection({ row, threads }: ThreadSectionProps): ReactNode {
  const thread = threadOfMessage(threads, row.activityId);
  if (thread === undefined) return null;
  return (
    <Section title={t('inbox.detail.thread')}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <ThreadStateBadge thread={thread} />
        <Link
          to="/threads"
          search={{ id: thread.key }}
          className="text-act text-sm underline decoration-act/40 underline-offset-2 hover:decoration-act"
        >
          {t('thread.open')}
        </Link>
      </p>
      {thread.messages.length > 1 && <ThreadLine thread={thread} here={row.url} />}
    </Section>
  );
}
