import { memo, type ReactNode, type RefObject } from 'react';
import { isDescriptor } from '../../../../domain/crate/catalogue/groups.ts';
import type { EntityGroup } from '../../../../domain/crate/catalogue/types.ts';
import type { Finding } from '../../../../domain/finding.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { Shape } from '../../../../ui/badge.tsx';
import { DataList, type DataListHandle } from '../../../../ui/data-list.tsx';
import { Name } from '../../../../ui/names.tsx';
import type { CrateFindings } from '../../check/use-findings.ts';
import { t } from '../../words.ts';
import { EntityIcon } from '../entity-icon.tsx';
import { groupLabel, kindLabel } from '../labels.ts';
import type { EntityRow } from './entity-rows.ts';

export interface EntityListProps {
  readonly rows: readonly EntityRow[];
  readonly findings: CrateFindings;
  readonly chosen: string;
  readonly onOpen: (id: string) => void;
  readonly list: RefObject<DataListHandle | null>;
}

/** The entities of a crate, those of one kind together. */
export const EntityList = memo(function EntityList(props: EntityListProps): ReactNode {
  const { rows, findings, chosen, onOpen, list } = props;
  const counts = countsOf(rows);
  return (
    <DataList
      ref={list}
      label={t('crateEditor.view.entities')}
      items={rows}
      itemKey={(row) => row.id}
      groupOf={(row) => row.group}
      renderGroup={(group) => (
        <span className="flex items-baseline justify-between text-soft text-xs">
          <span className="font-semibold">{groupLabel(group as EntityGroup)}</span>
          <span className="text-faint">{formatNumber(counts.get(group) ?? 0)}</span>
        </span>
      )}
      renderItem={(row) => <Row row={row} findings={findings.byEntity.get(row.id)} />}
      selectedKey={chosen}
      onSelect={onOpen}
      onOpen={onOpen}
    />
  );
});

function countsOf(rows: readonly EntityRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { group } of rows) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

const Row = memo(function Row(props: {
  row: EntityRow;
  findings: readonly Finding[] | undefined;
}): ReactNode {
  const { row, findings } = props;
  const isFolder = row.types.includes('Dataset');
  return (
    <div className="grid grid-cols-[1rem_minmax(0,1fr)_auto] items-baseline gap-x-2.5 py-1.5 ps-4 pe-3">
      <span className="translate-y-0.5 self-start">
        <EntityIcon group={row.group} folder={isFolder} />
      </span>
      <span className="truncate" title={row.name}>
        <Name>{row.name}</Name>
      </span>
      <FindingMark findings={findings} />
      <span className="col-start-2 col-end-4 flex gap-2 text-soft text-xs">
        <span className="truncate">{kindLabel(row, !isDescriptor(row.id))}</span>
        {!row.used && (
          <span className="ms-auto whitespace-nowrap text-wait">{t('crateEditor.row.unused')}</span>
        )}
      </span>
    </div>
  );
});

function FindingMark({ findings }: { findings: readonly Finding[] | undefined }): ReactNode {
  if (findings === undefined || findings.length === 0) return <span />;
  const must = findings.filter(({ severity }) => severity === 'must').length;
  return (
    <span>
      <Shape tone={must > 0 ? 'no' : 'wait'} />
      <span className="sr-only">
        {must > 0
          ? t('crateEditor.row.must', { count: must })
          : t('crateEditor.row.should', { count: findings.length })}
      </span>
    </span>
  );
}
