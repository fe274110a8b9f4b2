import { useMemo, useSyncExternalStore } from 'react';
import { useWorkspace } from '../workspace/workspace.ts';
import { type Draft, forgetDraft, forgetDrafts, keepDraft, readDrafts } from './drafts.ts';

/** Drafts of this page, by WebID: also those that the browser did not keep. */
const held = new Map<string, ReadonlyMap<string, Draft>>();
const listeners = new Set<() => void>();
const none: ReadonlyMap<string, Draft> = new Map();

function draftsOf(webId: string | undefined): ReadonlyMap<string, Draft> {
  if (webId === undefined) return none;
  const known = held.get(webId) ?? readDrafts(localStorage, webId);
  held.set(webId, known);
  return known;
}

function change(webId: string, drafts: ReadonlyMap<string, Draft>): void {
  held.set(webId, drafts);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key === null || event.key.startsWith('orrery:policy-draft:')) {
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
  change(webId, new Map());
}

/** The texts that are not in the pod yet, and how to change them. */
export interface Drafts {
  readonly all: ReadonlyMap<string, Draft>;
  readonly keep: (draft: Draft) => void;
  readonly forget: (id: string) => void;
}

/** The drafts of the person who is logged in, or was last. */
export function useDrafts(): Drafts {
  const webId = useWorkspace().pod?.webId;
  const all = useSyncExternalStore(subscribe, () => draftsOf(webId));
  return useMemo(
    () => ({
      all,
      keep: (draft) => {
        if (webId === undefined) return;
        keepDraft(localStorage, webId, draft);
        change(webId, new Map([...draftsOf(webId), [draft.id, draft]]));
      },
      forget: (id) => {
        if (webId === undefined) return;
        forgetDraft(localStorage, webId, id);
        change(webId, new Map([...draftsOf(webId)].filter(([each]) => each !== id)));
      },
    }),
    [all, webId],
  );
}
