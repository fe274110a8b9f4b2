import { useNavigate } from '@tanstack/react-router';
import { Megaphone, Package, Pencil, Plus, Send, Trash2 } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { ArtefactRow } from '../../cache/rows.ts';
import { isCrate } from '../../domain/artefact/is-crate.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { useCommands } from '../../ui/commands.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import { useMarks } from '../../ui/use-marks.ts';
import { offersMade } from '../thread/thread-of.ts';
import { useThreads } from '../thread/use-threads.ts';
import { WhyNot } from '../workspace/closed-notice.tsx';
import { useHindrance } from '../workspace/closed-places.ts';
import { listState } from '../workspace/list-state.ts';
import { useIsOfferedInDraft } from '../workspace/offered-in-draft.ts';
import { useArtefacts, useSyncStatus } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { ArtefactDetail, MissingArtefact } from './artefact-detail.tsx';
import { ArtefactHistory } from './artefact-history.tsx';
import { ArtefactList } from './artefact-list.tsx';
import { statusOf } from './artefact-status.ts';
import { ArtefactTools } from './artefact-tools.tsx';
import { ArtefactsOverview } from './artefacts-overview.tsx';
import { filterArtefacts } from './artefacts-search.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { readArtefactDraft } from './form/artefact-draft-storage.ts';
import type { Saved } from './form/save-artefact.ts';
import { useFormPanes } from './form/use-form-panes.tsx';
import { MarkedBar } from './marked-bar.tsx';
import { useArtefactsSearch } from './use-artefacts-search.ts';
import { useLifecycles } from './use-lifecycles.ts';

/** The maintainer's works: making and changing them, what became of them, and offering them to services. */
export function ArtefactsPage(): ReactNode {
  const { session, pod, podProblem } = useWorkspace();
  const sync = useSyncStatus();
  const artefacts = useArtefacts().data;
  const threads = useThreads();
  const offers = useMemo(() => offersMade(threads), [threads]);
  const [search, setSearch] = useArtefactsSearch();
  const navigate = useNavigate();
  const isDrafted = useIsOfferedInDraft();
  const [saved, setSaved] = useState<Saved>();
  const [isDeleting, setDeleting] = useState(false);

  const rows = useMemo(() => artefacts ?? [], [artefacts]);
  const lifecycles = useLifecycles(rows);
  const statuses = useMemo(
    () => new Map(rows.map((row) => [row.url, statusOf(row, lifecycles.get(row.url) ?? [], offers)])),
    [rows, lifecycles, offers],
  );
  const shown = useMemo(() => filterArtefacts(rows, search, statuses), [rows, search, statuses]);
  const state = listState({
    session,
    pod,
    podProblem,
    sync,
    place: pod?.artefacts,
    pending: artefacts === undefined,
    total: rows.length,
    shown: shown.length,
  });
  // What was saved just now is known before the replica has it.
  const justSaved = saved?.outcome.artefact.url === search.id ? saved?.outcome.artefact : undefined;
  const chosen = rows.find((row) => row.url === search.id) ?? justSaved;
  const evidence = lifecycles.get(search.id ?? '') ?? [];
  const compose = (artefact: string) => void navigate({ to: '/offer', search: { artefacts: artefact } });
  const choose = useCallback((id: string) => setSearch({ id, form: undefined }), [setSearch]);
  const marks = useMarks(
    useMemo(() => shown.map(({ url }) => url), [shown]),
    search.form === undefined ? search.id : undefined,
  );
  const close = () => setSearch({ form: undefined, of: undefined });
  const openNew = () => setSearch({ form: 'new', of: undefined, id: undefined });
  const form = useFormPanes(search, {
    evidence,
    onClose: close,
    onSaved: (done) => {
      setSaved(done);
      const narrowed = search.of === undefined ? {} : { of: undefined, type: undefined };
      setSearch({ id: done.outcome.artefact.url, form: undefined, ...narrowed }, 'replace');
    },
  });
  const canWrite = pod?.artefacts !== undefined && session.phase === 'signed-in';
  useCommands([
    {
      id: 'artefacts.new',
      label: t('artefacts.form.new'),
      group: 'list',
      keys: 'n',
      when: () => canWrite && search.form === undefined,
      run: openNew,
    },
  ]);

  /** What stands in the panes for the chosen artefact. */
  const noChange = useHindrance('artefacts');
  const noOffer = useHindrance('log', 'records');
  const noAnnouncement = useHindrance('inbox', 'log', 'records');
  const anything = useHindrance('artefacts', 'inbox', 'log', 'records');
  const panes = (artefact: ArtefactRow) => {
    return {
      detail: (
        <ArtefactDetail
          artefact={artefact}
          statuses={statuses.get(artefact.url) ?? []}
          evidence={evidence}
          offers={offers.filter((offer) => offer.artefact === artefact.url)}
          saved={saved?.outcome.artefact.url === artefact.url ? saved : undefined}
        />
      ),
      side: <ArtefactHistory artefact={artefact.url} />,
      actions: (
        <>
          <Button
            tone="primary"
            icon={Send}
            disabled={noOffer !== undefined}
            onClick={() => compose(artefact.url)}
          >
            {t(isDrafted(artefact.url) ? 'offer.resume' : 'offer.action')}
          </Button>
          <Button
            icon={Megaphone}
            disabled={noAnnouncement !== undefined}
            onClick={() => void navigate({ to: '/announce', search: { artefact: artefact.url } })}
          >
            {t('announce.action')}
          </Button>
          {isCrate(artefact) ? (
            <Button
              icon={Package}
              onClick={() => void navigate({ to: '/crates', search: { id: artefact.url } })}
            >
              {t('artefacts.crate.open')}
            </Button>
          ) : (
            <Button
              icon={Package}
              onClick={() => void navigate({ to: '/crates/new', search: { artefacts: [artefact.url] } })}
            >
              {t('artefacts.crate')}
            </Button>
          )}
          {canWrite && artefact.url.startsWith(pod.artefacts) && !isCrate(artefact) && (
            <>
              <Button
                icon={Pencil}
                disabled={noChange !== undefined}
                onClick={() => setSearch({ form: 'edit' })}
              >
                {t('artefacts.form.edit')}
              </Button>
              <Button
                tone="plain"
                icon={Trash2}
                disabled={noChange !== undefined}
                onClick={() => setDeleting(true)}
              >
                {t('artefacts.delete')}
              </Button>
            </>
          )}
          <WhyNot reason={anything} />
        </>
      ),
    };
  };

  return (
    <>
      <ThreePane
        title={t('artefacts.title')}
        count={
          <span className="flex items-center gap-3">
            {rows.length > 0 &&
              (shown.length === rows.length
                ? t('artefacts.count', { count: rows.length })
                : t('artefacts.count.filtered', { shown: shown.length, all: rows.length }))}
            {canWrite && rows.length > 0 && (
              <Button
                icon={Plus}
                disabled={noChange !== undefined}
                aria-description={noChange}
                onClick={openNew}
              >
                {t(
                  readArtefactDraft(sessionStorage, 'new') ? 'artefacts.form.draft' : 'artefacts.form.short',
                )}
              </Button>
            )}
          </span>
        }
        tools={rows.length > 0 && <ArtefactTools search={search} onSearch={setSearch} />}
        list={
          <div className="flex h-full min-h-0 flex-col">
            <div className="min-h-0 grow">
              <ArtefactList
                state={state}
                rows={shown}
                total={rows.length}
                statuses={statuses}
                selected={search.form === 'new' ? undefined : search.id}
                onSelect={choose}
                marks={marks}
                onClear={() => setSearch({ q: undefined, type: undefined, status: undefined })}
                onNew={openNew}
              />
            </div>
            <MarkedBar marks={marks} />
          </div>
        }
        {...(form ??
          (chosen
            ? panes(chosen)
            : {
                detail: search.id === undefined ? undefined : <Missing url={search.id} rows={artefacts} />,
              }))}
        placeholder={
          rows.length === 0 ? (
            <div />
          ) : (
            <ArtefactsOverview
              rows={rows}
              lifecycles={lifecycles}
              offers={offers}
              onNew={canWrite ? openNew : undefined}
            />
          )
        }
        detailKey={`${search.id} ${search.form}`}
        onBack={() => setSearch({ id: undefined, form: undefined })}
      />
      {isDeleting && chosen && (
        <DeleteDialog
          artefact={chosen}
          evidence={evidence}
          offers={offers}
          onClose={() => setDeleting(false)}
          onDeleted={() => {
            setDeleting(false);
            setSaved(undefined);
            setSearch({ id: undefined }, 'replace');
          }}
        />
      )}
    </>
  );
}

function Missing({ url, rows }: { url: string; rows: readonly ArtefactRow[] | undefined }): ReactNode {
  return rows === undefined ? <p role="status">{t('artefacts.loading')}</p> : <MissingArtefact url={url} />;
}
