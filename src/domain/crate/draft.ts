import type { CrateDocument } from './document.ts';
import type { Packaging } from './options.ts';

/** With what a crate was begun, and what its editor asks for first. */
export type CrateStart = 'package' | 'article' | 'workflow' | 'run';

/** Where the bytes of a file of the payload are. */
export type PayloadSource =
  /** In the pod of the maintainer: read with her rights. */
  | { readonly kind: 'pod'; readonly url: string }
  /** On the web: read without credentials. */
  | { readonly kind: 'web'; readonly url: string }
  /** In the database of this browser, until the crate is saved. */
  | { readonly kind: 'local'; readonly key: string };

/** A file that travels with the crate. */
export interface PayloadFile {
  /** Path in the crate, decoded, without `./`. */
  readonly path: string;
  readonly source: PayloadSource;
  /** In bytes. */
  readonly size?: number;
  readonly mediaType?: string;
}

/** Where a crate was saved, and what stood there then. */
export interface SavedCrate {
  /** URL of the container that is the root of the crate; ends in `/`. */
  readonly container: string;
  /** Of the metadata document. */
  readonly etag?: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A crate in work. Everything of it is a value: undo goes back to an earlier one. */
export interface CrateDraft {
  /** A UUID. */
  readonly id: string;
  readonly start: CrateStart;
  readonly packaging: Packaging;
  readonly crate: CrateDocument;
  readonly payload: readonly PayloadFile[];
  readonly saved?: SavedCrate;
  /** When it was begun and last changed, ISO 8601. */
  readonly created: string;
  readonly changed: string;
}
