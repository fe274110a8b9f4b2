import { useMemo } from 'react';
import type { DecisionRow } from '../../cache/rows.ts';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import type { Surroundings } from '../notification/sentence.ts';
import { threadOfMessage } from '../thread/thread-of.ts';
import { useThreads } from '../thread/use-threads.ts';
import {
  useAllSuggestions,
  useDecisions,
  useEvents,
  useIntents,
  useNotifications,
  useSuggestions,
} from '../workspace/queries.ts';
import { type ThreadItem, threadItem } from './thread-items.ts';
import { dismissals } from './thread-lanes.ts';
import type { TextSources } from './thread-texts.ts';

/** What the screen of threads is made of. */
export interface ThreadItems {
  /** The thread with the latest message first. */
  readonly items: readonly ThreadItem[];
  readonly sources: TextSources;
  readonly open: readonly OpenSuggestion[];
  readonly all: readonly Suggestion[];
  readonly decisions: readonly DecisionRow[];
  /** The thread with a key, or with a message of this id. */
  readonly find: (id: string | undefined) => ThreadItem | undefined;
  /** True until the replica has been asked. */
  readonly pending: boolean;
}

const none: readonly never[] = [];

/** The threads with their words and lanes, and where their texts lie. */
export function useThreadItems(around: Surroundings): ThreadItems {
  const threads = useThreads();
  const all = useAllSuggestions().data ?? none;
  const decisions = useDecisions().data ?? none;
  const open = useSuggestions().data ?? none;
  const rows = useNotifications().data;
  const events = useEvents().data;
  const intents = useIntents().data;
  const items = useMemo(() => {
    const isDismissed = dismissals(all, decisions);
    return threads.list.map((thread) => threadItem(thread, around, isDismissed(thread)));
  }, [threads, around, all, decisions]);
  const sources = useMemo(
    () => ({ rows: rows ?? none, events: events ?? none, intents: intents ?? none }),
    [rows, events, intents],
  );
  const find = (id: string | undefined) => {
    const thread = id === undefined ? undefined : (threads.byKey.get(id) ?? threadOfMessage(threads, id));
    return thread && items.find((item) => item.thread === thread);
  };
  return { items, find, sources, open, all, decisions, pending: rows === undefined || events === undefined };
}
