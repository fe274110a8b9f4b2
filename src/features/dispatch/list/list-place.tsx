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
import { t } from '../words.ts';

export interface ListPlaceProps {
  readonly state: Exclude<ListState, { kind: 'list' }>;
  /** How many dispatches there are without the search. */
  readonly total: number;
  readonly onClear: () => void;
}

/** What stands in place of the dispatches: why there are none, and the way on. */
export function ListPlace({ state, total, onClear }: ListPlaceProps): ReactNode {
  const { orchestrator } = useWorkspace();
  switch (state.kind) {
    case 'loading':
      return <Skeleton label={t('dispatch.loading')} />;
    case 'filtered':
      return (
        <EmptyState
          kind="filtered"
          title={t('dispatch.filtered.title')}
          actions={<Button onClick={onClear}>{t('dispatch.filtered.clear')}</Button>}
        >
          <p>{t('dispatch.filtered.text', { count: total })}</p>
        </EmptyState>
      );
    case 'empty':
      return (
        <EmptyState
          kind="empty"
          title={t('dispatch.empty.title')}
          actions={
            <Link to="/dispatch" search={{ view: 'compose' }} className={buttonClass('primary')}>
              {t('dispatch.new')}
            </Link>
          }
        >
          <p>{t('dispatch.empty.text')}</p>
        </EmptyState>
      );
    case 'unset':
      return (
        <EmptyState
          kind="empty"
          title={t('dispatch.unset.title')}
          actions={
            <Link to="/setup" className={buttonClass('primary')}>
              {t('dispatch.unset.action')}
            </Link>
          }
        >
          <p>{t('dispatch.unset.text')}</p>
        </EmptyState>
      );
    case 'signed-out':
      return (
        <EmptyState
          kind="no-access"
          title={t('dispatch.out.title')}
          actions={
            <Link to="/login" className={buttonClass('primary')}>
              {shared('app.account.login')}
            </Link>
          }
        >
          <p>{t('dispatch.out.text')}</p>
        </EmptyState>
      );
    case 'failed':
      return (
        <EmptyState
          kind={state.problem.kind === 'forbidden' ? 'no-access' : 'failed'}
          title={t('dispatch.failed.title')}
          actions={
            <Button onClick={() => void orchestrator.call('sync')}>{t('dispatch.failed.retry')}</Button>
          }
        >
          <Notice tone="no" {...problemWords(state.problem)} />
        </EmptyState>
      );
  }
}
