import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftInWork } from './draft-in-work.ts';
import type { DraftStore } from './draft-store.ts';
import { chance, storeOf } from './open-drafts.ts';
import { syncDrafts } from './sync-drafts.ts';
import { useOpenDrafts } from './use-open-drafts.ts';

const LOADING: DraftInWork = { state: 'loading' };
const MISSING: DraftInWork = { state: 'missing' };
const nothing = () => () => undefined;

/** The draft with this id, shared by all who ask for it on this page. */
export function useCrateDraft(id: string | undefined): DraftInWork {
  const { drafts, problem, home } = useOpenDrafts();
  const store = drafts && id !== undefined ? storeOf(drafts, id) : undefined;
  const state = useSyncExternalStore(store?.subscribe ?? nothing, store?.snapshot ?? (() => LOADING));

  // It may have been begun on another device, or changed there.
  const [asked, setAsked] = useState<DraftStore>();
  useEffect(() => {
    if (!drafts || !store || home === undefined) return;
    void syncDrafts(drafts.place, chance, drafts.marks).then(async () => {
      await store.look();
      setAsked(store);
    });
  }, [drafts, store, home]);

  useEffect(() => {
    if (!store) return;
    const flush = () => void store.flush();
    const flushHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', flushHidden);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flushHidden);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [store]);

  if (id === undefined || problem !== undefined) return MISSING;
  return state.state === 'missing' && home !== undefined && asked !== store ? LOADING : state;
}
