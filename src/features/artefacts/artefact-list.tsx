import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArtefactRow } from '../../cache/rows.ts';
import { isCrate } from '../../domain/artefact/is-crate.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Tag } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import type { ListMarks } from '../../ui/use-marks.ts';
import { ListPlaceholder, NothingMatches } from '../workspace/list-placeholder.tsx';
import type { ListState } from '../workspace/list-state.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { ArtefactBadges } from './artefact-badges.tsx';
import { PrivateMark } from './artefact-detail.tsx';
import type { ArtefactStatus } from './artefact-status.ts';

export interface ArtefactListProps {
  readonly state: ListState;
  readonly rows: readonly ArtefactRow[];
  /** How many there are without the filter. */
  readonly total: number;
  readonly statuses: ReadonlyMap<string, readonly ArtefactStatus[]>;
  readonly selected: string | undefined;
  readonly onSelect: (url: string) => void;
  /** Works that are marked, to do something with all of them. */
  readonly marks: ListMarks;
  readonly onClear: () => void;
  /** The way to a new artefact, where there is none yet. */
  readonly onNew: () => void;
}

const keyOf = (row: ArtefactRow) => row.url;

/** The artefacts by title, or why there are none. */
export function ArtefactList(props: ArtefactListProps): ReactNode {
  const { state, rows, total, statuses, selected, onSelect, marks, onClear, onNew } = props;
  const { pod } = useWorkspace();
  if (state.kind !== 'list')
    return (
      <ListPlaceholder
        area="artefacts"
        state={state}
        filtered={<NothingMatches area="artefacts" total={total} onClear={onClear} />}
        emptyAction={
          <Button tone="primary" icon={Plus} onClick={onNew}>
            {t('artefacts.form.new')}
          </Button>
        }
        emptyMore={<code className="wrap-anywhere font-mono text-xs">{pod?.artefacts}</code>}
      />
    );
  return (
    <DataList
      label={t('artefacts.list.label')}
      items={rows}
      itemKey={keyOf}
      selectedKey={selected}
      onSelect={onSelect}
      marked={marks.marked}
      onMark={marks.mark}
      renderItem={(row) => (
        <ListRow
          primary={
            <span dir="auto" className="wrap-anywhere font-serif">
              {plain(row.title)}
            </span>
          }
          secondary={
            <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5 pt-0.5">
              <Tag>{isCrate(row) ? 'RO-Crate' : t(`patterns.type.${row.type}`)}</Tag>
              {row.visibility === 'private' && <PrivateMark />}
              <ArtefactBadges statuses={statuses.get(row.url) ?? []} />
            </span>
          }
        />
      )}
    />
  );
}
