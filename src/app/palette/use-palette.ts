import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSurroundings } from '../../features/notification/use-surroundings.ts';
import { threadOfMessage } from '../../features/thread/thread-of.ts';
import { stateWord } from '../../features/thread/thread-words.ts';
import { useThreads } from '../../features/thread/use-threads.ts';
import { threadSentence, threadText } from '../../features/threads/thread-words.ts';
import { useSavedFilters } from '../../features/workspace/queries.ts';
import type { SearchHit } from '../../features/workspace/search/search-document.ts';
import { useSearch } from '../../features/workspace/search/use-search.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import type { Command } from '../../ui/command-registry.ts';
import {
  groupHits,
  inOrder,
  matchingCommands,
  type PaletteEntry,
  type PaletteGroup,
  threadsOf,
  withThreads,
} from './palette-entries.ts';

/** How long typing rests before the index is asked, in milliseconds. */
const REST = 120;
/** So many matches are asked for. */
const HITS = 60;

/** What the palette lists for a query. */
export interface Palette {
  readonly groups: readonly PaletteGroup[];
  /** How the search stands: nothing asked, on its way, answered, or impossible. */
  readonly state: 'idle' | 'waiting' | 'found' | 'lost';
}

/** Commands, saved filters and everything on this device that has the words. */
export function usePalette(query: string, commands: readonly Command[]): Palette {
  const navigate = useNavigate();
  const search = useSearch();
  const { data: filters } = useSavedFilters();
  const threads = useThreads();
  const around = useSurroundings();
  const [answer, setAnswer] = useState<{ readonly words: string; readonly hits?: readonly SearchHit[] }>();
  const words = query.trim();

  useEffect(() => {
    if (search === undefined || words === '') return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const hits = await search.find(words, HITS);
      if (!isLate) setAnswer({ words, hits });
    }, REST);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [search, words]);

  const open = ({ kind, key: id }: SearchHit) => {
    switch (kind) {
      case 'message':
        return void navigate({ to: '/inbox', search: { id } });
      case 'event':
        return void navigate({ to: '/events', search: { id } });
      case 'artefact':
        return void navigate({ to: '/artefacts', search: { id } });
      case 'service':
        return void navigate({ to: '/services', search: { id } });
    }
  };
  const saved = (filters ?? [])
    .filter(({ name }) => words !== '' && name.toLowerCase().includes(words.toLowerCase()))
    .map(
      ({ id, name, place, query: q, sort }): PaletteEntry => ({
        id: `filter ${id}`,
        label: name,
        detail: q,
        // All places that keep filters read these two; the router cannot tell which of them this is.
        run: () => void navigate({ to: `/${place}`, search: { q, sort } as never }),
      }),
    );
  // What was found for other words stays until the new answer is there: the list does not flicker.
  const hits = words === '' ? [] : (answer?.hits ?? []);
  const conversations = threadsOf(hits, (activity) => threadOfMessage(threads, activity)).map(
    (thread): PaletteEntry => ({
      id: `thread ${thread.key}`,
      label: threadText(threadSentence(thread, around)),
      detail: stateWord(thread),
      at: thread.lastAt,
      run: () => void navigate({ to: '/threads', search: { id: thread.key } }),
    }),
  );
  const places = commands.filter(({ group }) => group === 'go');
  const others = commands.filter(({ group }) => group !== 'go');
  const own: readonly PaletteGroup[] = [
    { kind: 'places', entries: matchingCommands(places, words) },
    { kind: 'commands', entries: matchingCommands(others, words) },
    { kind: 'filters', entries: saved },
  ];
  const more: readonly PaletteEntry[] =
    words === ''
      ? []
      : (['message', 'event'] as const).map((kind) => ({
          id: `all ${kind}`,
          label: t(`app.search.all.${kind}`, { words: isolate(`“${words}”`) }),
          run: () => void navigate({ to: kind === 'message' ? '/inbox' : '/events', search: { q: words } }),
        }));
  return {
    groups: inOrder(own, withThreads(groupHits(hits, open), conversations), more),
    state:
      words === ''
        ? 'idle'
        : answer?.words !== words
          ? 'waiting'
          : answer.hits === undefined
            ? 'lost'
            : 'found',
  };
}
