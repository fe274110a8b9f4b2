import { useMemo, useSyncExternalStore } from 'react';
import {
  type DraftArea,
  draftPrefix,
  forgetDraft,
  forgetDrafts,
  keepDraft,
  readDrafts,
} from './draft-storage.ts';
import { useWorkspace } from './workspace.ts';

/** Drafts of this page, by the prefix of their keys: also those that the browser did not keep. */
const held = new Map<string, ReadonlyMap<string, unknown>>();
const listeners = new Set<() => void>();
const none: ReadonlyMap<string, unknown> = new Map();

function draftsOf(prefix: string | undefined): ReadonlyMap<string, unknown> {
  if (prefix === undefined) return none;
  const known = held.get(prefix) ?? readDrafts(localStorage, prefix);
  held.set(prefix, known);
  return known;
}

function change(prefix: string, drafts: ReadonlyMap<string, unknown>): void {
  held.set(prefix, drafts);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key === null || /^orrery:[a-z]+-draft:/.test(event.key)) {
      held.clear();
      listener();
    }
  };
  listeners.add(listener);
  window.addEventListener('storage', fromOtherTab);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', fromOtherTab);
  };
}

/** Forgets what a person was writing: the copy of the pod goes from this device, and her drafts with it. */
export function removeDrafts(webId: string): void {
  forgetDrafts(localStorage, webId);
  held.clear();
  for (const listener of listeners) listener();
}

/** Drafts of one kind, and how to change them. */
export interface KeptDrafts<T> {
  /** By their ids. */
  readonly all: ReadonlyMap<string, T>;
  readonly keep: (id: string, draft: T) => void;
  readonly forget: (id: string) => void;
}

/**
 * The drafts of the person who is logged in, or was last.
 * @param read makes a draft of what was stored, or nothing where it cannot be read any more; a function of a module
 */
export function useKeptDrafts<T>(area: DraftArea, read: (stored: unknown) => T | undefined): KeptDrafts<T> {
  const webId = useWorkspace().pod?.webId;
  const prefix = webId === undefined ? undefined : draftPrefix(area, webId);
  const stored = useSyncExternalStore(subscribe, () => draftsOf(prefix));
  return useMemo(() => {
    const all = new Map<string, T>();
    for (const [id, value] of stored) {
      const draft = read(value);
      if (draft !== undefined) all.set(id, draft);
    }
    return {
      all,
      keep: (id, draft) => {
        if (prefix === undefined) return;
        keepDraft(localStorage, prefix, id, draft);
        change(prefix, new Map([...draftsOf(prefix), [id, draft]]));
      },
      forget: (id) => {
        if (prefix === undefined) return;
        forgetDraft(localStorage, prefix, id);
        change(prefix, new Map([...draftsOf(prefix)].filter(([each]) => each !== id)));
      },
    };
  }, [stored, prefix, read]);
}
