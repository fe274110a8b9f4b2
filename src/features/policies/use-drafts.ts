import { useMemo } from 'react';
import { type KeptDrafts, useKeptDrafts } from '../workspace/use-kept-drafts.ts';
import { type Draft, readDraft } from './drafts.ts';

/** The texts that are not in the pod yet, by the ids of their books, and how to change them. */
export interface Drafts extends Pick<KeptDrafts<Draft>, 'all' | 'forget'> {
  readonly keep: (draft: Draft) => void;
}

/** The drafts of the person who is logged in, or was last. */
export function useDrafts(): Drafts {
  const drafts = useKeptDrafts('policy', readDraft);
  return useMemo(() => ({ ...drafts, keep: (draft) => drafts.keep(draft.id, draft) }), [drafts]);
}
