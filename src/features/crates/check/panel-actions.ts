import type { CrateDocument } from '../../../domain/crate/document.ts';

/** What can be done about findings. */
export interface PanelActions {
  /** Goes to an entity, and to one of its properties. */
  readonly onOpen: (id: string, property?: string) => void;
  /** Makes a repair, named for undo. */
  readonly onFix: (label: string, change: (crate: CrateDocument) => CrateDocument) => void;
}
