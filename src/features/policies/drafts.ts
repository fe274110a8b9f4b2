/**
 * Texts of rule books that are not in the pod yet. They live in `localStorage`, one for each book of each person: they
 * outlive reloads, closing the tab, and the way to the sign-in page and back.
 */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A text that is being written. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  /** Version of the text in the pod that it was made from; missing for a book that the pod does not have. */
  readonly base?: string;
}

/** All drafts of a person, by the ids of their books; what cannot be read any more is left out. */
export function readDrafts(storage: DraftStorage, webId: string): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const key of keysOf(storage, webId)) {
    const draft = draftIn(storage.getItem(key));
    if (draft) drafts.set(draft.id, draft);
  }
  return drafts;
}

/** Keeps a draft. Gives back whether the browser did: one that refuses storage keeps it only while the page is open. */
export function keepDraft(storage: DraftStorage, webId: string, draft: Draft): boolean {
  try {
    storage.setItem(`${prefixOf(webId)}${draft.id}`, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft: it was saved, or thrown away. */
export function forgetDraft(storage: DraftStorage, webId: string, id: string): void {
  try {
    storage.removeItem(`${prefixOf(webId)}${id}`);
  } catch {
    // Where storage is refused, nothing was kept.
  }
}

/** Forgets all drafts of a person. */
export function forgetDrafts(storage: DraftStorage, webId: string): void {
  for (const id of readDrafts(storage, webId).keys()) forgetDraft(storage, webId, id);
}

function prefixOf(webId: string): string {
  return `orrery:policy-draft:${webId}:`;
}

function keysOf(storage: DraftStorage, webId: string): string[] {
  try {
    return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) =>
      key.startsWith(prefixOf(webId)),
    );
  } catch {
    return [];
  }
}

function draftIn(json: string | null): Draft | undefined {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value))
      return undefined;
    const { id, text } = value;
    if (typeof id !== 'string' || typeof text !== 'string') return undefined;
    return { id, text, ...('base' in value && typeof value.base === 'string' && { base: value.base }) };
  } catch {
    return undefined;
  }
}
