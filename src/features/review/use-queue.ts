import { useMemo } from 'react';
import { asReceived } from '../../cache/events.ts';
import type { NotificationRow } from '../../cache/rows.ts';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import { useNow } from '../../ui/now.ts';
import {
  useAllSuggestions,
  useArtefacts,
  useDecisions,
  useEvents,
  useIntents,
  useNotifications,
  useSuggestions,
} from '../workspace/queries.ts';
import { type QueueSources, reviewLists } from './queue.ts';

/** The suggestions that wait, as the replica has them; `undefined` until it was asked. */
export function useOpenSuggestions(): readonly OpenSuggestion[] | undefined {
  return useSuggestions().data;
}

/** The lists of the review screen, and what its cards need to be worded. */
export function useQueue(hidden: ReadonlySet<string>) {
  const open = useOpenSuggestions();
  const { data: all } = useAllSuggestions();
  const { data: decisions } = useDecisions();
  const { data: intents } = useIntents();
  const { data: artefacts } = useArtefacts();
  const { data: rows } = useNotifications();
  const { data: events } = useEvents();
  const now = useNow();

  const sources = useMemo(
    (): QueueSources => ({
      open: open ?? [],
      all: all ?? [],
      decisions: decisions ?? [],
      intents: intents ?? [],
    }),
    [open, all, decisions, intents],
  );
  const lists = useMemo(
    () => reviewLists(sources, hidden, new Date(now).toISOString()),
    [sources, hidden, now],
  );
  const rowOf = useMemo(() => {
    const byUrl = new Map<string, NotificationRow>(rows?.map((row) => [row.url, row]));
    return (url: string) => {
      const row = byUrl.get(url);
      // What another application recorded never lay in the inbox.
      const event = row ? undefined : events?.find((each) => each.url === url);
      return row ?? (event && asReceived(event));
    };
  }, [rows, events]);
  return { lists, rowOf, artefacts: artefacts ?? [], pending: open === undefined, now };
}
