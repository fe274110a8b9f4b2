import type { CrateDraft } from '../../../domain/crate/draft.ts';
import type { Problem } from '../../../domain/problem.ts';

/** How a draft is kept at the moment. */
export type Saving =
  /** Everything is in the pod. */
  | { readonly state: 'saved'; readonly at?: string }
  /** The latest changes are on their way. */
  | { readonly state: 'saving' }
  /** Kept in this browser; the pod gets it later: there is no session, or no place. */
  | { readonly state: 'here' }
  /** Kept in this browser; the pod did not take it. */
  | { readonly state: 'failed'; readonly problem: Problem }
  /** Another tab or device has written it meanwhile: nothing is written until the person has decided. */
  | { readonly state: 'other'; readonly other: CrateDraft };

/** Bytes that come with a change, by the keys of `local` sources. */
export type LocalFiles = ReadonlyMap<string, Blob>;

/** How a change is made. */
export interface ApplyOptions {
  /** The field in which is typed: what follows quickly in it is undone together. */
  readonly field?: string;
  /** Bytes of files that the change adds. */
  readonly local?: LocalFiles;
  /** What the change means for all earlier states: undo must not go back to what is not true any more. */
  readonly past?: (draft: CrateDraft) => CrateDraft;
}

/** A draft that is edited. */
export type DraftInWork =
  | { readonly state: 'loading' }
  /** There is none with this id in this browser or the pod. */
  | { readonly state: 'missing' }
  | ReadyDraft;

/** A draft that can be edited. */
export interface ReadyDraft {
  readonly state: 'ready';
  readonly draft: CrateDraft;
  /** Changes the draft; the same draft back means that nothing changes. */
  readonly apply: (label: string, change: (draft: CrateDraft) => CrateDraft, options?: ApplyOptions) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** What would be undone and redone, in words; `undefined` where there is nothing. */
  readonly canUndo?: string;
  readonly canRedo?: string;
  readonly saving: Saving;
  /** Decides between both where `saving` is `other`; what is not taken is kept as a draft of its own. */
  readonly settle: (choice: 'mine' | 'other') => void;
}
