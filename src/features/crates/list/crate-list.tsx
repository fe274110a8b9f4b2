import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatBytes } from '../../../i18n/format.ts';
import { plain } from '../../../i18n/isolate.ts';
import { Badge } from '../../../ui/badge.tsx';
import { DataList } from '../../../ui/data-list.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { t } from '../words.ts';
import type { CrateRow } from './crate-rows.ts';

export interface CrateListProps {
  readonly rows: readonly CrateRow[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

const keyOf = (row: CrateRow) => row.id;
const groupOf = (row: CrateRow) => t(`crates.group.${row.kind}`);

/** Drafts and saved crates in one list, each kind under its heading. */
export function CratesList({ rows, selected, onSelect }: CrateListProps): ReactNode {
  return (
    <DataList
      label={t('crates.list')}
      items={rows}
      itemKey={keyOf}
      groupOf={groupOf}
      renderGroup={(group) => <span className="font-semibold text-sm text-soft">{group}</span>}
      selectedKey={selected}
      onSelect={onSelect}
      renderItem={(row) => (
        <ListRow
          primary={
            <span dir="auto" className="wrap-anywhere font-serif">
              {plain(titleOf(row))}
            </span>
          }
          secondary={<Second row={row} />}
          end={timeOf(row)}
        />
      )}
    />
  );
}

/** What a row is called. */
export function titleOf(row: CrateRow): string {
  if (row.kind === 'unfinished') return lastPart(row.id);
  const name = row.kind === 'draft' ? row.draft.name : row.entry.overview.name;
  return name.trim() === '' ? t('crates.unnamed') : name;
}

function Second({ row }: { row: CrateRow }): ReactNode {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5 pt-0.5">
      {row.kind === 'saved' && (
        <>
          <span>
            {t('crates.files', { count: row.entry.overview.files })}
            {row.entry.overview.bytes > 0 && ` · ${formatBytes(row.entry.overview.bytes)}`}
          </span>
          {row.entry.overview.licence !== undefined && (
            <bdi className="truncate">{plain(row.entry.overview.licence)}</bdi>
          )}
        </>
      )}
      {row.kind === 'draft' && <span>{t('crates.entities', { count: row.draft.entities })}</span>}
      <CrateBadges row={row} />
    </span>
  );
}

/** How it stands with a crate, in words. @param isCompared whether it is said elsewhere how its draft differs */
export function CrateBadges({ row, isCompared }: { row: CrateRow; isCompared?: boolean }): ReactNode {
  if (row.kind === 'unfinished') return <Badge tone="no">{t('crates.state.unfinished')}</Badge>;
  const { draft } = row;
  return (
    <>
      {row.kind === 'saved' && row.entry.visibility === 'private' && (
        <span className="inline-flex items-center gap-1 text-sm text-soft">
          <Icon of={Lock} />
          {t('crates.private')}
        </span>
      )}
      {draft !== undefined && !isCompared && <Badge tone="none">{t('crates.state.draft')}</Badge>}
      {draft?.contested === true && <Badge tone="doubt">{t('crates.state.contested')}</Badge>}
    </>
  );
}

function timeOf(row: CrateRow): ReactNode {
  const at = row.kind === 'draft' ? row.draft.changed : row.kind === 'saved' ? row.entry.modified : undefined;
  return at === undefined ? undefined : <RelativeTime iso={at} />;
}

function lastPart(url: string): string {
  return url.split('/').filter(Boolean).at(-1) ?? url;
}
