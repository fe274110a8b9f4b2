import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { PackagePlus } from 'lucide-react';
import { type DragEvent, lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { type Evidence, lifecycleOf } from '../../../domain/artefact/lifecycle.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { ThreePane } from '../../../ui/three-pane.tsx';
import { useArtefacts, useEvents, useServices } from '../../workspace/queries.ts';
import { useKeptDrafts } from '../../workspace/use-kept-drafts.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { type NewCrateSearch, readNewCrateSearch } from '../crates-search.ts';
import { useDrafts } from '../draft/use-drafts.ts';
import { t } from '../words.ts';
import { AddressPane } from './address-pane.tsx';
import { droppedTree } from './archive/folder-files.ts';
import { BusyPane } from './busy-pane.tsx';
import { DropZone } from './drop-zone.tsx';
import { FailedNotice } from './failed-notice.tsx';
import { BeginFormPane, isLicence } from './form/begin-form-pane.tsx';
import { withTree, withWorks } from './form/form-state.ts';
import { formOfKept, type KeptForm, keptOf, readKeptForm } from './form/kept-form.ts';
import { KeptNotice } from './kept-notice.tsx';
import { PastePane } from './paste-pane.tsx';
import { FoldedList } from './report/folded-list.tsx';
import { refusedLine } from './report/refused-list.tsx';
import { ReportPane } from './report/report-pane.tsx';
import { SeveralPane } from './several-pane.tsx';
import { useBegin } from './use-begin.ts';
import { isNew, type Way, WaysList } from './ways-list.tsx';

/** Its editor is large, and rarely needed. */
const BrokenPane = lazy(async () => ({ default: (await import('./broken-pane.tsx')).BrokenPane }));

/** There is one new crate at a time. */
const KEPT = 'new';

const route = getRouteApi('/crates/new');

/** Beginning a crate: from works, files, addresses or another crate. What is opened is reported before it is taken over. */
export function NewCratePage(): ReactNode {
  const search = readNewCrateSearch(route.useSearch());
  const navigate = useNavigate();
  const { pod } = useWorkspace();
  const artefacts = useArtefacts().data;
  const events = useEvents().data;
  const services = useServices().data;
  const drafts = useDrafts().all;
  const begin = useBegin();
  const [isOver, setOver] = useState(false);
  const [isTried, setTried] = useState(false);
  const { step, form } = begin;
  const way = form?.start ?? search.begin ?? (search.url === undefined ? undefined : 'address');
  const go = (next: NewCrateSearch) => void navigate({ to: '/crates/new', search: next, replace: true });

  const { all, keep, forget } = useKeptDrafts('crate', readKeptForm);
  const kept = all.get(KEPT);
  useBeginnings(search, begin, artefacts, kept);
  // What keeps changes with what is kept: only a change of the form is a reason to keep it.
  const keeping = useRef(keep);
  keeping.current = keep;
  useEffect(() => {
    const said = form && keptOf(form);
    if (said) keeping.current(KEPT, said);
  }, [form]);

  const choose = (way: Way) => {
    setTried(false);
    if (!isNew(way)) begin.leave();
    else if (!form && kept?.start === way) begin.setForm(() => formOfKept(kept, artefacts ?? []));
    else begin.openForm(way);
    go({ begin: way });
  };
  const leave = () => {
    if (form) forget(KEPT);
    begin.leave();
    setTried(false);
    go({});
  };
  const onTree = (tree: Parameters<typeof begin.openTree>[0]) => void begin.openTree(tree);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const tree = droppedTree(event.dataTransfer);
    if (form && step.at === 'ways')
      void tree.then((files) => begin.setForm((known) => withTree(known, files)));
    else onTree(tree);
  };
  const evidenceOf = useMemo(() => {
    const found = new Map<string, readonly Evidence[]>();
    for (const { artefact } of form?.works ?? []) {
      const own = (events ?? []).filter((event) => event.artefact === artefact.url);
      found.set(artefact.url, lifecycleOf(artefact, own, services ?? []));
    }
    return (url: string) => found.get(url) ?? [];
  }, [form?.works, events, services]);
  const make = async () => {
    setTried(true);
    if (!form || form.name.trim() === '' || !isLicence(form.licence)) return;
    const isMade = await begin.make({
      ...(pod && { author: { id: pod.webId, name: pod.name ?? '' } }),
      evidenceOf,
    });
    if (isMade) forget(KEPT);
  };
  const edit = (draft: string) => void navigate({ to: '/crates/edit', search: { draft } });

  const panes = (): { detail?: ReactNode; actions?: ReactNode } => {
    switch (step.at) {
      case 'reading':
      case 'taking':
      case 'making':
        return { detail: <BusyPane step={step} onCancel={begin.cancel} /> };
      case 'report': {
        const container = step.proposal.source.saved?.container;
        return {
          detail: (
            <ReportPane
              proposal={step.proposal}
              draft={
                container === undefined ? undefined : drafts?.find((each) => each.container === container)
              }
              onContinue={edit}
            />
          ),
          actions: (
            <>
              <Button tone="primary" icon={PackagePlus} onClick={() => void begin.takeOver()}>
                {t('crateImport.take')}
              </Button>
              <Button onClick={leave}>{t('crateImport.back')}</Button>
            </>
          ),
        };
      }
      case 'broken':
        return {
          detail: (
            <Suspense fallback={<Skeleton label={t('crateStart.reading.crate')} />}>
              <BrokenPane
                problem={step.problem}
                onRead={(text) => void begin.openMended(step.source, text)}
              />
            </Suspense>
          ),
        };
      case 'several':
        return {
          detail: (
            <SeveralPane
              roots={step.roots}
              onChoose={(metadata) => void begin.chooseRoot(step.tree, metadata)}
            />
          ),
        };
      case 'without':
        return {
          detail: (
            <div className="grid gap-4">
              <Notice
                urgent
                tone="no"
                title={t('crateImport.without', { count: step.failed.length })}
                next={t('crateImport.without.text')}
              />
              <FoldedList
                tone="no"
                title={t('crateImport.refused', { count: step.failed.length })}
                lines={step.failed.map(refusedLine)}
              />
            </div>
          ),
          actions: (
            <>
              <Button tone="primary" onClick={step.goOn}>
                {t('crateImport.without.go', { count: step.failed.length })}
              </Button>
              <Button onClick={begin.cancel}>{t('crateImport.back')}</Button>
            </>
          ),
        };
      case 'failed':
        return {
          detail: <FailedNotice why={step.why} />,
          actions: <Button onClick={begin.cancel}>{t('crateImport.back')}</Button>,
        };
      case 'ways':
        return waysPanes();
    }
  };
  const waysPanes = (): { detail?: ReactNode; actions?: ReactNode } => {
    if (form)
      return {
        detail: (
          <BeginFormPane form={form} setForm={begin.setForm} evidenceOf={evidenceOf} isTried={isTried} />
        ),
        actions: (
          <>
            <Button tone="primary" icon={PackagePlus} onClick={() => void make()}>
              {t('crateStart.make')}
            </Button>
            <Button tone="plain" onClick={leave}>
              {t('crateStart.leave')}
            </Button>
            <p className="self-center text-faint text-sm max-two:hidden">{t('crateStart.make.next')}</p>
          </>
        ),
      };
    switch (way) {
      case 'address':
        return { detail: <AddressPane given={search.url} onLook={(url) => void begin.openAddress(url)} /> };
      case 'paste':
        return { detail: <PastePane onRead={(text) => void begin.openText(text)} /> };
      case 'files':
        return { detail: <DropZone isOver={isOver} onTree={onTree} /> };
      default:
        return {};
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping anywhere; the buttons do the same by keyboard
    <div
      className="h-full min-h-0"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setOver(false);
      }}
      onDrop={onDrop}
    >
      <ThreePane
        title={t('crateStart.heading')}
        list={<WaysList selected={way} onSelect={choose} />}
        {...panes()}
        placeholder={
          <div className="flex min-h-full flex-col gap-5 p-6">
            {kept && (
              <KeptNotice
                kept={kept}
                onGoOn={() => {
                  begin.setForm(() => formOfKept(kept, artefacts ?? []));
                  go({ begin: kept.start });
                }}
                onForget={() => forget(KEPT)}
              />
            )}
            <DropZone isOver={isOver} onTree={onTree} />
          </div>
        }
        detailKey={`${step.at} ${way}`}
        onBack={leave}
      />
    </div>
  );
}

/** What the address of the page says to begin with, done once: works and forms at once, addresses of the own pod too. */
function useBeginnings(
  search: NewCrateSearch,
  begin: ReturnType<typeof useBegin>,
  artefacts: ReturnType<typeof useArtefacts>['data'],
  kept: KeptForm | undefined,
): void {
  const { pod, session } = useWorkspace();
  const done = useRef(new Set<string>());
  useEffect(() => {
    const once = (what: string, work: () => void) => {
      if (done.current.has(what)) return;
      done.current.add(what);
      work();
    };
    const { begin: way, url, artefacts: works = [] } = search;
    // What was kept is known with the pod, its works with the replica.
    const isKnown =
      pod !== undefined ? !kept?.works.length || artefacts !== undefined : session.phase !== 'restoring';
    if (way !== undefined && isNew(way) && isKnown)
      once('form', () => {
        if (kept?.start === way) begin.setForm(() => formOfKept(kept, artefacts ?? []));
        else begin.openForm(way);
      });
    const chosen = artefacts?.filter((artefact) => works.includes(artefact.url)) ?? [];
    if (chosen.length > 0)
      once('works', () => {
        begin.openForm(
          chosen.every(({ type }) => type !== 'dataset' && type !== 'software') ? 'article' : 'package',
        );
        begin.setForm((form) => withWorks(form, chosen));
      });
    // What lies in the own pod is read at once; anything else only when the button is pressed.
    if (url !== undefined && pod?.storages.some((root) => url.startsWith(root)))
      once(`look ${url}`, () => void begin.openAddress(url));
  });
}
