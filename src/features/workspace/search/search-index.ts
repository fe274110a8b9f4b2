import MiniSearch, { type SearchOptions } from 'minisearch';
import type { SearchDocument, SearchHit, SearchKind } from './search-document.ts';

/** Longer words are ids and digests that nobody types to the end; their beginnings stay searchable. */
const WORD = 40;

/** A full-text index over everything that the local copy holds. */
export interface SearchIndex {
  /** Adds what is new, and replaces what is known under the same kind and key. */
  put(documents: readonly SearchDocument[]): void;
  remove(kind: SearchKind, keys: readonly string[]): void;
  /** How many things there are. */
  size(): number;
  /** The best `limit` matches of all words, best first: words may be begun only, or misspelt a little. */
  find(words: string, limit: number, kinds?: readonly SearchKind[]): SearchHit[];
  /** Keys of all things of a kind that have all these words. @param exact no misspellings */
  keys(words: string, kind: SearchKind, exact: boolean): string[];
}

/** Makes an empty index. */
export function createSearchIndex(): SearchIndex {
  const index = new MiniSearch<SearchDocument & { readonly id: string }>({
    fields: ['title', 'names', 'text', 'ids', 'raw'],
    storeFields: ['kind', 'key', 'title', 'detail', 'at', 'activity'],
    processTerm: plainWord,
    searchOptions: { boost: { title: 4, names: 3, text: 2, ids: 1, raw: 0.5 }, combineWith: 'AND' },
  });
  const idOf = ({ kind, key }: Pick<SearchDocument, 'kind' | 'key'>) => `${kind} ${key}`;

  function search(words: string, options: SearchOptions, kinds?: readonly SearchKind[]) {
    return index.search(words, {
      prefix: true,
      ...options,
      ...(kinds && { filter: ({ kind }) => kinds.includes(kind) }),
    });
  }

  return {
    put(documents) {
      for (const document of documents) {
        const id = idOf(document);
        if (index.has(id)) index.replace({ ...document, id });
        else index.add({ ...document, id });
      }
    },
    remove(kind, keys) {
      for (const key of keys) if (index.has(idOf({ kind, key }))) index.discard(idOf({ kind, key }));
    },
    size: () => index.documentCount,
    find: (words, limit, kinds) =>
      search(words, { fuzzy: misspelling, boostDocument }, kinds)
        .slice(0, limit)
        .map(({ kind, key, title, detail, at, activity }) => ({ kind, key, title, detail, at, activity })),
    keys: (words, kind, exact) =>
      search(words, exact ? {} : { fuzzy: misspelling }, [kind]).map(({ key }) => String(key)),
  };
}

/** Short words must be right: with a letter more or less they are other words. */
function misspelling(word: string): number | boolean {
  if (word.length < 5 || /\d/.test(word)) return false;
  return word.length < 9 ? 1 : 2;
}

/** The works and services themselves before what was said of them. */
function boostDocument(_id: unknown, _term: string, stored?: Record<string, unknown>): number {
  return stored?.kind === 'artefact' || stored?.kind === 'service' ? 5 : 1;
}

/** A word as it is compared: without case and accents, cut where it is very long. */
function plainWord(word: string): string {
  return word.slice(0, WORD).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
