import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { problemWords } from '../../../i18n/problems.ts';
import { t as shared } from '../../../i18n/t.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import type { ListState } from '../../workspace/list-state.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from './words.ts';

export interface ListPlaceProps {
  readonly state: Exclude<ListState, { kind: 'list' }>;
  /** How many requests there are without the search. */
  readonly total: number;
  readonly onClear: () => void;
}

/** What stands in place of the requests: why there are none, and the way on. */
export function ListPlace({ state, total, onClear }: ListPlaceProps): ReactNode {
  const { orchestrator } = useWorkspace();
  switch (state.kind) {
    case 'loading':
      return <Skeleton label={t('requests.loading')} />;
    case 'filtered':
      return (
        <EmptyState
          kind="filtered"
          title={t('requests.filtered.title')}
          actions={<Button onClick={onClear}>{t('requests.filtered.clear')}</Button>}
        >
          <p>{t('requests.filtered.text', { count: total })}</p>
        </EmptyState>
      );
    case 'empty':
      return (
        <EmptyState
          kind="empty"
          title={t('requests.empty.title')}
          actions={
            <Link to="/staging" search={{ view: 'request' }} className={buttonClass('primary')}>
              {t('requests.new')}
            </Link>
          }
        >
          <p>{t('requests.empty.text')}</p>
        </EmptyState>
      );
    case 'unset':
      return (
        <EmptyState
          kind="empty"
          title={t('requests.unset.title')}
          actions={
            <Link to="/setup" className={buttonClass('primary')}>
              {t('requests.unset.action')}
            </Link>
          }
        >
          <p>{t('requests.unset.text')}</p>
        </EmptyState>
      );
    case 'signed-out':
      return (
        <EmptyState
          kind="no-access"
          title={t('requests.out.title')}
          actions={
            <Link to="/login" className={buttonClass('primary')}>
              {shared('app.account.login')}
            </Link>
          }
        >
          <p>{t('requests.out.text')}</p>
        </EmptyState>
      );
    case 'failed':
      return (
        <EmptyState
          kind={state.problem.kind === 'forbidden' ? 'no-access' : 'failed'}
          title={t('requests.failed.title')}
          actions={
            <Button onClick={() => void orchestrator.call('sync')}>{t('requests.failed.retry')}</Button>
          }
        >
          <Notice tone="no" {...problemWords(state.problem)} />
        </EmptyState>
      );
  }
}
