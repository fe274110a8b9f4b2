import { useDeferredValue, useMemo } from 'react';
import { parseFilter } from '../../domain/filter/filter.ts';
import { fitsFilter } from '../../domain/filter/match-filter.ts';
import type { Threads } from '../../domain/thread/model.ts';
import { useNow } from '../../ui/now.ts';
import type { Surroundings } from '../notification/sentence.ts';
import { answeredBy } from '../thread/thread-of.ts';
import { sorted } from '../workspace/filter/sorts.ts';
import { useNotifications, useSuggestions } from '../workspace/queries.ts';
import { useWords } from '../workspace/search/use-search.ts';
import { filterable } from './filter-match.ts';
import { type InboxItem, inboxItem } from './inbox-item.ts';
import type { InboxSearch } from './inbox-search.ts';

/** The messages of the inbox, and those that filter and order show. */
export interface InboxList {
  readonly items: readonly InboxItem[];
  readonly shown: readonly InboxItem[];
  /** The filter that `shown` follows; lags a little behind what is typed. */
  readonly filter: string;
  /** True until the replica has been asked. */
  readonly pending: boolean;
}

/** What the inbox shows for an address. What is open stays, also when reading it has taken it out of the filter. */
export function useInboxList(search: InboxSearch, around: Surroundings, threads: Threads): InboxList {
  const { data: rows } = useNotifications();
  const { data: open } = useSuggestions();
  const filter = useDeferredValue(search.q ?? '');
  const terms = useMemo(() => parseFilter(filter), [filter]);
  const hasWords = useWords('message', terms, rows);
  // Only dates depend on the clock, and no finer than a day.
  const hour = Math.floor(useNow() / 3_600_000) * 3_600_000;

  const items = useMemo(
    () => (rows ?? []).map((row) => inboxItem(row, around, (each) => answeredBy(threads, each))),
    [rows, around, threads],
  );
  const shown = useMemo(() => {
    const waiting = new Set(open?.map(({ suggestion }) => suggestion.source));
    const facts = {
      now: hour,
      isWaiting: ({ url }: InboxItem['row']) => waiting.has(url),
      hasWords: ({ url }: InboxItem['row'], words: string) => hasWords(url, words),
    };
    const left =
      terms.length === 0
        ? items
        : items.filter((item) => item.row.url === search.id || fitsFilter(filterable(item, facts), terms));
    return sorted(left, search.sort ?? 'newest', (item) => ({
      at: item.row.receivedAt,
      sender: item.sender().name,
      work: item.sentence().names.work,
    }));
  }, [items, terms, hasWords, open, hour, search.id, search.sort]);

  return { items, shown, filter, pending: rows === undefined };
}
