import type { ReactNode } from 'react';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { CrateFindings } from './use-findings.ts';

export interface FindingsPanelProps {
  readonly crate: CrateDocument;
  /** From `useFindings`. */
  readonly findings: CrateFindings;
  /** Goes to an entity, and to one of its properties. */
  readonly onOpen: (id: string, property?: string) => void;
  /** Makes a repair, named for undo. */
  readonly onFix: (label: string, change: (crate: CrateDocument) => CrateDocument) => void;
}

/** What is to be remarked about a crate, with the way there and the repairs that are safe. */
export function FindingsPanel({ findings }: FindingsPanelProps): ReactNode {
  return <p>{findings.counts.must}</p>;
}
