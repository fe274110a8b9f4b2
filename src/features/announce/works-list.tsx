import { type ReactNode, useMemo } from 'react';
import type { ArtefactRow } from '../../cache/rows.ts';
import type { Notification } from '../../domain/notification/model.ts';
import { reviewsOfOffered } from '../../domain/policy/promised-reviews.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Tag } from '../../ui/badge.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { ListRow } from '../../ui/list-row.tsx';

/** The works that can be announced; those that answer the request come first. */
export function WorksList({
  rows,
  request,
  selected,
  onSelect,
}: {
  readonly rows: readonly ArtefactRow[];
  readonly request: Notification | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (url: string) => void;
}): ReactNode {
  const fitting = useMemo(
    () => new Set(request === undefined ? [] : reviewsOfOffered(request, rows)),
    [request, rows],
  );
  const sorted = useMemo(
    () => [...rows].sort((a, b) => Number(fitting.has(b.url)) - Number(fitting.has(a.url))),
    [rows, fitting],
  );
  return (
    <DataList
      label={t('announce.works')}
      items={sorted}
      itemKey={({ url }) => url}
      selectedKey={selected}
      onSelect={onSelect}
      renderItem={(row) => (
        <ListRow
          primary={<span className="font-serif">{plain(row.title)}</span>}
          secondary={fitting.has(row.url) ? t('announce.works.fits') : row.published}
          end={<Tag>{t(`patterns.type.${row.type}`)}</Tag>}
        />
      )}
    />
  );
}
