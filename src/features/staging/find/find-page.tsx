import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { DataCollection, Member } from '../../../domain/staging/collection.ts';
import { formatDay } from '../../../i18n/format.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { WorkTitle } from '../../../ui/names.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pieces } from '../../../ui/sentence.tsx';
import { ThreePane } from '../../../ui/three-pane.tsx';
import { AddToCollection } from '../collections/add/add-to-collection.tsx';
import { useCollection } from '../collections/use-collections.ts';
import { memberWithLinks } from './found-members.ts';
import { QueryView } from './query-view.tsx';
import { ResultsView } from './results-view.tsx';
import { RowDetail } from './row-detail.tsx';
import type { KeptJob, TapService } from './run.ts';
import { ServiceDialog } from './service-dialog.tsx';
import { ServiceLine } from './service-line.tsx';
import { useAnswerKept } from './use-answer-kept.ts';
import { useChosenService } from './use-chosen-service.ts';
import { useEndAnnounced } from './use-end-announced.ts';
import { useFindSearch } from './use-find-search.ts';
import { useFinder } from './use-finder.ts';
import { useFound } from './use-found.ts';
import { useJobAfterReload } from './use-job-after-reload.ts';
import { useLinks } from './use-links.ts';
import { useSend } from './use-send.ts';
import { useTryService } from './use-try-service.ts';
import { parts, t } from './words.ts';

/** Data of the Virtual Observatory: asking for them, and taking them into collections. */
export function FindPage(): ReactNode {
  const [search, go] = useFindSearch();
  const { finder, run, kept } = useFinder();
  const service = useChosenService(kept, search.service);
  const { tryService, trying } = useTryService(kept);
  const [isPicking, setPicking] = useState(false);
  const [adding, setAdding] = useState<readonly Member[]>();
  const [added, setAdded] = useState<DataCollection>();
  const links = useLinks(run?.service);
  const found = useFound(run, kept);
  const { collection } = useCollection(search.collection);
  const showsResults = search.view === 'results' && run !== undefined;
  const row =
    showsResults && search.row !== undefined && search.row < run.rows.length ? search.row : undefined;
  const chosen =
    run && row !== undefined ? { run, row, member: memberWithLinks(run, row, links.of) } : undefined;
  const toResults = () => go({ ...search, view: 'results', row: undefined });
  const toQuery = () => go({ ...search, view: undefined, row: undefined });
  const sending = useSend(finder, kept, toResults);
  useEndAnnounced(run);
  useAnswerKept(run, kept);
  useJobAfterReload(finder, kept, search.view === 'results' && run === undefined);

  const choose = (wanted?: TapService) => {
    setPicking(wanted === undefined);
    if (!wanted) return;
    kept.setService(wanted);
    if (search.service !== undefined) go({ ...search, service: undefined }, 'replace');
    if (!kept.tried(wanted.url)) void tryService(wanted);
  };
  const openJob = (job: KeptJob) => {
    finder.resume(job);
    toResults();
  };
  const again = ({ maxRows, mode }: { readonly maxRows?: number; readonly mode?: 'async' } = {}) => {
    if (!run) return;
    if (maxRows !== undefined) kept.change({ maxRows });
    finder.run(run.service, { ...run.query, ...(maxRows !== undefined && { maxRows }) }, mode ?? run.mode);
    go({ ...search, row: undefined }, 'replace');
  };
  const choosesRow = (next: number | undefined) =>
    go({ ...search, row: next }, row === undefined ? undefined : 'replace');

  return (
    <>
      <ThreePane
        title={t('find.heading')}
        wide
        count={
          showsResults && run.phase === 'ended' && run.rows.length > 0
            ? t('found.rows', { count: run.rows.length })
            : undefined
        }
        tools={
          showsResults ? (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
              <Button onClick={toQuery}>{t('found.change')}</Button>
              <p
                className="line-clamp-1 min-w-0 flex-1 basis-48 font-mono text-soft text-xs"
                title={run.query.adql}
              >
                {run.query.adql}
              </p>
            </div>
          ) : (
            <ServiceLine
              service={service}
              tried={service && kept.tried(service.url)}
              isTrying={service !== undefined && trying === service.url}
              onTry={() => service && void tryService(service)}
              onChange={() => setPicking(true)}
            />
          )
        }
        list={
          showsResults ? (
            <ResultsView
              run={run}
              order={found.order}
              sort={found.sort}
              onSort={found.setSort}
              shown={found.shown}
              onColumns={kept.setColumns}
              marks={found.marks}
              found={found.members}
              chosen={row}
              onChoose={choosesRow}
              onAdd={() => setAdding(found.members.members)}
              onStop={() => finder.stop()}
              onAgain={again}
              note={(added ?? collection) && <Into added={added} goal={collection} />}
            />
          ) : (
            <QueryView
              {...{ kept, finder, service, sending }}
              onBack={run && toResults}
              onOpenJob={openJob}
              onChooseService={choose}
            />
          )
        }
        detail={
          chosen && <RowDetail run={chosen.run} row={chosen.row} member={chosen.member} links={links} />
        }
        actions={
          chosen && (
            <>
              <Button
                tone="primary"
                disabled={!chosen.member}
                onClick={() => chosen.member && setAdding([chosen.member])}
              >
                {t('found.add')}
              </Button>
              <Button onClick={() => found.marks.toggle(chosen.row)}>
                {t(found.marks.marked.has(chosen.row) ? 'found.row.unmark' : 'found.row.mark')}
              </Button>
              <Button tone="plain" onClick={() => choosesRow(undefined)}>
                {t('found.row.close')}
              </Button>
            </>
          )
        }
        detailKey={row === undefined ? undefined : String(row)}
        onBack={() => choosesRow(undefined)}
      />
      {isPicking && (
        <ServiceDialog chosen={service} kept={kept} onChoose={choose} onClose={() => setPicking(false)} />
      )}
      {adding && run && (
        <AddToCollection
          members={adding}
          collection={search.collection}
          suggestedTitle={t('found.add.title', { date: formatDay(run.at) })}
          onClose={() => setAdding(undefined)}
          onDone={({ collection: into }) => {
            setAdding(undefined);
            found.marks.clear();
            setAdded(into);
          }}
        />
      )}
    </>
  );
}

/** Where what is found goes to, or went. */
function Into({
  added,
  goal,
}: {
  readonly added: DataCollection | undefined;
  readonly goal: DataCollection | undefined;
}): ReactNode {
  const collection = added ?? goal;
  if (!collection) return null;
  const key = added ? 'found.added' : 'found.goes-to';
  return (
    <div className="px-4 py-2">
      <Notice
        tone={added ? 'yes' : 'none'}
        title={<Pieces of={parts(key, { collection: <WorkTitle>{collection.title}</WorkTitle> })} />}
        actions={
          <Link to="/collections" search={{ id: collection.id }} className={buttonClass()}>
            {t('found.added.open')}
          </Link>
        }
      />
    </div>
  );
}
