import { useEffect, useMemo, useState } from 'react';
import type { Replica } from '../../../cache/replica.ts';
import type { FilterTerm } from '../../../domain/filter/filter.ts';
import type { Orchestrator } from '../../../orchestrator/client.ts';
import { useWorkspace } from '../workspace.ts';
import { createSearch, type SearchClient } from './search-client.ts';
import type { SearchKind } from './search-document.ts';
import type { WordsAsked } from './search-protocol.ts';

/** How long typing rests before the index is asked, in milliseconds. */
const REST = 150;

/** The one search of this page: an index is large, and every screen asks the same. */
let current:
  | { readonly replica: Replica; readonly client: SearchClient; readonly stop: () => void }
  | undefined;

function searchOf(replica: Replica, orchestrator: Orchestrator): SearchClient {
  if (current?.replica === replica) return current.client;
  current?.stop();
  const client = createSearch(replica.webId);
  const unsubscribe = orchestrator.onChanged(() => client.changed());
  const stop = () => {
    unsubscribe();
    client.close();
  };
  current = { replica, client, stop };
  return client;
}

/** Full-text search over the local copy; `undefined` before there is one. */
export function useSearch(): SearchClient | undefined {
  const { replica, orchestrator } = useWorkspace();
  return useMemo(() => replica && searchOf(replica, orchestrator), [replica, orchestrator]);
}

/** Whether the words of a term stand in the thing with this key, as the index knows it. */
export type HasWords = (key: string, words: string) => boolean;

/**
 * Asks the index for the words of a filter. Until it answers, nothing has them: lists look through what they show by
 * themselves, so that what is typed takes effect at once.
 * @param rows what the list is made of: when it changes, the index is asked again
 */
export function useWords(kind: SearchKind, terms: readonly FilterTerm[], rows: unknown): HasWords {
  const search = useSearch();
  const [found, setFound] = useState<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const asked = JSON.stringify(wordsOf(terms));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `rows` asks once more
  useEffect(() => {
    const words = JSON.parse(asked) as WordsAsked[];
    if (search === undefined || words.length === 0) {
      setFound(new Map());
      return;
    }
    let isLate = false;
    const timer = setTimeout(async () => {
      const keys = await search.keys(kind, words);
      if (keys && !isLate) setFound(new Map(words.map((each, index) => [each.words, new Set(keys[index])])));
    }, REST);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [search, kind, asked, rows]);
  return useMemo(() => (key, words) => found.get(words)?.has(key) ?? false, [found]);
}

/** The words of a filter that are worth asking for. A phrase, and what is to be missing, must be written like this. */
function wordsOf(terms: readonly FilterTerm[]): WordsAsked[] {
  return terms
    .filter(({ field, value }) => field === 'text' && value.length > 1)
    .map(({ value, not }) => ({ words: value, exact: not || value.includes(' ') }));
}
