import { ExternalLink } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import { formatNumber } from '../../i18n/format.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { CommandButton, useCommands } from '../../ui/commands.tsx';
import { DataList, type DataListHandle } from '../../ui/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { safeUrl } from '../../ui/safe-url.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import { useMarks } from '../../ui/use-marks.ts';
import { SourceSection, useSourcePlace } from '../notification/source-section.tsx';
import { useSurroundings } from '../notification/use-surroundings.ts';
import { useThreads } from '../thread/use-threads.ts';
import { ListWithFoot } from '../workspace/bulk/list-with-foot.tsx';
import { listState, placeProblem } from '../workspace/list-state.ts';
import { useSyncStatus } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { inboxCommands } from './inbox-commands.ts';
import { InboxDetail } from './inbox-detail.tsx';
import { InboxEmpty } from './inbox-empty.tsx';
import { InboxFoot } from './inbox-foot.tsx';
import type { InboxItem } from './inbox-item.ts';
import { InboxRow } from './inbox-row.tsx';
import { InboxProgress, InboxTools } from './inbox-tools.tsx';
import { ReplyDialog } from './reply-dialog.tsx';
import { wantsRefusal } from './unprocessable.ts';
import { useInboxBulk } from './use-inbox-bulk.ts';
import { useInboxList } from './use-inbox-list.ts';
import { useInboxSearch } from './use-inbox-search.ts';

const keyOf = (item: InboxItem) => item.row.url;

/** The inbox: what others sent, newest first, each in plain words; nothing is hidden, nothing is changed. */
export function InboxPage(): ReactNode {
  const { session, pod, podProblem } = useWorkspace();
  const sync = useSyncStatus();
  const around = useSurroundings();
  const threads = useThreads();
  const [search, setSearch] = useInboxSearch();
  const source = useSourcePlace();
  const [replyingTo, setReplyingTo] = useState<NotificationRow>();
  const list = useRef<DataListHandle>(null);

  const { items, shown, filter, pending } = useInboxList(search, around, threads);
  const chosen = items.find((item) => keyOf(item) === search.id);
  const keys = useMemo(() => shown.map(keyOf), [shown]);
  const marks = useMarks(keys, search.id);
  const marked = useMemo(() => shown.filter((item) => marks.marked.has(keyOf(item))), [shown, marks.marked]);
  const bulk = useInboxBulk();
  useReadOnOpening(chosen);

  const choose = useCallback(
    (id: string | undefined) => setSearch({ id }, search.id === undefined ? undefined : 'replace'),
    [setSearch, search.id],
  );
  const commands = inboxCommands({
    item: chosen,
    marked,
    unread: shown.filter(({ row }) => row.readAt === undefined),
    isFiltered: shown.length < items.length,
    markRead: bulk.markRead,
    undo: bulk.recent && bulk.undo,
    unmark: marks.clear,
    showSource: source.show,
    move: (by) => list.current?.move(by),
    close: () => {
      setSearch({ id: undefined });
      list.current?.focus();
    },
  });
  useCommands(Object.values(commands));

  const state = listState({
    session,
    pod,
    podProblem,
    sync,
    place: pod?.inbox,
    pending,
    total: items.length,
    shown: shown.length,
  });
  const inboxProblem = pod?.inbox === undefined ? undefined : placeProblem(sync, pod.inbox);

  return (
    <>
      <ThreePane
        title={t('inbox.title')}
        count={
          state.kind !== 'loading' && (
            <span className="flex flex-wrap items-center justify-end gap-x-2">
              {shown.length === items.length
                ? t('inbox.count', { count: items.length })
                : t('inbox.count.of', { count: items.length, shown: formatNumber(shown.length) })}
              <CommandButton command={commands.readAll} tone="plain" />
            </span>
          )
        }
        tools={
          <>
            {items.length > 0 && <InboxTools search={search} onSearch={setSearch} />}
            {items.length > 0 && inboxProblem && (
              <Notice tone="no" {...problemWords(inboxProblem)} kept={t('inbox.partial')} />
            )}
            <InboxProgress />
          </>
        }
        list={
          state.kind === 'list' ? (
            <ListWithFoot
              list={
                <DataList
                  ref={list}
                  label={t('inbox.list')}
                  items={shown}
                  itemKey={keyOf}
                  selectedKey={search.id}
                  onSelect={choose}
                  marked={marks.marked}
                  onMark={marks.mark}
                  renderItem={renderRow}
                />
              }
              foot={<InboxFoot bulk={bulk} marked={marked} onClear={marks.clear} />}
            />
          ) : (
            <InboxEmpty
              state={state}
              filter={filter}
              total={items.length}
              onClear={() => setSearch({ q: undefined })}
            />
          )
        }
        detail={
          search.id === undefined ? undefined : chosen ? (
            <InboxDetail item={chosen} around={around} threads={threads} />
          ) : pending ? (
            <Skeleton label={t('inbox.loading')} />
          ) : (
            <EmptyState kind="empty" title={t('inbox.missing.title')}>
              <p>{t('inbox.missing.text')}</p>
            </EmptyState>
          )
        }
        side={chosen && <SourceSection row={chosen.row} source={source} />}
        actions={
          chosen && (
            <>
              {wantsRefusal(chosen.row) && (
                <Button onClick={() => setReplyingTo(chosen.row)}>{t('inbox.reply.action')}</Button>
              )}
              <CommandButton command={commands.unread} />
              <CommandButton command={commands.copyId} />
              <CommandButton command={commands.source} />
              <a
                href={safeUrl(chosen.row.url)}
                target="_blank"
                rel="noopener noreferrer"
                className={buttonClass()}
              >
                <Icon of={ExternalLink} />
                {t('inbox.action.open')}
              </a>
            </>
          )
        }
        detailKey={search.id}
        placeholder={
          state.kind === 'list' ? (
            <p className="px-6 py-16 text-center text-faint">{t('inbox.choose')}</p>
          ) : (
            <span />
          )
        }
        onBack={() => setSearch({ id: undefined })}
      />
      {replyingTo && (
        <ReplyDialog
          row={replyingTo}
          services={around.services}
          senderName={chosen?.sender().name}
          onClose={() => setReplyingTo(undefined)}
        />
      )}
    </>
  );
}

function renderRow(item: InboxItem): ReactNode {
  return <InboxRow item={item} />;
}

/** What is opened is read. Marked unread while it is open, it stays so until it is opened again. */
function useReadOnOpening(chosen: InboxItem | undefined): void {
  const { orchestrator } = useWorkspace();
  const opened = useRef<string>(undefined);
  const url = chosen?.row.url;
  const isUnread = chosen !== undefined && chosen.row.readAt === undefined;
  useEffect(() => {
    if (url === opened.current) return;
    opened.current = url;
    if (url !== undefined && isUnread) void orchestrator.call('markRead', [url], true);
  }, [url, isUnread, orchestrator]);
}
