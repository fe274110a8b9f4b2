import type { ReactNode } from 'react';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { Finding } from '../../../domain/finding.ts';

export interface JsonPaneProps {
  readonly crate: CrateDocument;
  /** Id of the draft: what is not readable as a crate is kept under it until it is, or is given up. */
  readonly draft: string;
  /** Marked where they are, as far as they are about this very crate. */
  readonly findings?: readonly Finding[];
  /** `@id` of the entity to go to. */
  readonly chosen?: string;
  /** The text was changed, and is a crate; named for undo. */
  readonly onChange: (label: string, change: (crate: CrateDocument) => CrateDocument) => void;
}

/** The metadata of a crate as text, to be read and changed. */
export function JsonPane({ crate, draft }: JsonPaneProps): ReactNode {
  return <p id={draft}>{crate['@graph'].length}</p>;
}
