import type { ReactNode } from 'react';
import type { FilterGrammar } from '../../../domain/filter/filter-faults.ts';
import { t } from '../../../i18n/t.ts';

/** What can be written into the filter of a list, folded away. */
export function FilterHelp({ grammar }: { grammar: FilterGrammar }): ReactNode {
  const values = (field: 'is' | 'state' | 'in') => (grammar.values[field] ?? []).join(', ');
  return (
    <details className="text-sm">
      <summary className="min-h-6 w-fit text-act underline decoration-act/40 underline-offset-2">
        {t('filter.how')}
      </summary>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        <dt className="font-mono text-xs leading-5">{t('filter.how.words')}</dt>
        <dd className="text-soft">{t('filter.how.words.text')}</dd>
        {grammar.fields.map((field) => (
          <div key={field} className="contents">
            <dt className="font-mono text-xs leading-5">{field}:</dt>
            <dd className="text-soft">
              {field === 'is' || field === 'state' || field === 'in'
                ? t(`filter.how.${field}`, { values: values(field) })
                : t(`filter.how.${field}`)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
