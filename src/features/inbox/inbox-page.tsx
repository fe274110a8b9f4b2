import { ExternalLink } from 'lucide-react';
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import { parseFilter } from '../../domain/filter/filter.ts';
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
import { SourceSection, useSourcePlace } from '../notification/source-section.tsx';
import { useSurroundings, useThreadIndex } from '../notification/use-surroundings.ts';
import { listState, placeProblem } from '../workspace/list-state.ts';
import { useNotifications, useSyncStatus } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { matchesFilter } from './filter-match.ts';
import { inboxCommands } from './inbox-commands.ts';
import { InboxDetail } from './inbox-detail.tsx';
import { InboxEmpty } from './inbox-empty.tsx';
import { type InboxItem, inboxItem } from './inbox-item.ts';
import { InboxRow } from './inbox-row.tsx';
import { InboxProgress, InboxTools } from './inbox-tools.tsx';
import { ReplyDialog } from './reply-dialog.tsx';
import { wantsRefusal } from './unprocessable.ts';
import { useInboxSearch } from './use-inbox-search.ts';

const keyOf = (item: InboxItem) => item.row.url;

/** The inbox: what others sent, newest first, each in plain words; nothing is hidden, nothing is changed. */
export function InboxPage(): ReactNode {
  const { session, pod, podProblem, orchestrator } = useWorkspace();
  const sync = useSyncStatus();
  const { data: rows } = useNotifications();
  const around = useSurroundings();
  const thread = useThreadIndex();
  const [search, setSearch] = useInboxSearch();
  const source = useSourcePlace();
  const [replyingTo, setReplyingTo] = useState<NotificationRow>();
  const list = useRef<DataListHandle>(null);

  const items = useMemo(
    () => (rows ?? []).map((row) => inboxItem(row, around, thread.answered)),
    [rows, around, thread],
  );
  const filter = useDeferredValue(search.q ?? '');
  const shown = useMemo(() => {
    const terms = parseFilter(filter);
    // What is open stays in the list, also when reading it has taken it out of the filter.
    return terms.length === 0
      ? items
      : items.filter((item) => keyOf(item) === search.id || matchesFilter(item, terms));
  }, [items, filter, search.id]);
  const chosen = items.find((item) => keyOf(item) === search.id);

  const unread = chosen && chosen.row.readAt === undefined ? chosen.row.url : undefined;
  useEffect(() => {
    if (unread !== undefined) void orchestrator.call('markRead', [unread], true);
  }, [unread, orchestrator]);

  const choose = useCallback(
    (id: string | undefined) => setSearch({ id }, search.id === undefined ? undefined : 'replace'),
    [setSearch, search.id],
  );
  const commands = inboxCommands({
    item: chosen,
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
    pending: rows === undefined,
    total: items.length,
    shown: shown.length,
  });
  const inboxProblem = pod?.inbox === undefined ? undefined : placeProblem(sync, pod.inbox);

  return (
    <>
      <ThreePane
        title={t('inbox.title')}
        count={
          state.kind === 'loading'
            ? undefined
            : shown.length === items.length
              ? t('inbox.count', { count: items.length })
              : t('inbox.count.of', { count: items.length, shown: formatNumber(shown.length) })
        }
        tools={
          <>
            {items.length > 0 && (
              <InboxTools
                filter={search.q ?? ''}
                onFilter={(q, replace) => setSearch({ q: q === '' ? undefined : q }, replace)}
              />
            )}
            {items.length > 0 && inboxProblem && (
              <Notice tone="no" {...problemWords(inboxProblem)} kept={t('inbox.partial')} />
            )}
            <InboxProgress />
          </>
        }
        list={
          state.kind === 'list' ? (
            <DataList
              ref={list}
              label={t('inbox.list')}
              items={shown}
              itemKey={keyOf}
              selectedKey={search.id}
              onSelect={choose}
              renderItem={renderRow}
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
            <InboxDetail item={chosen} around={around} thread={thread} />
          ) : rows === undefined ? (
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
