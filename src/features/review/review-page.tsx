import { type ReactNode, useCallback, useMemo } from 'react';
import { UNDO_SECONDS } from '../../domain/settings/settings.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import type { Command } from '../../ui/command-registry.ts';
import { CommandButton, useCommands } from '../../ui/commands.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import { useMarks } from '../../ui/use-marks.ts';
import { personBehind } from '../notification/sender-view.ts';
import { SourceSection, useSourcePlace } from '../notification/source-section.tsx';
import { useSurroundings } from '../notification/use-surroundings.ts';
import { headlineOf, headlineText } from '../suggestion/headline.ts';
import { answeredBy } from '../thread/thread-of.ts';
import { useThreads } from '../thread/use-threads.ts';
import { ListWithFoot } from '../workspace/bulk/list-with-foot.tsx';
import { WhyNot } from '../workspace/closed-notice.tsx';
import { useClosedPlaces } from '../workspace/closed-places.ts';
import { listState } from '../workspace/list-state.ts';
import { useSettings, useSyncStatus } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { becauseOf } from './because.ts';
import { GroupHeading } from './group-heading.tsx';
import { groupNames } from './group-names.ts';
import { MissingSuggestion, useLastShown } from './missing-suggestion.tsx';
import type { ReviewItem } from './queue.ts';
import { answerCommands, besides, bulkCommands, reviewCommands } from './review-commands.ts';
import { ReviewDetail } from './review-detail.tsx';
import { ReviewEmpty } from './review-empty.tsx';
import { ReviewFoot } from './review-foot.tsx';
import { reviewHindrance } from './review-hindrance.ts';
import { ReviewOverlays } from './review-overlays.tsx';
import { ReviewRow } from './review-row.tsx';
import type { ReviewList } from './review-search.ts';
import { ReviewTools } from './review-tools.tsx';
import { useAnswerWords, useWordsTidied } from './use-answer-words.ts';
import { useBulkReview } from './use-bulk-review.ts';
import { useFocusAfterVerdict } from './use-focus-after-verdict.ts';
import { useNewsAnnounced } from './use-news-announced.ts';
import { useOpenSuggestions, useQueue } from './use-queue.ts';
import { useReviewFlow } from './use-review-flow.ts';
import { useReviewList } from './use-review-list.ts';
import { useReviewSearch } from './use-review-search.ts';
import { useVerdicts } from './use-verdicts.ts';

const keyOf = (item: ReviewItem) => item.suggestion.id;

/** The review queue: what the orchestrator suggests, why, and the maintainer's verdict on it. */
export function ReviewPage(): ReactNode {
  const { session, pod, podProblem } = useWorkspace();
  const sync = useSyncStatus();
  const around = useSurroundings();
  const threads = useThreads();
  const [search, setSearch] = useReviewSearch();
  const { undoSeconds = UNDO_SECONDS } = useSettings().data ?? {};
  const words = useAnswerWords();
  const verdicts = useVerdicts(useOpenSuggestions(), undoSeconds * 1000, words.of);
  const { lists, rowOf, artefacts, pending, now } = useQueue(verdicts.hidden);
  const source = useSourcePlace();
  const { place, heading, listArea, focusSoon } = useFocusAfterVerdict();

  const list: ReviewList = search.show ?? 'waiting';
  const all = useMemo(() => [...lists.waiting, ...lists.later, ...lists.done], [lists]);
  const chosen = all.find((item) => keyOf(item) === search.id);
  const row = chosen && rowOf(chosen.suggestion.source);
  const last = useLastShown(chosen);
  useWordsTidied(lists.done);
  const waitingIds = useMemo(() => lists.waiting.map(keyOf), [lists.waiting]);
  useNewsAnnounced(waitingIds, pending);
  const groupOf = useMemo(() => groupNames(artefacts), [artefacts]);
  const { shown: items, filter } = useReviewList(lists[list], search, { work: groupOf, rowOf, now });
  const keys = useMemo(() => (list === 'waiting' ? items.map(keyOf) : []), [items, list]);
  const marks = useMarks(keys, search.id);
  const marked = useMemo(() => items.filter((item) => marks.marked.has(keyOf(item))), [items, marks.marked]);

  const show = (next: ReviewList) =>
    setSearch({ show: next === 'waiting' ? undefined : next, id: undefined });
  const choose = useCallback(
    (id: string | undefined) => setSearch({ id }, search.id === undefined ? undefined : 'replace'),
    [setSearch, search.id],
  );
  const because = (item: ReviewItem) => {
    const known = rowOf(item.suggestion.source);
    return becauseOf(item.suggestion, known, known && answeredBy(threads, known));
  };

  const flow = useReviewFlow({
    verdicts,
    chosen,
    items,
    waiting: lists.waiting.length,
    artefacts,
    search,
    setSearch,
    focusSoon,
  });
  const iso = new Date(now).toISOString();
  const bulk = useBulkReview({
    verdicts,
    marked,
    all,
    artefacts,
    now: iso,
    onDecided: () => {
      marks.clear();
      setSearch({ id: undefined }, 'replace');
      focusSoon();
    },
  });
  const closed = useClosedPlaces();
  const hindered = (to: readonly Suggestion[]) => reviewHindrance(to, pod?.inbox, closed);
  const commands = reviewCommands(
    {
      item: chosen,
      hindered: chosen && hindered([chosen.suggestion]),
      canUndo: flow.last !== undefined,
      approve: flow.approve,
      reject: () => flow.setDialog('reject'),
      later: () => flow.setDialog('later'),
      undo: () => flow.last && flow.undo(flow.last.suggestionId, flow.last.what),
      reopen: () => chosen && flow.undo(keyOf(chosen), headlineText(headlineOf(chosen.suggestion))),
      retry: flow.retry,
      drop: () => flow.setDialog('drop'),
      move: (by) => place.current?.move(by),
      close: () => {
        setSearch({ id: undefined });
        place.current?.focus();
      },
      showSource: source.show,
    },
    iso,
  );
  const answers = answerCommands(chosen, flow.answer, iso, (to) => hindered([to]).approve);
  const hinderedMarked = hindered(marked.map(({ suggestion }) => suggestion));
  const forMarked = bulkCommands(marked.length, bulk.ask, marks.clear, hinderedMarked);
  // The keys of verdicts go for what is marked, where anything is.
  useCommands(besides([...Object.values(commands), ...answers], forMarked));
  useCommands(forMarked);
  const buttons: Command[] = [
    commands.approve,
    ...answers,
    commands.reject,
    commands.later,
    commands.retry,
    commands.drop,
    commands.reopen,
  ].filter((command) => command.when?.() ?? true);

  const state = listState({
    session,
    pod,
    podProblem,
    sync,
    // Suggestions are made from the inbox, but a pod without one has simply none.
    place: pod?.inbox ?? pod?.webId,
    pending,
    total: lists[list].length,
    shown: items.length,
  });

  return (
    <>
      <ThreePane
        title={t('review.title')}
        count={t(countWords[list], { count: items.length })}
        tools={
          <ReviewTools
            list={list}
            counts={{ waiting: lists.waiting.length, later: lists.later.length, done: lists.done.length }}
            onShow={show}
            search={search}
            onSearch={setSearch}
          />
        }
        list={
          <ListWithFoot
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
                    groupOf={list === 'waiting' && search.sort === undefined ? groupOf : undefined}
                    marked={marks.marked}
                    onMark={list === 'waiting' ? marks.mark : undefined}
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
                  <ReviewEmpty
                    state={state}
                    list={list}
                    later={lists.later.length}
                    onShow={show}
                    filter={filter}
                    total={lists[list].length}
                    onClear={() => setSearch({ q: undefined })}
                  />
                )}
              </div>
            }
            foot={
              <ReviewFoot bulk={bulk} count={marked.length} hindered={hinderedMarked} onClear={marks.clear} />
            }
          />
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
                threads={threads}
                words={words}
                heading={heading}
              />
            </>
          ) : pending ? (
            <Skeleton label={t('review.loading')} />
          ) : (
            <MissingSuggestion id={search.id} last={last} rowOf={rowOf} />
          )
        }
        side={row && <SourceSection row={row} source={source} />}
        actions={
          buttons.length > 0 && (
            <>
              {buttons.map((command) => (
                <CommandButton
                  key={command.id}
                  command={command}
                  tone={
                    command.id === 'review.approve' || command.id === 'review.retry' ? 'primary' : undefined
                  }
                />
              ))}
              <WhyNot reason={buttons.map((command) => command.hindered).find((reason) => reason)} />
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
      <ReviewOverlays flow={flow} hasActions={buttons.length > 0} />
    </>
  );
}

const countWords = {
  waiting: 'review.count',
  later: 'review.count.later',
  done: 'review.count.done',
} as const;
