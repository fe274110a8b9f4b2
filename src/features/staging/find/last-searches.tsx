import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Name } from '../../../ui/names.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import type { FindDraft } from './find-draft.ts';
import type { TapService } from './run.ts';
import type { FindKept } from './use-find-kept.ts';
import { t } from './words.ts';

export interface LastSearchesProps {
  readonly kept: FindKept;
  readonly onTake: (service: TapService) => void;
}

/** What was searched for last, to be taken again. */
export function LastSearches({ kept, onTake }: LastSearchesProps): ReactNode {
  const { searches, change, forgetSearches } = kept;
  return (
    <section className="grid gap-2">
      <div className="flex min-h-(--control) items-center justify-between gap-4 border-line border-b">
        <h2 className="font-semibold text-sm text-soft">{t('find.last')}</h2>
        {searches.length > 0 && (
          <Button tone="plain" onClick={forgetSearches}>
            {t('find.last.forget')}
          </Button>
        )}
      </div>
      {searches.length === 0 && <p className="text-soft text-sm">{t('find.last.none')}</p>}
      <ul className="-mx-2 grid">
        {searches.map(({ service, draft, adql, at }) => (
          <li key={`${service.url} ${adql}`}>
            <button
              type="button"
              title={t('find.last.take')}
              onClick={() => {
                change({ ...draft, own: draft.own, found: draft.found });
                onTake(service);
              }}
              className="grid w-full gap-0.5 rounded-control px-2 py-1.5 text-start text-sm transition-colors hover:bg-sunk"
            >
              <span className="line-clamp-2">
                <Name>{summaryOf(draft, adql)}</Name>
              </span>
              <span className="flex justify-between gap-3 text-faint text-xs">
                <Name>{service.label}</Name>
                <RelativeTime iso={at} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A search in a line: what was typed into the form, or the query. */
function summaryOf(draft: FindDraft, adql: string): string {
  if (draft.tab === 'adql' && draft.own !== undefined) return draft.own.replace(/\s+/g, ' ').trim();
  const { place, target, collection, productType, from, to, waveFrom, waveTo, waveUnit } = draft;
  const radius = `${draft.radius} ${t(`find.unit.${draft.radiusUnit}`)}`;
  const parts = [
    place.trim() && `${place.trim()}, ${radius}`,
    target.trim(),
    collection.trim(),
    productType,
    (from || to) && `${from} – ${to}`,
    (waveFrom || waveTo) && `${waveFrom} – ${waveTo} ${waveUnit}`,
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : adql;
}
