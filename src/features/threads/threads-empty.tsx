import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListPlaceholder } from '../workspace/list-placeholder.tsx';
import type { ListState } from '../workspace/list-state.ts';
import type { Lane } from './threads-search.ts';

export interface ThreadsEmptyProps {
  readonly state: Exclude<ListState, { kind: 'list' }>;
  readonly filter: string;
  readonly lane: Lane | undefined;
  /** How many threads there are without filter and lane. */
  readonly total: number;
  readonly onClear: () => void;
  readonly onShowAll: () => void;
}

/** What stands in place of the threads: why there are none, and the way on. */
export function ThreadsEmpty(props: ThreadsEmptyProps): ReactNode {
  const { state, filter, lane, total, onClear, onShowAll } = props;
  return (
    <ListPlaceholder
      area="threads"
      state={state}
      emptyAction={
        <Link to="/artefacts" className={buttonClass('primary')}>
          {t('threads.empty.action')}
        </Link>
      }
      filtered={
        filter === '' && lane !== undefined ? (
          <EmptyState
            kind={lane === 'finished' ? 'empty' : 'done'}
            title={t(`threads.lane.${lane}.empty`)}
            actions={<Button onClick={onShowAll}>{t('threads.lane.show-all')}</Button>}
          >
            <p>{t(`threads.lane.${lane}.empty.text`)}</p>
          </EmptyState>
        ) : (
          <EmptyState
            kind="filtered"
            title={t('threads.filtered.title')}
            actions={<Button onClick={onClear}>{t('threads.filter.clear')}</Button>}
          >
            <p>{t('threads.filtered.text', { count: total, filter: isolate(`“${filter}”`) })}</p>
          </EmptyState>
        )
      }
    />
  );
}
