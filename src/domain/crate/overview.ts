import type { CrateVersion } from './contexts/known.ts';

/** What is said of a crate in lists. */
export interface CrateOverview {
  readonly name: string;
  readonly description?: string;
  /** Name of the licence, else its address. */
  readonly licence?: string;
  readonly people: readonly string[];
  readonly published?: string;
  readonly version: CrateVersion;
  /** Names of the profiles that it says to follow. */
  readonly profiles: readonly string[];
  readonly entities: number;
  /** Described files, and the sum of the sizes that are stated, in bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Types of the entities with how many there are, most frequent first. */
  readonly types: readonly (readonly [type: string, count: number])[];
}
