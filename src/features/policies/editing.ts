import { titleOf } from '../../domain/policy/book-title.ts';
import { bookVersion } from '../../domain/policy/own-book.ts';
import type { PolicyView } from './policy-views.ts';
import type { BookChanges } from './use-book-changes.ts';
import type { Drafts } from './use-drafts.ts';

/** What happened to the policy in the pod since the writing began. */
export type Clash =
  /** Another device has saved another text. */
  | 'changed'
  /** Another device has deleted it. */
  | 'deleted';

/** The text of a policy that is being changed. */
export interface Editing {
  readonly text: string;
  /** Whether it differs from what the pod has. */
  readonly isChanged: boolean;
  readonly clash?: Clash;
  readonly change: (text: string) => void;
  /** Throws the draft away. */
  readonly discard: () => void;
  /** Saves; where another device was faster, over its text only if `over` is set. Gives back whether it was saved. */
  readonly save: (over?: boolean) => Promise<boolean>;
}

/** Puts together the text in the pod and the draft of it. Pure but for what its functions do. */
export function editingOf(policy: PolicyView, drafts: Drafts, changes: BookChanges): Editing {
  const { id, draft, origin } = policy;
  const saved = origin === 'own' ? policy.version : undefined;
  const text = draft?.text ?? policy.text;
  const base = draft ? draft.base : saved;
  return {
    text,
    isChanged: draft !== undefined,
    clash: base === saved ? undefined : saved === undefined ? 'deleted' : 'changed',
    change: (next) => {
      if (saved !== undefined && base === saved && bookVersion(next) === saved) drafts.forget(id);
      else drafts.keep({ id, text: next, ...(base !== undefined && { base }) });
    },
    discard: () => drafts.forget(id),
    save: async (over = false) => {
      const before = over || base === undefined ? saved : base;
      const isSaved = await changes.save({
        id,
        title: titleOf(text) ?? id,
        text,
        ...(before !== undefined && { before }),
      });
      if (isSaved) drafts.forget(id);
      return isSaved;
    },
  };
}
