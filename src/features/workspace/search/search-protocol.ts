import type { SearchHit, SearchKind } from './search-document.ts';

/** What a list wants to know of the words of its filter. */
export interface WordsAsked {
  readonly words: string;
  /** No misspellings: the words are in quotation marks, or are to be missing. */
  readonly exact: boolean;
}

/** Messages to the worker that holds the index. */
export type ToSearch =
  | { readonly type: 'open'; readonly webId: string }
  /** The local copy has changed. */
  | { readonly type: 'changed' }
  | { readonly type: 'find'; readonly id: number; readonly words: string; readonly limit: number }
  | {
      readonly type: 'keys';
      readonly id: number;
      readonly kind: SearchKind;
      readonly asked: readonly WordsAsked[];
    };

/** Messages from it. */
export type FromSearch =
  | { readonly type: 'found'; readonly id: number; readonly hits: readonly SearchHit[] }
  /** The keys of each of the asked words, in their order. */
  | { readonly type: 'keys'; readonly id: number; readonly keys: readonly (readonly string[])[] }
  /** The index could not be made or kept. */
  | { readonly type: 'lost' };
