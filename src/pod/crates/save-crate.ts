import type { CrateDraft, PayloadFile, SavedCrate } from '../../domain/crate/draft.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { PodProfile } from '../pod-profile.ts';
import type { Transport } from '../transport.ts';

/** What is being done to save a crate. */
export type SaveStep = 'place' | 'files' | 'preview' | 'metadata' | 'artefact' | 'clean-up';

/** How far saving has come. */
export interface SaveProgress {
  readonly step: SaveStep;
  /** Path of the file that is being sent. */
  readonly file?: string;
  readonly filesDone: number;
  readonly files: number;
}

/** Circumstances of saving. */
export interface SaveOptions {
  /** ISO 8601. */
  readonly now: string;
  /** A random UUID, for the name of a private crate. */
  readonly id: string;
  readonly visibility: 'public' | 'private';
  /** The bytes of a file, from wherever they are. */
  readonly read: (file: PayloadFile, signal?: AbortSignal) => Promise<Result<Blob>>;
  /** The preview page; without it the crate has none. */
  readonly preview?: string;
  /** The crate's container, where an attempt was cut off after it was made. */
  readonly resume?: string;
  /** Files of the container that are no part of the crate any more and are to be deleted, as paths. */
  readonly remove?: readonly string[];
  readonly onProgress?: (progress: SaveProgress) => void;
  readonly signal?: AbortSignal;
}

/** A crate as it is in the pod now. */
export interface SavedOutcome {
  readonly saved: SavedCrate;
  /** The payload, all of it in the crate's container. */
  readonly payload: readonly PayloadFile[];
  /** What could not be done around it: the crate itself is complete. */
  readonly problems: readonly Problem[];
}

/** Why a crate was not saved. */
export type SaveStop =
  | {
      readonly kind: 'interrupted';
      readonly step: SaveStep;
      readonly problem: Problem;
      readonly file?: string;
      readonly container?: string;
    }
  /** Somebody changed the metadata since it was opened; nothing was written over. */
  | {
      readonly kind: 'conflict';
      readonly container: string;
      readonly theirs: string;
      readonly etag?: string;
    };

/** Saves a crate into the pod, its metadata last; doing it again goes on where it stopped. */
export async function saveCrate(
  _transport: Transport,
  _pod: PodProfile,
  _draft: CrateDraft,
  _options: SaveOptions,
): Promise<Result<SavedOutcome, SaveStop>> {
  return fail({
    kind: 'interrupted',
    step: 'place',
    problem: { kind: 'invalid', reason: 'The pod has no place for crates.' },
  });
}
