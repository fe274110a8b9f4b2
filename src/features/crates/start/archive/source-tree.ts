import type { Refused, RefusedBecause } from '../../../../domain/crate/import/guard-entries.ts';
import type { Result } from '../../../../domain/result.ts';

/** One file that a crate can be made from, wherever it lies. */
export interface SourceFile {
  /** With `/` between its parts; below the folder or archive that was given. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** ISO 8601. */
  readonly modified?: string;
  /** Its bytes; why not, where they cannot be had. */
  readonly read: (signal?: AbortSignal) => Promise<Result<Blob, RefusedBecause | 'aborted'>>;
}

/** Files that were given together: a folder, an archive, single files. */
export interface SourceTree {
  /** What people call it. */
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly refused: readonly Refused[];
}
