import { Ellipsis } from 'lucide-react';
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { UNDO_SECONDS } from '../../domain/settings/settings.ts';
import { formatNumber } from '../../i18n/format.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import type { Command } from '../../ui/command-registry.ts';
import { CommandButton, useCommands } from '../../ui/commands.tsx';
import { DataList, type DataListHandle } from '../../ui/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNow } from '../../ui/now.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import type { SourceView } from '../notification/message-source.tsx';
import { useSurroundings } from '../notification/use-surroundings.ts';
import { WhyNot } from '../workspace/closed-notice.tsx';
import { hindrance, useClosedPlaces } from '../workspace/closed-places.ts';
import { FilterBar } from '../workspace/filter/filter-bar.tsx';
import { listState } from '../workspace/list-state.ts';
import { useSettings, useSyncStatus } from '../workspace/queries.ts';
import { useRegister } from '../workspace/use-register.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { WriteNotice } from '../workspace/write-notice.tsx';
import { LaneSwitch } from './lane-switch.tsx';
import { SourcePicker } from './source-picker.tsx';
import { actionCommands, type ThreadCommandContext, threadCommands } from './thread-commands.ts';
import { ThreadDetail } from './thread-detail.tsx';
import { byLane, laneCounts, shownItems, type ThreadItem } from './thread-items.ts';
import { ThreadOverlays } from './thread-overlays.tsx';
import { placesFor } from './thread-places.ts';
import { ThreadRow } from './thread-row.tsx';
import { ThreadsEmpty } from './threads-empty.tsx';
import { threadsGrammar } from './threads-grammar.ts';
import type { Lane } from './threads-search.ts';
import { useDecisionsTaken } from './use-decisions-taken.ts';
import { useThreadFlow } from './use-thread-flow.ts';
import { useThreadItems } from './use-thread-items.ts';
import { useThreadsSearch } from './use-threads-search.ts';

const keyOf = (item: ThreadItem) => item.thread.key;
const groupOf = (item: ThreadItem) => t(`threads.lane.${item.lane}`);

/** The threads: what was offered and announced, what became of it, and what can be done next. */
export function ThreadsPage(): ReactNode {
  const { session, pod, podProblem } = useWorkspace();
  const sync = useSyncStatus();
  const around = useSurroundings();
  const [search, setSearch] = useThreadsSearch();
  const { undoSeconds = UNDO_SECONDS } = useSettings().data ?? {};
  const { items, sources, open, all, decisions, pending, find } = useThreadItems(around);
  const register = useRegister();
  const taken = useDecisionsTaken(undoSeconds * 1000);
  const list = useRef<DataListHandle>(null);
  const [view, setView] = useState<SourceView>('tree');
  const source = useRef<HTMLDivElement>(null);
  const now = useNow();

  const filter = useDeferredValue(search.q ?? '');
  const { lane } = search;
  const chosen = find(search.id);
  // The address may name any message of the thread.
  const id = chosen ? keyOf(chosen) : search.id;
  const shown = useMemo(
    () => byLane(shownItems(items, { lane, filter, open: id, now })),
    [items, lane, filter, id, now],
  );
  const choose = useCallback(
    (next: string | undefined) => setSearch({ id: next }, id === undefined ? undefined : 'replace'),
    [setSearch, id],
  );
  const show = (next: Lane | undefined) => setSearch({ lane: next, id: undefined });

  const { forgetProblem } = taken;
  const { forgetOutcome } = register;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what went wrong with one thread is not said of another
  useEffect(() => {
    forgetProblem();
    forgetOutcome();
  }, [id]);

  const flow = useThreadFlow({ chosen, open, all, decisions, taken });
  const closed = useClosedPlaces();
  const { last } = taken;
  const context: ThreadCommandContext = {
    item: chosen,
    actions: flow.actions,
    hindered: (action) => chosen && hindrance(placesFor(action, chosen.thread), closed),
    restore: flow.restore,
    undo: last && (() => void taken.undo(last.ids)),
    showSource: () => {
      setView((current) => (current === 'raw' ? 'tree' : 'raw'));
      requestAnimationFrame(() => source.current?.scrollIntoView({ block: 'start' }));
    },
    move: (by) => list.current?.move(by),
    close: () => {
      setSearch({ id: undefined });
      list.current?.focus();
    },
  };
  const actions = actionCommands(context);
  const more = actions.filter(({ id: command }) => rare.has(command));
  const buttons = actions.filter(({ id: command }) => !rare.has(command));
  const commands = threadCommands(context);
  useCommands([...Object.values(commands), ...actions]);

  const state = listState({
    session,
    pod,
    podProblem,
    sync,
    place: pod?.inbox ?? pod?.eventLog,
    pending,
    total: items.length,
    shown: shown.length,
  });

  return (
    <>
      <ThreePane
        title={t('threads.title')}
        count={
          state.kind === 'loading'
            ? undefined
            : shown.length === items.length
              ? t('threads.count', { count: items.length })
              : t('threads.count.of', { count: items.length, shown: formatNumber(shown.length) })
        }
        tools={
          items.length > 0 && (
            <>
              <FilterBar
                place="threads"
                label={t('threads.filter')}
                placeholder={t('threads.filter.placeholder')}
                value={search.q ?? ''}
                onChange={(q, replace) => setSearch({ q: q === '' ? undefined : q }, replace)}
                grammar={threadsGrammar}
                onApply={({ query }) => setSearch({ q: query, lane: undefined })}
                quickLabel={t('threads.filter.saved')}
              />
              <LaneSwitch current={lane} counts={laneCounts(items)} onShow={show} />
            </>
          )
        }
        list={
          state.kind === 'list' ? (
            <DataList
              ref={list}
              label={t('threads.list')}
              items={shown}
              itemKey={keyOf}
              selectedKey={id}
              onSelect={choose}
              groupOf={lane === undefined ? groupOf : undefined}
              renderItem={renderRow}
            />
          ) : (
            <ThreadsEmpty
              state={state}
              filter={filter}
              lane={lane}
              total={items.length}
              onClear={() => setSearch({ q: undefined, lane: undefined })}
              onShowAll={() => show(undefined)}
            />
          )
        }
        detail={
          id === undefined ? undefined : chosen ? (
            <>
              {taken.problem && (
                <div className="mb-5">
                  <Notice tone="no" urgent {...problemWords(taken.problem)} kept={t('threads.kept')} />
                </div>
              )}
              {register.outcome && (
                <div className="mb-5">
                  <WriteNotice
                    area="services"
                    problem={register.outcome.kind === 'failed' ? register.outcome.problem : undefined}
                  />
                </div>
              )}
              <ThreadDetail
                item={chosen}
                around={around}
                sources={sources}
                open={open}
                editPlace={flow.editPlace}
              />
            </>
          ) : pending ? (
            <Skeleton label={t('threads.loading')} />
          ) : (
            <EmptyState kind="empty" title={t('threads.missing.title')}>
              <p>{t('threads.missing.text')}</p>
            </EmptyState>
          )
        }
        side={
          chosen && (
            <SourcePicker
              key={id}
              thread={chosen.thread}
              sources={sources}
              view={view}
              onView={setView}
              place={source}
            />
          )
        }
        actions={
          chosen && (
            <>
              {buttons.map((command, order) => (
                <CommandButton
                  key={command.id}
                  command={command}
                  tone={order === 0 && primary.has(command.id) ? 'primary' : undefined}
                />
              ))}
              <Menu
                side="top"
                trigger={<Button icon={Ellipsis}>{t('threads.more')}</Button>}
                groups={[
                  { kind: 'actions', items: [commands.source, commands.copyId].map(menuItem) },
                  ...(more.length > 0 ? [{ kind: 'actions', items: more.map(menuItem) } as const] : []),
                ]}
              />
              <WhyNot reason={buttons.map((command) => command.hindered).find((reason) => reason)} />
            </>
          )
        }
        detailKey={id}
        placeholder={
          state.kind === 'list' ? (
            <p className="px-6 py-16 text-center text-faint">{t('threads.choose')}</p>
          ) : (
            <span />
          )
        }
        onBack={() => setSearch({ id: undefined })}
      />
      <ThreadOverlays
        item={chosen}
        flow={flow}
        sources={sources}
        open={open}
        taken={taken}
        register={register}
      />
    </>
  );
}

/** Actions that go on; what takes back, declines or blocks is never the first button to meet. */
const primary: ReadonlySet<string> = new Set(
  ['accept', 'accept-announcement', 'resubmit', 'announce-result', 'nudge', 'retry', 'edit', 'restore'].map(
    (action) => `threads.${action}`,
  ),
);

/** What is wanted seldom, and has a place behind "More". */
const rare: ReadonlySet<string> = new Set(['threads.record', 'threads.block', 'threads.drop']);

function menuItem({ id, label, keys, hindered, run }: Command): MenuItem {
  const danger = id === 'threads.block' || id === 'threads.drop';
  return { label, keyHint: keys, danger, hindered, onSelect: run };
}

function renderRow(item: ThreadItem): ReactNode {
  return <ThreadRow item={item} />;
}
