import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isolate } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ListState } from '../workspace/list-state.ts';
import { useWorkspace } from '../workspace/workspace.ts';

export interface InboxEmptyProps {
  readonly state: Exclude<ListState, { kind: 'list' }>;
  readonly filter: string;
  /** How many messages there are without the filter. */
  readonly total: number;
  readonly onClear: () => void;
}

/** What stands in place of the messages: why there are none, and the way on. */
export function InboxEmpty({ state, filter, total, onClear }: InboxEmptyProps): ReactNode {
  const { pod, orchestrator } = useWorkspace();
  switch (state.kind) {
    case 'loading':
      return <Skeleton label={t('inbox.loading')} />;
    case 'filtered':
      return (
        <EmptyState
          kind="filtered"
          title={t('inbox.filtered.title')}
          actions={<Button onClick={onClear}>{t('inbox.filter.clear')}</Button>}
        >
          <p>{t('inbox.filtered.text', { count: total, filter: isolate(`“${filter}”`) })}</p>
        </EmptyState>
      );
    case 'empty':
      return (
        <EmptyState
          kind="empty"
          title={t('inbox.empty.title')}
          actions={<CopyButton text={pod?.inbox ?? ''} label={t('inbox.empty.copy')} />}
        >
          <p>{t('inbox.empty.text')}</p>
          <p className="wrap-anywhere font-mono text-xs">{pod?.inbox}</p>
        </EmptyState>
      );
    case 'unset':
      return (
        <EmptyState
          kind="empty"
          title={t('inbox.no-inbox.title')}
          actions={
            <Link to="/setup" className={buttonClass('primary')}>
              {t('inbox.no-inbox.action')}
            </Link>
          }
        >
          <p>{t('inbox.no-inbox.text')}</p>
        </EmptyState>
      );
    case 'signed-out':
      return (
        <EmptyState
          kind="no-access"
          title={t('inbox.signed-out.title')}
          actions={
            <Link to="/login" className={buttonClass('primary')}>
              {t('inbox.signed-out.action')}
            </Link>
          }
        >
          <p>{t('inbox.signed-out.text')}</p>
        </EmptyState>
      );
    case 'failed': {
      const retry = <Button onClick={() => void orchestrator.call('sync')}>{t('inbox.failed.retry')}</Button>;
      if (state.problem.kind === 'forbidden')
        return (
          <EmptyState kind="no-access" title={t('inbox.no-access.title')} actions={retry}>
            <p>{t('inbox.no-access.text', { webId: pod?.webId ?? '', inbox: pod?.inbox ?? '' })}</p>
          </EmptyState>
        );
      return (
        <EmptyState kind="failed" title={t('inbox.failed.title')} actions={retry}>
          <Notice tone="no" {...problemWords(state.problem)} />
        </EmptyState>
      );
    }
  }
}
