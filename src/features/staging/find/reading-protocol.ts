import type { Cell, Column, QueryStatus, ServiceDescriptor } from '../../../platforms/tap/votable.ts';

/** What the reader of tables is told: pieces of a document as they arrive, and that it is at its end. */
export type ToReader =
  | { readonly kind: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end' };

/** How a document ended. `table`: it can be used as one, as far as it goes. */
export type TableEnd =
  | { readonly kind: 'table'; readonly status: QueryStatus }
  | { readonly kind: 'cut-off'; readonly status: QueryStatus }
  | { readonly kind: 'too-many'; readonly limit: number }
  | { readonly kind: 'serialisation'; readonly found: string; readonly status: QueryStatus }
  | { readonly kind: 'not-votable'; readonly found: 'html' | 'json' | 'empty' | 'other' };

/** What the reader says. */
export type FromReader =
  | {
      readonly kind: 'rows';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** No more is wanted. */
  | { readonly kind: 'enough' }
  | {
      readonly kind: 'ended';
      readonly end: TableEnd;
      readonly columns: readonly Column[];
      readonly services: readonly ServiceDescriptor[];
    };
