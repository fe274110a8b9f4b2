import type { ReactNode } from 'react';
import type { ArtefactType } from '../../domain/artefact/artefact.ts';
import { t } from '../../i18n/t.ts';
import { Select, type SelectOption } from '../../ui/select.tsx';
import { FilterField } from '../workspace/filter/filter-field.tsx';
import { type ArtefactsSearch, artefactTypes, statusFilters } from './artefacts-search.ts';

const types: readonly SelectOption<ArtefactType | ''>[] = [
  { value: '', label: t('artefacts.filter.type.all') },
  ...artefactTypes.map((value) => ({ value, label: t(`artefacts.type.${value}`) })),
];

const statuses: readonly SelectOption<NonNullable<ArtefactsSearch['status']> | ''>[] = [
  { value: '', label: t('artefacts.filter.status.all') },
  ...statusFilters.map((value) => ({ value, label: t(`artefacts.filter.status.${value}`) })),
];

/** The filters of the list: text, type and status. */
export function ArtefactTools({
  search,
  onSearch,
}: {
  search: ArtefactsSearch;
  onSearch: (change: Partial<ArtefactsSearch>, replace?: 'replace') => void;
}): ReactNode {
  return (
    <div className="grid grid-cols-2 gap-2">
      <div className="col-span-2">
        <FilterField
          label={t('artefacts.filter.label')}
          placeholder={t('artefacts.filter.placeholder')}
          value={search.q ?? ''}
          onChange={(q) => onSearch({ q: q === '' ? undefined : q }, 'replace')}
        />
      </div>
      <Select
        label={t('artefacts.filter.type')}
        labelHidden
        value={search.type ?? ''}
        options={types}
        onChange={(type) => onSearch({ type: type === '' ? undefined : type })}
      />
      <Select
        label={t('artefacts.filter.status')}
        labelHidden
        value={search.status ?? ''}
        options={statuses}
        onChange={(status) => onSearch({ status: status === '' ? undefined : status })}
      />
    </div>
  );
}
