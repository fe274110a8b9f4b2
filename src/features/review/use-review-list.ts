import { useDeferredValue, useMemo } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import { parseFilter } from '../../domain/filter/filter.ts';
import { fitsFilter } from '../../domain/filter/match-filter.ts';
import { sorted } from '../workspace/filter/sorts.ts';
import { useWords } from '../workspace/search/use-search.ts';
import type { ReviewItem } from './queue.ts';
import { filterable } from './review-filter.ts';
import type { ReviewSearch } from './review-search.ts';

/**
 * The suggestions of one list that filter and order show. What is open stays. By work they stand as the queue has them,
 * each with its work; in every other order one by one.
 */
export function useReviewList(
  items: readonly ReviewItem[],
  search: ReviewSearch,
  around: {
    readonly work: (item: ReviewItem) => string;
    readonly rowOf: (url: string) => NotificationRow | undefined;
    readonly now: number;
  },
): { readonly shown: readonly ReviewItem[]; readonly filter: string } {
  const { work, rowOf } = around;
  const filter = useDeferredValue(search.q ?? '');
  const terms = useMemo(() => parseFilter(filter), [filter]);
  const hasWords = useWords('message', terms, items);
  const hour = Math.floor(around.now / 3_600_000) * 3_600_000;
  const shown = useMemo(() => {
    const facts = { now: hour, work, rowOf, hasWords };
    const left =
      terms.length === 0
        ? items
        : items.filter(
            (item) => item.suggestion.id === search.id || fitsFilter(filterable(item, facts), terms),
          );
    if (search.sort === undefined || search.sort === 'work') return left;
    const newest = [...left].sort((a, b) => b.suggestion.receivedAt.localeCompare(a.suggestion.receivedAt));
    return sorted(newest, search.sort, (item) => ({
      at: item.suggestion.receivedAt,
      sender: item.suggestion.senderName,
      work: work(item),
    }));
  }, [items, terms, hasWords, work, rowOf, hour, search.id, search.sort]);
  return { shown, filter };
}
