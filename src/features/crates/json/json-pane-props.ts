import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { CrateFindings } from '../check/use-findings.ts';
import type { ApplyOptions } from '../draft/draft-in-work.ts';

export interface JsonPaneProps {
  readonly crate: CrateDocument;
  /** Id of the draft: what is not readable as a crate is kept under it until it is, or is given up. */
  readonly draft: string;
  /** From `useFindings`: marked where they are. */
  readonly findings?: CrateFindings;
  /** `@id` of the entity to go to. */
  readonly chosen?: string;
  /** The text was changed, and is a crate; named for undo. */
  readonly onChange: (
    label: string,
    change: (crate: CrateDocument) => CrateDocument,
    options?: ApplyOptions,
  ) => void;
}
