import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useCommands } from '../../ui/commands.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import { FilterField } from '../workspace/filter/filter-field.tsx';
import { type CratesSearch, readCratesSearch } from './crates-search.ts';
import { useCrateDraft } from './draft/use-crate-draft.ts';
import { DraftDetail, SavedDetail, UnfinishedDetail } from './list/crate-detail.tsx';
import { type CrateRow, filterRows } from './list/crate-rows.ts';
import { DeleteCrateDialog } from './list/delete-crate-dialog.tsx';
import { DraftActions } from './list/draft-actions.tsx';
import { BeginLink, ListPane } from './list/list-pane.tsx';
import { SavedActions } from './list/saved-actions.tsx';
import { useCrateList } from './list/use-crate-list.ts';
import { useSavedCrate } from './list/use-saved-crate.ts';
import { PreviewPane } from './out/preview-pane.tsx';
import { t } from './words.ts';

const route = getRouteApi('/crates');

/** What stands in the panes for a chosen row. */
interface Panes {
  readonly detail: ReactNode;
  readonly side?: ReactNode;
  readonly actions?: ReactNode;
}

/** All crates of the maintainer: drafts and those in the pod, what is in them, and what can be done with them. */
export function CratesPage(): ReactNode {
  const search = readCratesSearch(route.useSearch());
  const navigate = useNavigate();
  const queries = useQueryClient();
  const known = useCrateList();
  const { rows, isPending } = known;
  const shown = useMemo(() => filterRows(rows, search.q ?? ''), [rows, search.q]);
  const chosen = rows.find((row) => isMeant(row, search.id));
  const setSearch = (change: Partial<CratesSearch>, replace = false) =>
    void navigate({ to: '/crates', search: { ...search, ...change }, replace });
  const leave = () => {
    void queries.invalidateQueries({ queryKey: ['saved-crates'] });
    setSearch({ id: undefined }, true);
  };
  useCommands([
    {
      id: 'crates.new',
      label: t('crates.new'),
      group: 'list',
      keys: 'n',
      run: () => void navigate({ to: '/crates/new' }),
    },
  ]);

  const panes = usePanes(chosen, leave);

  return (
    <ThreePane
      title={t('crates.heading')}
      count={
        <span className="flex items-center gap-3">
          {rows.length > 0 &&
            (shown.length === rows.length
              ? t('crates.count', { count: rows.length })
              : t('crates.count.filtered', { shown: shown.length, all: rows.length }))}
          {rows.length > 0 && <BeginLink short />}
        </span>
      }
      tools={
        rows.length > 0 && (
          <FilterField
            label={t('crates.search')}
            placeholder={t('crates.search.placeholder')}
            value={search.q ?? ''}
            onChange={(q) => setSearch({ q: q === '' ? undefined : q }, true)}
          />
        )
      }
      list={
        <ListPane
          known={known}
          shown={shown}
          selected={chosen?.id}
          onSelect={(id) => setSearch({ id })}
          onClear={() => setSearch({ q: undefined })}
        />
      }
      {...(panes ?? { detail: missing(search.id, isPending) })}
      placeholder={rows.length === 0 ? <div /> : <Overview />}
      detailKey={search.id ?? ''}
      onBack={() => setSearch({ id: undefined })}
    />
  );
}

/** A row is known by its own id, and a crate by that of the draft that edits it as well. */
function isMeant(row: CrateRow, id: string | undefined): boolean {
  return row.id === id || (row.kind === 'saved' && row.draft !== undefined && row.draft.id === id);
}

/** What stands in the panes for a row. */
function usePanes(row: CrateRow | undefined, onGone: () => void): Panes | undefined {
  const read = useSavedCrate(row?.kind === 'saved' ? row.entry : undefined);
  const draftId = row?.kind === 'draft' ? row.id : row?.kind === 'saved' ? row.draft?.id : undefined;
  const work = useCrateDraft(draftId);
  const draft = work.state === 'ready' && work.draft.id === draftId ? work.draft : undefined;
  switch (row?.kind) {
    case 'saved': {
      const there = read?.ok ? read.value : undefined;
      return {
        detail: <SavedDetail row={row} read={read} draft={draft} />,
        side: there && <Page draft={there} />,
        actions: <SavedActions key={row.id} row={row} read={there} onDeleted={onGone} />,
      };
    }
    case 'draft':
      return {
        detail: <DraftDetail row={row} draft={draft} />,
        side: draft && <Page draft={draft} />,
        actions: <DraftActions key={row.id} row={row} draft={draft} onDiscarded={onGone} />,
      };
    case 'unfinished':
      return {
        detail: <UnfinishedDetail row={row} />,
        actions: <UnfinishedActions key={row.id} row={row} onDeleted={onGone} />,
      };
    default:
      return undefined;
  }
}

function UnfinishedActions({
  row,
  onDeleted,
}: {
  row: Extract<CrateRow, { kind: 'unfinished' }>;
  onDeleted: () => void;
}): ReactNode {
  const [isDeleting, setDeleting] = useState(false);
  return (
    <>
      <Button icon={Trash2} onClick={() => setDeleting(true)}>
        {t('crates.delete')}
      </Button>
      {isDeleting && <DeleteCrateDialog row={row} onClose={() => setDeleting(false)} onDeleted={onDeleted} />}
    </>
  );
}

/** The page of the crate, beside what is said of it. */
function Page({ draft }: { draft: Parameters<typeof PreviewPane>[0]['draft'] }): ReactNode {
  return (
    <div className="sticky top-5 h-[72vh]">
      <PreviewPane draft={draft} />
    </div>
  );
}

function Overview(): ReactNode {
  return (
    <EmptyState kind="done" title={t('crates.overview.title')} actions={<BeginLink />}>
      <p>{t('crates.overview.text')}</p>
    </EmptyState>
  );
}

function missing(id: string | undefined, isPending: boolean): ReactNode {
  if (id === undefined) return undefined;
  if (isPending) return <p role="status">{t('crates.loading')}</p>;
  return (
    <EmptyState kind="empty" title={t('crates.missing.title')}>
      <p>{t('crates.missing.text')}</p>
      <code className="wrap-anywhere font-mono text-xs">{id}</code>
    </EmptyState>
  );
}
