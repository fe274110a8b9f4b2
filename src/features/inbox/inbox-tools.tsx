import type { ReactNode } from 'react';
import { type FilterTerm, hasTerm, toggleTerm } from '../../domain/filter/filter.ts';
import { t } from '../../i18n/t.ts';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { ToggleButton } from '../notification/toggle-button.tsx';
import { FilterField } from '../workspace/filter/filter-field.tsx';
import { useSyncStatus } from '../workspace/queries.ts';

/** The filters that are asked for most: each is a word in the filter's text. */
const quick = [
  { name: 'unread', term: { field: 'is', value: 'unread', not: false } },
  { name: 'unknown', term: { field: 'is', value: 'unknown', not: false } },
  { name: 'invalid', term: { field: 'is', value: 'invalid', not: false } },
  { name: 'unreadable', term: { field: 'is', value: 'unreadable', not: false } },
] as const satisfies readonly { readonly name: string; readonly term: FilterTerm }[];

/** The filter as text, and the quick filters that write into it. */
export function InboxTools({
  filter,
  onFilter,
}: {
  filter: string;
  onFilter: (filter: string, replace?: 'replace') => void;
}): ReactNode {
  return (
    <>
      <FilterField
        label={t('inbox.filter')}
        placeholder={t('inbox.filter.placeholder')}
        value={filter}
        onChange={(text) => onFilter(text, 'replace')}
      />
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">{t('inbox.filter.quick')}</legend>
        {quick.map(({ name, term }) => (
          <ToggleButton
            key={name}
            pressed={hasTerm(filter, term)}
            onClick={() => onFilter(toggleTerm(filter, term))}
          >
            {t(`inbox.filter.${name}`)}
          </ToggleButton>
        ))}
      </fieldset>
    </>
  );
}

/** How far reading the inbox has come; nothing while it rests. */
export function InboxProgress(): ReactNode {
  const { state, done, total } = useSyncStatus();
  if (state !== 'syncing' || total === 0) return null;
  return <ProgressLine label={t('inbox.reading')} done={done} total={total} />;
}
