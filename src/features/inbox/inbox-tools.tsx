import type { ReactNode } from 'react';
import { type FilterTerm, hasTerm, toggleTerm } from '../../domain/filter/filter.ts';
import { t } from '../../i18n/t.ts';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { ToggleButton } from '../notification/toggle-button.tsx';
import { FilterBar } from '../workspace/filter/filter-bar.tsx';
import { readSort } from '../workspace/filter/sorts.ts';
import { useSyncStatus } from '../workspace/queries.ts';
import { inboxGrammar } from './inbox-grammar.ts';
import { type InboxSearch, inboxSorts } from './inbox-search.ts';

/** The filters that are asked for most: each is a word in the filter's text. */
const quick = [
  { name: 'unread', term: { field: 'is', value: 'unread', not: false } },
  { name: 'unknown', term: { field: 'is', value: 'unknown', not: false } },
  { name: 'invalid', term: { field: 'is', value: 'invalid', not: false } },
  { name: 'unreadable', term: { field: 'is', value: 'unreadable', not: false } },
] as const satisfies readonly { readonly name: string; readonly term: FilterTerm }[];

/** The filter as text with its order, and the quick filters that write into it. */
export function InboxTools({
  search,
  onSearch,
}: {
  search: InboxSearch;
  onSearch: (change: Partial<InboxSearch>, replace?: 'replace') => void;
}): ReactNode {
  const filter = search.q ?? '';
  const setFilter = (text: string, replace?: 'replace') =>
    onSearch({ q: text === '' ? undefined : text }, replace);
  return (
    <FilterBar
      place="inbox"
      label={t('inbox.filter')}
      placeholder={t('inbox.filter.placeholder')}
      value={filter}
      onChange={setFilter}
      grammar={inboxGrammar}
      sorts={inboxSorts}
      sort={search.sort}
      onSort={(sort) => onSearch({ sort })}
      onApply={({ query, sort }) => onSearch({ q: query, sort: readSort(inboxSorts, sort) })}
      quickLabel={t('inbox.filter.quick')}
      quick={quick.map(({ name, term }) => (
        <ToggleButton
          key={name}
          pressed={hasTerm(filter, term)}
          onClick={() => setFilter(toggleTerm(filter, term))}
        >
          {t(`inbox.filter.${name}`)}
        </ToggleButton>
      ))}
    />
  );
}

/** How far reading the inbox has come; nothing while it rests. */
export function InboxProgress(): ReactNode {
  const { state, done, total } = useSyncStatus();
  if (state !== 'syncing' || total === 0) return null;
  return <ProgressLine label={t('inbox.reading')} done={done} total={total} />;
}
