import type { ReactNode } from 'react';
import type { CrateDocument } from '../../../domain/crate/document.ts';

/** What the graph view is about. */
export interface GraphPaneProps {
  readonly crate: CrateDocument;
  /** `@id` of the entity that is open; the root where none is. */
  readonly chosen?: string;
  readonly onOpen: (id: string) => void;
}

/** How an entity hangs together with others: drawn, and as a list of links in both directions. */
export function GraphPane({ chosen }: GraphPaneProps): ReactNode {
  return <p>{chosen}</p>;
}
