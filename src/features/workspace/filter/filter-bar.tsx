import { ArrowDownUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FilterGrammar } from '../../../domain/filter/filter-faults.ts';
import type { FilterPlace, SavedFilter } from '../../../domain/filter/saved-filter.ts';
import { t } from '../../../i18n/t.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Name } from '../../../ui/names.tsx';
import { ToggleButton } from '../../notification/toggle-button.tsx';
import { FilterFaultsNote } from './filter-faults-note.tsx';
import { FilterField } from './filter-field.tsx';
import { SavedFilters } from './saved-filters.tsx';
import type { ListSort } from './sorts.ts';
import { useFiltersOf } from './use-saved-filters.ts';

/** So many saved filters stand beside the quick ones; the others are in the list of all. */
const SHOWN = 6;

export interface FilterBarProps<S extends ListSort> {
  readonly place: FilterPlace;
  readonly label: string;
  readonly placeholder: string;
  /** The filter as the address bar has it. */
  readonly value: string;
  /** `replace`: no step in the history, for what follows each key. */
  readonly onChange: (filter: string, replace?: 'replace') => void;
  readonly grammar: FilterGrammar;
  /** What is saved under a name, where more is filtered than the text says. */
  readonly query?: string;
  /** The orders of the list, the usual one first; left out where it has but one. */
  readonly sorts?: readonly S[];
  readonly sort?: S;
  /** `undefined`: the usual one. */
  readonly onSort?: (sort: S | undefined) => void;
  readonly onApply: (filter: SavedFilter) => void;
  /** Buttons of the filters that are asked for most. */
  readonly quick?: ReactNode;
  /** What the quick filters are called together. */
  readonly quickLabel: string;
}

/** The filter of a list as text, its order, and the filters that are kept for it. */
export function FilterBar<S extends ListSort>(props: FilterBarProps<S>): ReactNode {
  const { place, label, placeholder, value, onChange, grammar, query = value } = props;
  const { sorts, sort, onSort, onApply, quick, quickLabel } = props;
  const saved = useFiltersOf(place);
  const isSet = (filter: SavedFilter) => filter.query === query && filter.sort === sort;
  return (
    <>
      <div className="flex items-center gap-1">
        <div className="min-w-0 grow">
          <FilterField
            label={label}
            placeholder={placeholder}
            value={value}
            onChange={(text) => onChange(text, 'replace')}
          />
        </div>
        {sorts && onSort && (
          <Menu
            trigger={<IconButton icon={ArrowDownUp} label={t('sort.label')} />}
            groups={[
              {
                kind: 'choice',
                label: t('sort.label'),
                value: sort ?? sorts[0] ?? '',
                onChange: (wanted) => onSort(sorts.find((each, index) => index > 0 && each === wanted)),
                options: sorts.map((each) => ({ value: each, label: t(`sort.${each}`) })),
              },
            ]}
          />
        )}
        <SavedFilters saved={saved} query={query} sort={sort} grammar={grammar} onApply={onApply} />
      </div>
      <FilterFaultsNote filter={value} grammar={grammar} />
      {(quick !== undefined || saved.filters.length > 0) && (
        <fieldset className="flex flex-wrap gap-1.5">
          <legend className="sr-only">{quickLabel}</legend>
          {quick}
          {saved.filters.slice(0, SHOWN).map((filter) => (
            <ToggleButton
              key={filter.id}
              pressed={isSet(filter)}
              onClick={() => (isSet(filter) ? onChange('') : onApply(filter))}
            >
              <Name>{filter.name}</Name>
            </ToggleButton>
          ))}
        </fieldset>
      )}
    </>
  );
}
