import type { CrateStart } from '../../../domain/crate/draft.ts';
import type { Problem } from '../../../domain/problem.ts';
import { fail, type Result } from '../../../domain/result.ts';
import type { Beginning } from './beginning.ts';

/** What the list of drafts tells of one. */
export interface DraftSummary {
  readonly id: string;
  /** The name of the crate; empty where it has none. */
  readonly name: string;
  readonly start: CrateStart;
  /** ISO 8601. */
  readonly created: string;
  readonly changed: string;
  readonly entities: number;
  readonly files: number;
  /** Of the crate in the pod that it edits. */
  readonly container?: string;
  /** Whether changes wait to be written to the pod. */
  readonly waiting: boolean;
  /** Whether another device has a version of its own. */
  readonly contested: boolean;
}

/** The drafts of this person. */
export interface Drafts {
  /** Newest first; `undefined` while they are read for the first time. */
  readonly all?: readonly DraftSummary[];
  /** Why the pod could not be asked for drafts of other devices. */
  readonly problem?: Problem;
  /** Begins a draft; its id. */
  readonly create: (beginning: Beginning) => Promise<Result<string>>;
  /** Deletes a draft here and in the pod; the crate that was saved stays. */
  readonly remove: (id: string) => Promise<Result<void>>;
}

/** The drafts in this browser and in the pod. */
export function useDrafts(): Drafts {
  return {
    create: async () => fail({ kind: 'unexpected', message: 'No replica.', where: 'drafts' }),
    remove: async () => fail({ kind: 'unexpected', message: 'No replica.', where: 'drafts' }),
  };
}
