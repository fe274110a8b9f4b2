import { createContext, useContext } from 'react';
import type { CrateIndex } from '../../../domain/crate/crate-index.ts';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import type { ApplyOptions } from '../draft/draft-in-work.ts';

/** What the parts of the editor do; the same functions as long as the editor is open. */
export interface EditingActions {
  /** Opens the form of an entity, at one of its properties. */
  open(id: string, property?: string): void;
  /** Changes the metadata, under a name for undo. */
  change(label: string, edit: (crate: CrateDocument) => CrateDocument, options?: ApplyOptions): void;
  /** Changes metadata and files together. */
  changeDraft(label: string, edit: (draft: CrateDraft) => CrateDraft, options?: ApplyOptions): void;
  /** The draft as it is at this moment, also where the screen has not come that far. */
  current(): CrateDraft;
}

/** A question that is open: about an entity that is to be added, renamed or deleted. */
export interface Asked {
  readonly kind: 'add' | 'rename' | 'delete';
  readonly id: string;
}

/** Provided by the editor. */
export const ActionsContext = createContext<EditingActions | undefined>(undefined);

/** What can be done in the editor that is around. */
export function useEditing(): EditingActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useEditing needs an editor around it.');
  return actions;
}

/** Provided by the editor: the crate as the lists show it, which may be a moment behind what is typed. */
export const IndexContext = createContext<CrateIndex | undefined>(undefined);

/** The crate, for looking up what others are called. */
export function useIndex(): CrateIndex {
  const index = useContext(IndexContext);
  if (!index) throw new Error('useIndex needs an editor around it.');
  return index;
}
