import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { CommandButton, useCommands } from '../../ui/commands.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import { UndoToast } from '../../ui/undo-toast.tsx';
import { personBehind } from '../notification/sender-view.ts';
import { SourceSection, useSourcePlace } from '../notification/source-section.tsx';
import { useSurroundings, useThreadIndex } from '../notification/use-surroundings.ts';
import { listState } from '../workspace/list-state.ts';
import { useSyncStatus } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { becauseOf } from './because.ts';
import { GroupHeading } from './group-heading.tsx';
import { groupNames } from './group-names.ts';
import { headlineOf, headlineText } from './headline.ts';
import { LaterDialog } from './later-dialog.tsx';
import { ListSwitch } from './list-switch.tsx';
import { failedIntents, neighbourOf, type ReviewItem } from './queue.ts';
import { RejectDialog } from './reject-dialog.tsx';
import { reviewCommands } from './review-commands.ts';
import { ReviewDetail } from './review-detail.tsx';
import { ReviewEmpty } from './review-empty.tsx';
import { ReviewRow } from './review-row.tsx';
import type { ReviewList } from './review-search.ts';
import { useFocusAfterVerdict } from './use-focus-after-verdict.ts';
import { useNewsAnnounced } from './use-news-announced.ts';
import { useOpenSuggestions, useQueue } from './use-queue.ts';
import { useReviewSearch } from './use-review-search.ts';
import { useVerdicts } from './use-verdicts.ts';

const keyOf = (item: ReviewItem) => item.suggestion.id;

/** The review queue: what the orchestrator suggests, why, and the maintainer's verdict on it. */
export function ReviewPage(): ReactNode {
  const { session, pod, podProblem, orchestrator } = useWorkspace();
  const sync = useSyncStatus();
  const around = useSurroundings();
  const thread = useThreadIndex();
  const [search, setSearch] = useReviewSearch();
  const verdicts = useVerdicts(useOpenSuggestions());
  const { lists, rowOf, artefacts, pending, now } = useQueue(verdicts.hidden);
  const [dialog, setDialog] = useState<'reject' | 'later' | 'drop'>();
  const source = useSourcePlace();
  const { place, heading, listArea, focusSoon } = useFocusAfterVerdict();

  const list: ReviewList = search.show ?? 'waiting';
  const items = lists[list];
  const chosen = [...lists.waiting, ...lists.later, ...lists.done].find((item) => keyOf(item) === search.id);
  const row = chosen && rowOf(chosen.suggestion.source);
  const waitingIds = useMemo(() => lists.waiting.map(keyOf), [lists.waiting]);
  useNewsAnnounced(waitingIds, pending);
  const groupOf = useMemo(() => groupNames(artefacts), [artefacts]);

  const show = (next: ReviewList) =>
    setSearch({ show: next === 'waiting' ? undefined : next, id: undefined });
  const choose = useCallback(
    (id: string | undefined) => setSearch({ id }, search.id === undefined ? undefined : 'replace'),
    [setSearch, search.id],
  );
  const because = (item: ReviewItem) => {
    const known = rowOf(item.suggestion.source);
    return becauseOf(item.suggestion, known, known && thread.answered(known));
  };

  /** Goes on to the next item while the verdict is being taken, and comes back when it is refused. */
  const decide = async (verdict: (item: ReviewItem) => Promise<boolean>) => {
    if (chosen === undefined) return;
    setDialog(undefined);
    const left = lists.waiting.length - 1;
    setSearch({ id: neighbourOf(items, keyOf(chosen)) }, 'replace');
    focusSoon();
    const taken = verdict(chosen);
    announce(left === 0 ? t('review.remaining.none') : t('review.remaining', { count: left }));
    if (!(await taken)) setSearch({ id: keyOf(chosen), show: search.show }, 'replace');
  };
  const undo = async (id: string, what: string) => {
    if (!(await verdicts.undo(id, what))) return;
    setSearch({ id, show: undefined }, 'replace');
    focusSoon();
  };
  const last = verdicts.recent.at(-1);
  const eachFailed = (command: 'retry' | 'drop') => {
    setDialog(undefined);
    for (const { id } of chosen ? failedIntents(chosen) : []) void orchestrator.call(command, id);
  };

  const commands = reviewCommands(
    {
      item: chosen,
      canUndo: last !== undefined,
      approve: () => void decide(verdicts.approve),
      reject: () => setDialog('reject'),
      later: () => setDialog('later'),
      undo: () => last && void undo(last.suggestionId, last.what),
      reopen: () => chosen && void undo(keyOf(chosen), headlineText(headlineOf(chosen.suggestion))),
      retry: () => eachFailed('retry'),
      drop: () => setDialog('drop'),
      move: (by) => place.current?.move(by),
      close: () => {
        setSearch({ id: undefined });
        place.current?.focus();
      },
      showSource: source.show,
    },
    new Date(now).toISOString(),
  );
  useCommands(Object.values(commands));

  const state = listState({
    session,
    pod,
    podProblem,
    sync,
    // Suggestions are made from the inbox, but a pod without one has simply none.
    place: pod?.inbox ?? pod?.webId,
    pending,
    total: items.length,
    shown: items.length,
  });

  return (
    <>
      <ThreePane
        title={t('review.title')}
        count={t(countWords[list], { count: items.length })}
        tools={
          <ListSwitch
            current={list}
            counts={{ waiting: lists.waiting.length, later: lists.later.length, done: lists.done.length }}
            onShow={show}
          />
        }
        list={
          <div ref={listArea} tabIndex={-1} className="h-full outline-none">
            {state.kind === 'list' ? (
              <DataList
                ref={place}
                label={t('review.list.label')}
                items={items}
                itemKey={keyOf}
                selectedKey={search.id}
                onSelect={choose}
                groupOf={list === 'waiting' ? groupOf : undefined}
                renderGroup={(name, first) => (
                  <GroupHeading
                    name={name}
                    artefact={artefacts.find(({ url }) => url === first.suggestion.artefact)}
                  />
                )}
                renderItem={(item) => (
                  <ReviewRow
                    item={item}
                    because={because(item)}
                    person={personBehind(
                      rowOf(item.suggestion.source)?.notification,
                      item.suggestion.senderName,
                    )}
                  />
                )}
              />
            ) : (
              <ReviewEmpty state={state} list={list} later={lists.later.length} onShow={show} />
            )}
          </div>
        }
        detail={
          search.id === undefined ? undefined : chosen ? (
            <>
              {verdicts.refused?.suggestionId === search.id && (
                <div className="mb-5">
                  <Notice
                    tone="no"
                    urgent
                    {...problemWords(verdicts.refused.problem)}
                    kept={t('review.refused.kept')}
                  />
                </div>
              )}
              <ReviewDetail
                item={chosen}
                row={row}
                artefacts={artefacts}
                around={around}
                thread={thread}
                heading={heading}
              />
            </>
          ) : pending ? (
            <Skeleton label={t('review.loading')} />
          ) : (
            <EmptyState kind="empty" title={t('review.missing.title')}>
              <p>{t('review.missing.text')}</p>
            </EmptyState>
          )
        }
        side={row && <SourceSection row={row} source={source} />}
        actions={
          chosen && (
            <>
              <CommandButton command={commands.approve} tone="primary" />
              <CommandButton command={commands.reject} />
              <CommandButton command={commands.later} />
              <CommandButton command={commands.retry} tone="primary" />
              <CommandButton command={commands.drop} />
              <CommandButton command={commands.reopen} />
            </>
          )
        }
        detailKey={search.id}
        placeholder={
          items.length > 0 ? (
            <p className="px-6 py-16 text-center text-faint">{t('review.choose')}</p>
          ) : (
            <span />
          )
        }
        onBack={() => setSearch({ id: undefined })}
      />
      {dialog === 'reject' && (
        <RejectDialog
          onReject={(reason) => void decide((item) => verdicts.reject(item, reason))}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'later' && (
        <LaterDialog
          onLater={(until) => void decide((item) => verdicts.later(item, until))}
          onClose={() => setDialog(undefined)}
        />
      )}
      <AlertDialog
        open={dialog === 'drop'}
        title={t('review.drop.title')}
        consequence={t('review.drop.text')}
        action={t('review.drop')}
        danger
        onConfirm={() => eachFailed('drop')}
        onCancel={() => setDialog(undefined)}
      />
      {last && (
        <UndoToast
          key={last.suggestionId}
          message={last.message}
          until={last.until}
          onUndo={() => void undo(last.suggestionId, last.what)}
          onGone={() => verdicts.forget(last.suggestionId)}
        />
      )}
    </>
  );
}

const countWords = {
  waiting: 'review.count',
  later: 'review.count.later',
  done: 'review.count.done',
} as const;
