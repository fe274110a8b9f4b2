import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ListState } from './list-state.ts';
import { useWorkspace } from './workspace.ts';

export interface ListPlaceholderProps {
  /** Whose words are used. */
  readonly area: 'artefacts' | 'events' | 'policies' | 'services' | 'threads';
  readonly state: ListState;
  /** What to show when nothing matches the filter, for lists that have one. */
  readonly filtered?: ReactNode;
  /** More about where items would come from. */
  readonly emptyMore?: ReactNode;
  /** The one next step while there is nothing. */
  readonly emptyAction?: ReactNode;
}

/** What stands in place of a list, why, and the way on. */
export function ListPlaceholder(props: ListPlaceholderProps): ReactNode {
  const { area, state, filtered, emptyMore, emptyAction } = props;
  const { orchestrator } = useWorkspace();
  switch (state.kind) {
    case 'list':
      return null;
    case 'filtered':
      return filtered;
    case 'loading':
      return <Skeleton label={t(`${area}.loading`)} />;
    case 'empty':
      return (
        <EmptyState kind="empty" title={t(`${area}.empty.title`)} actions={emptyAction}>
          <p>{t(`${area}.empty.text`)}</p>
          {emptyMore}
        </EmptyState>
      );
    case 'unset':
      return (
        <EmptyState
          kind="empty"
          title={t(`${area}.unset.title`)}
          actions={
            <Link to="/setup" className={buttonClass('primary')}>
              {t(`${area}.unset.action`)}
            </Link>
          }
        >
          <p>{t(`${area}.unset.text`)}</p>
        </EmptyState>
      );
    case 'signed-out':
      return (
        <EmptyState
          kind="no-access"
          title={t(`${area}.signed-out.title`)}
          actions={
            <Link to="/login" className={buttonClass('primary')}>
              {t('app.account.login')}
            </Link>
          }
        >
          <p>{t(`${area}.signed-out.text`)}</p>
        </EmptyState>
      );
    case 'failed':
      return (
        <EmptyState
          kind={state.problem.kind === 'forbidden' ? 'no-access' : 'failed'}
          title={t(`${area}.failed.title`)}
          actions={
            <Button onClick={() => void orchestrator.call('sync')}>{t(`${area}.failed.retry`)}</Button>
          }
        >
          <Notice tone="no" {...problemWords(state.problem)} />
        </EmptyState>
      );
  }
}

/** What stands in place of a list of which nothing matches the filter. */
export function NothingMatches({
  area,
  total,
  onClear,
}: {
  area: 'artefacts' | 'events' | 'services';
  /** How many there are without the filter. */
  total: number;
  onClear: () => void;
}): ReactNode {
  return (
    <EmptyState
      kind="filtered"
      title={t(`${area}.filtered.title`)}
      actions={<Button onClick={onClear}>{t(`${area}.filter.clear`)}</Button>}
    >
      <p>{t(`${area}.filtered.text`, { count: total })}</p>
    </EmptyState>
  );
}
