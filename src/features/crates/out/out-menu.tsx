import type { ReactNode } from 'react';
import type { CrateDraft } from '../../../domain/crate/draft.ts';

export interface OutMenuProps {
  readonly draft: CrateDraft;
  /** As `useCrateDraft` gives it: takes over where the crate was saved, or the version of somebody else. */
  readonly apply: (label: string, change: (draft: CrateDraft) => CrateDraft) => void;
}

/** The ways out of the editor: saving to the pod, zip, metadata alone. */
export function OutMenu(_props: OutMenuProps): ReactNode {
  return null;
}
