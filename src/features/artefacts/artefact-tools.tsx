import type { ReactNode } from 'react';
import type { ArtefactType } from '../../domain/artefact/artefact.ts';
import { t } from '../../i18n/t.ts';
import { Select, type SelectOption } from '../../ui/select.tsx';
import { FilterField } from '../workspace/filter-field.tsx';
import { type ArtefactsSearch, artefactTypes } from './artefacts-search.ts';

const types: readonly SelectOption<ArtefactType | ''>[] = [
  { value: '', label: t('artefacts.filter.type.all') },
  ...artefactTypes.map((value) => ({ value, label: t(`artefacts.type.${value}`) })),
];

/** The filters of the list: text and type. */
export function ArtefactTools({
  search,
  onSearch,
}: {
  search: ArtefactsSearch;
  onSearch: (change: Partial<ArtefactsSearch>, replace?: 'replace') => void;
}): ReactNode {
  return (
    <div className="grid grid-cols-[1fr_9rem] gap-2">
      <FilterField
        label={t('artefacts.filter.label')}
        placeholder={t('artefacts.filter.placeholder')}
        value={search.q ?? ''}
        onChange={(q) => onSearch({ q: q === '' ? undefined : q }, 'replace')}
      />
      <Select
        label={t('artefacts.filter.type')}
        labelHidden
        value={search.type ?? ''}
        options={types}
        onChange={(type) => onSearch({ type: type === '' ? undefined : type })}
      />
    </div>
  );
}
