import { type ReactNode, useState } from 'react';
import type { ArtefactRow } from '../../cache/rows.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Tag } from '../../ui/badge.tsx';
import { FilterField } from '../workspace/filter/filter-field.tsx';

export interface WorksPickerProps {
  readonly rows: readonly ArtefactRow[];
  /** URLs of the chosen works. */
  readonly chosen: ReadonlySet<string>;
  /** URLs of works that cannot be taken out any more. */
  readonly fixed: ReadonlySet<string>;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** All works of the pod, each to be ticked: the ones that are offered. */
export function WorksPicker({ rows, chosen, fixed, onChange }: WorksPickerProps): ReactNode {
  const [filter, setFilter] = useState('');
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const shown = rows.filter(({ title, citeAs = '', url }) => {
    const text = `${title}\n${citeAs}\n${url}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const toggle = (url: string, isChosen: boolean) =>
    onChange(rows.flatMap((row) => ((row.url === url ? isChosen : chosen.has(row.url)) ? [row.url] : [])));
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="border-line border-b px-4 py-2.5">
        <FilterField
          label={t('artefacts.filter.label')}
          placeholder={t('artefacts.filter.placeholder')}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <fieldset className="min-h-0 grow overflow-y-auto overscroll-contain">
        <legend className="sr-only">{t('offer.works.legend')}</legend>
        <ul>
          {shown.map((row) => (
            <li
              key={row.url}
              className="border-line border-b [contain-intrinsic-size:auto_66px] [content-visibility:auto] has-checked:bg-chosen"
            >
              <label className="grid min-h-11 cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-3 px-4 py-2.5">
                <input
                  type="checkbox"
                  checked={chosen.has(row.url)}
                  disabled={fixed.has(row.url)}
                  onChange={(event) => toggle(row.url, event.target.checked)}
                  className="mt-1 size-4 accent-act"
                />
                <span dir="auto" className="wrap-anywhere font-serif">
                  {plain(row.title)}
                </span>
                <span className="col-start-2 flex flex-wrap items-center gap-x-3 pt-0.5">
                  <Tag>{t(`patterns.type.${row.type}`)}</Tag>
                  {row.visibility === 'private' && (
                    <span className="text-soft text-sm">{t('artefacts.private')}</span>
                  )}
                  {fixed.has(row.url) && (
                    <span className="text-soft text-sm">{t('offer.item.handed-over')}</span>
                  )}
                </span>
              </label>
            </li>
          ))}
        </ul>
        {shown.length === 0 && <p className="px-4 py-6 text-soft">{t('artefacts.filtered.title')}</p>}
      </fieldset>
    </div>
  );
}
