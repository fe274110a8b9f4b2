import type { DBSchema } from 'idb';
import type { CrateDraft, CrateStart } from '../domain/crate/draft.ts';

/** What is known of one draft without reading it. */
export interface CrateDraftRow {
  /** Primary key: the id of the draft. */
  readonly id: string;
  /** Name of the crate; empty where it has none. */
  readonly name: string;
  readonly start: CrateStart;
  /** ISO 8601. */
  readonly created: string;
  readonly changed: string;
  /** How many there are. */
  readonly entities: number;
  readonly files: number;
  /** URL of the saved crate that it edits. */
  readonly container?: string;
  /** Raised with each change in this browser, so that tabs notice each other. */
  readonly revision: number;
  /** The revision that the pod has, and its mark there; `undefined` while the pod has none. */
  readonly saved?: { readonly revision: number; readonly version: string };
  /** Marks of versions of this browser that the pod may have: nobody heard how writing them ended. */
  readonly tried?: readonly string[];
  /** The mark of a version in the pod that another device wrote; it stands beside the draft itself. */
  readonly other?: string;
  /** Deleted here; the row stays until the pod has deleted it, too. */
  readonly isDeleted?: true;
}

/** Bytes of a file that is only in this browser. */
interface LocalFileRow {
  readonly key: string;
  /** Id of the draft that it belongs to. */
  readonly draft: string;
  readonly blob: Blob;
}

/** Drafts of crates. They are no copy of the pod: a database of their own keeps them apart from what is one. */
export interface CrateDraftsSchema extends DBSchema {
  rows: { key: string; value: CrateDraftRow };
  drafts: { key: string; value: CrateDraft };
  files: { key: string; value: LocalFileRow; indexes: { draft: string } };
}
