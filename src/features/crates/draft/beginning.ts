import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { CrateStart, PayloadFile, SavedCrate } from '../../../domain/crate/draft.ts';
import type { Packaging } from '../../../domain/crate/options.ts';

/** What a draft begins with. */
export interface Beginning {
  readonly start: CrateStart;
  readonly packaging: Packaging;
  readonly crate: CrateDocument;
  readonly payload: readonly PayloadFile[];
  /** Set where a crate of the pod is edited. */
  readonly saved?: SavedCrate;
  /** Bytes of the files whose source is `local`, by their keys. */
  readonly local?: ReadonlyMap<string, Blob>;
}
