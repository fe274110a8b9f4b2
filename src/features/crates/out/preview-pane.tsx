import type { ReactNode } from 'react';
import type { CrateDraft } from '../../../domain/crate/draft.ts';

export interface PreviewPaneProps {
  readonly draft: Pick<CrateDraft, 'crate' | 'payload'>;
}

/** The preview page of a crate, as readers will see it. */
export function PreviewPane(_props: PreviewPaneProps): ReactNode {
  return null;
}
