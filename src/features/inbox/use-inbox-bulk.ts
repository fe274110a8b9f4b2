import { useMemo, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { UNDO_SECONDS } from '../../domain/settings/settings.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { askForEach, type BatchEntry, byCause, progressOf, retryable } from '../workspace/bulk/batch.ts';
import { useIntents, useSettings } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import type { InboxItem } from './inbox-item.ts';
import type { RecordPlan } from './record-plan.ts';

/** Messages that were marked as read or unread a moment ago. */
interface RecentMarks {
  readonly urls: readonly string[];
  readonly read: boolean;
  readonly message: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** One message of a batch that was asked to be recorded. */
interface Asked {
  readonly item: InboxItem;
  readonly label: string;
  readonly problem?: Problem;
}

/** What can be done with several messages at once. */
export interface InboxBulk {
  /** Marks those of the messages that are not so yet; can be undone for a while. */
  readonly markRead: (items: readonly InboxItem[], read: boolean) => void;
  readonly recent: RecentMarks | undefined;
  readonly undo: () => void;
  readonly forget: () => void;
  readonly record: (plan: RecordPlan) => void;
  /** What came of the last recording; `undefined` where there was none, or its report was closed. */
  readonly report: readonly BatchEntry[] | undefined;
  readonly retry: (entries: readonly BatchEntry[]) => void;
  readonly closeReport: () => void;
}

/** Reading and recording of several messages, each batch with one way back or one report. */
export function useInboxBulk(): InboxBulk {
  const { orchestrator } = useWorkspace();
  const { undoSeconds = UNDO_SECONDS } = useSettings().data ?? {};
  const { data: intents } = useIntents();
  const [recent, setRecent] = useState<RecentMarks>();
  const [asked, setAsked] = useState<readonly Asked[]>();

  const markRead = (items: readonly InboxItem[], read: boolean) => {
    const urls = items.filter(({ row }) => (row.readAt !== undefined) !== read).map(({ row }) => row.url);
    if (urls.length === 0) return;
    const message = t(read ? 'inbox.marked.read' : 'inbox.marked.unread', { count: urls.length });
    void orchestrator.call('markRead', urls, read);
    if (undoSeconds === 0) announce(message);
    else setRecent({ urls, read, message, until: Date.now() + undoSeconds * 1000 });
  };
  const undo = () => {
    if (!recent) return;
    setRecent(undefined);
    void orchestrator.call('markRead', recent.urls, !recent.read);
    announce(t('inbox.marked.undone'));
  };

  const ask = async (items: readonly { item: InboxItem; label: string }[]): Promise<readonly Asked[]> => {
    const { taken, refused } = await askForEach(items, ({ item }) =>
      orchestrator.call('record', item.row.url),
    );
    return [...taken, ...refused.map(({ item, problem }) => ({ ...item, problem }))];
  };
  const record = async ({ items }: RecordPlan) =>
    setAsked(await ask(items.map((item) => ({ item, label: item.title() }))));

  const causes = useMemo(() => byCause(intents ?? []), [intents]);
  const intentsOf = ({ item }: Asked) => causes.get(`record:${item.row.activityId}`) ?? [];
  const report = asked?.map((each): BatchEntry => {
    const { item, label, problem } = each;
    const entry = { key: item.row.url, label };
    if (problem) return { ...entry, state: 'failed', problem };
    const own = intentsOf(each);
    // The intents are read a moment after they were made.
    return own.length === 0 ? { ...entry, state: 'under-way' } : { ...entry, ...progressOf(own) };
  });
  const retry = async (entries: readonly BatchEntry[]) => {
    const again = (asked ?? []).filter(({ item }) => entries.some(({ key }) => key === item.row.url));
    for (const intent of again.flatMap((each) => retryable(intentsOf(each))))
      void orchestrator.call('retry', intent.id);
    const anew = await ask(again.filter(({ problem }) => problem !== undefined));
    const replaced = new Map(anew.map((each) => [each.item.row.url, each]));
    setAsked((current) => current?.map((each) => replaced.get(each.item.row.url) ?? each));
  };

  return {
    markRead,
    recent,
    undo,
    forget: () => setRecent(undefined),
    record: (plan) => void record(plan),
    report,
    retry: (entries) => void retry(entries),
    closeReport: () => setAsked(undefined),
  };
}
