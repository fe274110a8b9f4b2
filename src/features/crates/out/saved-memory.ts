import type { SavedCrate } from '../../../domain/crate/draft.ts';

const key = (draft: string) => `orrery.crate-saved.${draft}`;

/**
 * Where this tab has saved a draft last: after an interruption, or a step back in the editor, the draft itself may not
 * know it any more, and would be saved a second time as another crate.
 */
function rememberedSaved(storage: Storage, draft: string): SavedCrate | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key(draft)) ?? 'null');
    return isSaved(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers it; `undefined` forgets. A storage that is full or closed is no reason to stop. */
export function rememberSaved(storage: Storage, draft: string, saved: SavedCrate | undefined): void {
  try {
    if (saved === undefined) storage.removeItem(key(draft));
    else storage.setItem(key(draft), JSON.stringify(saved));
  } catch {
    // Only the convenience is lost.
  }
}

/** Where a draft is saved to: what this tab wrote last counts, where it is the same crate or the draft knows of none. */
export function whereSaved(
  storage: Storage,
  draft: string,
  own: SavedCrate | undefined,
): SavedCrate | undefined {
  const kept = rememberedSaved(storage, draft);
  if (own === undefined) return kept;
  return kept?.container === own.container && kept.at > own.at ? kept : own;
}

function isSaved(value: unknown): value is SavedCrate {
  return typeof value === 'object' && value !== null && 'container' in value && 'at' in value;
}
