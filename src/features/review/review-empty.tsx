import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isolate } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ListState } from '../workspace/list-state.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import type { ReviewList } from './review-search.ts';

export interface ReviewEmptyProps {
  readonly state: Exclude<ListState, { kind: 'list' }>;
  readonly list: ReviewList;
  /** How many are put off. */
  readonly later: number;
  readonly onShow: (list: ReviewList) => void;
  readonly filter: string;
  /** How many there are in the list without the filter. */
  readonly total: number;
  readonly onClear: () => void;
}

/** What stands in place of the suggestions: why there are none, and the way on. */
export function ReviewEmpty({ state, list, later, onShow, ...filtered }: ReviewEmptyProps): ReactNode {
  const { orchestrator } = useWorkspace();
  switch (state.kind) {
    case 'loading':
      return <Skeleton label={t('review.loading')} />;
    case 'filtered':
      return (
        <EmptyState
          kind="filtered"
          title={t('review.filtered.title')}
          actions={<Button onClick={filtered.onClear}>{t('review.filter.clear')}</Button>}
        >
          <p>
            {t('review.filtered.text', { count: filtered.total, filter: isolate(`“${filtered.filter}”`) })}
          </p>
        </EmptyState>
      );
    case 'signed-out':
      return (
        <EmptyState
          kind="no-access"
          title={t('review.signed-out.title')}
          actions={
            <Link to="/login" className={buttonClass('primary')}>
              {t('review.signed-out.action')}
            </Link>
          }
        >
          <p>{t('review.signed-out.text')}</p>
        </EmptyState>
      );
    case 'failed':
      return (
        <EmptyState
          kind={state.problem.kind === 'forbidden' ? 'no-access' : 'failed'}
          title={t('review.failed-list.title')}
          actions={
            <Button onClick={() => void orchestrator.call('sync')}>{t('review.failed-list.retry')}</Button>
          }
        >
          <Notice tone="no" {...problemWords(state.problem)} />
        </EmptyState>
      );
    default:
      return list === 'waiting' ? (
        <NothingWaiting later={later} onShow={onShow} />
      ) : (
        <EmptyState
          kind="empty"
          title={t(`review.empty.list.${list}`)}
          actions={<Button onClick={() => onShow('waiting')}>{t('review.empty.back')}</Button>}
        >
          <p>{t(`review.empty.list.${list}.text`)}</p>
        </EmptyState>
      );
  }
}

function NothingWaiting({ later, onShow }: Pick<ReviewEmptyProps, 'later' | 'onShow'>): ReactNode {
  return (
    <EmptyState
      kind="done"
      title={t('review.empty.title')}
      actions={
        <>
          <Link to="/inbox" className={buttonClass()}>
            {t('review.empty.inbox')}
          </Link>
          <Button onClick={() => onShow('done')}>{t('review.empty.done')}</Button>
        </>
      }
    >
      {later > 0 && <p>{t('review.empty.later', { count: later })}</p>}
      <p>{t('review.empty.text')}</p>
    </EmptyState>
  );
}
