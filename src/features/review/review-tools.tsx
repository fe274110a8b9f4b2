import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { FilterBar } from '../workspace/filter/filter-bar.tsx';
import { readSort } from '../workspace/filter/sorts.ts';
import { ListSwitch } from './list-switch.tsx';
import { reviewGrammar } from './review-filter.ts';
import { type ReviewList, type ReviewSearch, reviewSorts } from './review-search.ts';

export interface ReviewToolsProps {
  readonly list: ReviewList;
  readonly counts: Readonly<Record<ReviewList, number>>;
  readonly onShow: (list: ReviewList) => void;
  readonly search: ReviewSearch;
  readonly onSearch: (change: Partial<ReviewSearch>, replace?: 'replace') => void;
}

/** Which of the three lists is shown, and the filter and order of it. */
export function ReviewTools({ list, counts, onShow, search, onSearch }: ReviewToolsProps): ReactNode {
  return (
    <>
      <ListSwitch current={list} counts={counts} onShow={onShow} />
      <FilterBar
        place="review"
        label={t('review.filter')}
        placeholder={t('review.filter.placeholder')}
        value={search.q ?? ''}
        onChange={(text, replace) => onSearch({ q: text === '' ? undefined : text }, replace)}
        grammar={reviewGrammar}
        sorts={reviewSorts}
        sort={search.sort}
        onSort={(sort) => onSearch({ sort })}
        onApply={({ query, sort }) => onSearch({ q: query, sort: readSort(reviewSorts, sort) })}
        quickLabel={t('review.filter.saved')}
      />
    </>
  );
}
