/**
 * Drafts: what somebody is writing and has neither saved nor sent. They live in `localStorage`, each under its own key,
 * for each person apart: they outlive reloads, closing the tab, and the way to the sign-in page and back.
 */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What there are drafts of. */
const draftAreas = [
  'announce',
  'answer',
  'collection',
  'crate',
  'dispatch',
  'find',
  'policy',
  'offer',
  'platform',
  'service',
  'staging',
  'task',
] as const;

/** What there are drafts of. */
export type DraftArea = (typeof draftAreas)[number];

/** How the keys of a person's drafts of one kind begin. */
export function draftPrefix(area: DraftArea, webId: string): string {
  return `orrery:${area}-draft:${webId}:`;
}

/** All drafts whose keys begin with `prefix`, by their ids, as they were stored; what is no JSON is left out. */
export function readDrafts(storage: DraftStorage, prefix: string): ReadonlyMap<string, unknown> {
  const drafts = new Map<string, unknown>();
  for (const key of keysOf(storage, prefix)) {
    const draft = parse(storage.getItem(key));
    if (draft !== undefined) drafts.set(key.slice(prefix.length), draft);
  }
  return drafts;
}

/** Keeps a draft. Gives back whether the browser did: one that refuses storage keeps it only while the page is open. */
export function keepDraft(storage: DraftStorage, prefix: string, id: string, draft: unknown): boolean {
  try {
    storage.setItem(prefix + id, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft: it was saved or sent, or thrown away. */
export function forgetDraft(storage: DraftStorage, prefix: string, id: string): void {
  try {
    storage.removeItem(prefix + id);
  } catch {
    // Where storage is refused, nothing was kept.
  }
}

/** Forgets all drafts of a person. */
export function forgetDrafts(storage: DraftStorage, webId: string): void {
  for (const prefix of draftAreas.map((area) => draftPrefix(area, webId)))
    for (const key of keysOf(storage, prefix)) forgetDraft(storage, key, '');
}

function keysOf(storage: DraftStorage, prefix: string): string[] {
  try {
    return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) =>
      key.startsWith(prefix),
    );
  } catch {
    return [];
  }
}

function parse(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
