import { type ReactNode, useMemo } from 'react';
import type { EventRow } from '../../cache/rows.ts';
import type { Pattern } from '../../domain/notification/model.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Select, type SelectOption } from '../../ui/select.tsx';
import { shortId } from '../notification/plain.ts';
import type { Titles } from '../notification/work-name.ts';
import { FilterField } from '../workspace/filter-field.tsx';
import { type EventsSearch, isFiltered, patternsIn } from './events-search.ts';

export interface EventToolsProps {
  readonly rows: readonly EventRow[];
  readonly titles: Titles;
  readonly search: EventsSearch;
  readonly onSearch: (change: Partial<EventsSearch>, replace?: 'replace') => void;
}

/** The filters of the log: text, kind, artefact. Only what occurs in the log can be chosen. */
export function EventTools({ rows, titles, search, onSearch }: EventToolsProps): ReactNode {
  const patterns = useMemo<SelectOption<Pattern | ''>[]>(
    () => [
      { value: '', label: t('events.filter.pattern.all') },
      ...patternsIn(rows).map((value) => ({ value, label: t(`patterns.name.${value}`) })),
    ],
    [rows],
  );
  const artefacts = useMemo<SelectOption<string>[]>(() => {
    const found = [...new Set(rows.map((row) => row.artefact).filter((url) => url !== undefined))];
    const named = found.map((url) => ({ value: url, label: isolate(titles.get(url) ?? shortId(url)) }));
    named.sort((a, b) => a.label.localeCompare(b.label));
    return [{ value: '', label: t('events.filter.artefact.all') }, ...named];
  }, [rows, titles]);

  return (
    <div className="grid gap-2">
      <p className="text-soft text-sm">{t('events.public.line')}</p>
      <FilterField
        label={t('events.filter.label')}
        placeholder={t('events.filter.placeholder')}
        value={search.q ?? ''}
        onChange={(q) => onSearch({ q: q === '' ? undefined : q }, 'replace')}
      />
      <div className="grid grid-cols-2 gap-2">
        <Select
          label={t('events.filter.pattern')}
          labelHidden
          value={search.pattern ?? ''}
          options={patterns}
          onChange={(pattern) => onSearch({ pattern: pattern === '' ? undefined : pattern })}
        />
        <Select
          label={t('events.filter.artefact')}
          labelHidden
          value={search.artefact ?? ''}
          options={artefacts}
          onChange={(artefact) => onSearch({ artefact: artefact === '' ? undefined : artefact })}
        />
      </div>
      {isFiltered(search) && (
        <div>
          <Button
            tone="plain"
            onClick={() => onSearch({ q: undefined, pattern: undefined, artefact: undefined })}
          >
            {t('events.filter.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
