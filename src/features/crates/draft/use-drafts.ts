import { useEffect, useMemo, useState } from 'react';
import { forgetDraft, listDraftRows, putDraft } from '../../../cache/crate-drafts.ts';
import type { CrateDraftRow } from '../../../cache/crate-drafts-schema.ts';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import type { Problem } from '../../../domain/problem.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { Beginning } from './beginning.ts';
import { chance } from './open-drafts.ts';
import { syncDrafts } from './sync-drafts.ts';
import { type OpeningDrafts, useOpenDrafts } from './use-open-drafts.ts';

/** What the list of drafts tells of one. */
export interface DraftSummary extends CrateDraftRow {
  /** Whether changes wait to be written to the pod. */
  readonly waiting: boolean;
  /** Whether another device has a version of its own. */
  readonly contested: boolean;
}

/** The drafts of this person. */
export interface Drafts {
  /** Newest first; `undefined` while they are read for the first time. */
  readonly all?: readonly DraftSummary[];
  /** Why the drafts of this browser, or those of other devices, could not be read. */
  readonly problem?: Problem;
  /** Begins a draft; its id. */
  readonly create: (beginning: Beginning) => Promise<Result<string>>;
  /** Deletes a draft here and, as soon as possible, in the pod; a crate that was saved stays. */
  readonly remove: (id: string) => Promise<Result<void>>;
}

/** The drafts in this browser and in the pod. */
export function useDrafts(): Drafts {
  const { drafts, problem, home, open } = useOpenDrafts();
  const [all, setAll] = useState<readonly DraftSummary[]>();
  const [podProblem, setPodProblem] = useState<Problem>();

  useEffect(() => {
    if (!drafts) return;
    const read = () =>
      void listDraftRows(drafts.place.db).then((rows) => setAll(rows.filter(isThere).map(summary)));
    read();
    drafts.listeners.add(read);
    return () => {
      drafts.listeners.delete(read);
    };
  }, [drafts]);

  useEffect(() => {
    if (!drafts || home === undefined) return;
    void syncDrafts(drafts.place, chance, drafts.marks).then((synced) => {
      setPodProblem(synced.ok ? undefined : synced.problem);
      for (const store of drafts.stores.values()) void store.look();
      drafts.tell('');
    });
  }, [drafts, home]);

  const actions = useMemo(
    () => ({
      create: (beginning: Beginning) => create(open, beginning),
      remove: (id: string) => remove(open, id),
    }),
    [open],
  );
  return { all, problem: problem ?? podProblem, ...actions };
}

async function create(
  open: OpeningDrafts['open'],
  { local, ...beginning }: Beginning,
): Promise<Result<string>> {
  const opened = await open();
  if (!opened.ok) return opened;
  const drafts = opened.value;
  const now = new Date(chance.now()).toISOString();
  const draft: CrateDraft = { id: chance.uuid(), ...beginning, created: now, changed: now };
  const put = await putDraft(drafts.place.db, draft, 0, local);
  if (!put.ok) return put;
  drafts.tell(draft.id);
  return ok(draft.id);
}

async function remove(open: OpeningDrafts['open'], id: string): Promise<Result<void>> {
  const opened = await open();
  if (!opened.ok) return opened;
  const drafts = opened.value;
  const { db } = drafts.place;
  await forgetDraft(db, id, false);
  void drafts.stores.get(id)?.look();
  drafts.tell(id);
  return drafts.place.home() === undefined ? ok(undefined) : syncDrafts(drafts.place, chance, drafts.marks);
}

function isThere(row: CrateDraftRow): boolean {
  return !row.isDeleted;
}

function summary(row: CrateDraftRow): DraftSummary {
  return { ...row, waiting: row.saved?.revision !== row.revision, contested: row.other !== undefined };
}
