import { useState } from 'react';
import type { FilterPlace, SavedFilter } from '../../../domain/filter/saved-filter.ts';
import type { Problem } from '../../../domain/problem.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { t } from '../../../i18n/t.ts';
import { announce } from '../../../ui/announce.ts';
import { useSavedFilters } from '../queries.ts';
import { useWorkspace } from '../workspace.ts';

/** The filters that are kept for one list, and what can be done with them. */
export interface SavedFilters {
  /** By name. */
  readonly filters: readonly SavedFilter[];
  /** Why nothing can be saved now. */
  readonly hindrance?: 'signed-out' | 'no-place';
  readonly busy: boolean;
  /** Why the last change was not written. */
  readonly problem?: Problem;
  /** Each gives back whether the pod has it. */
  readonly keep: (name: string, query: string, sort?: string) => Promise<boolean>;
  readonly rename: (filter: SavedFilter, name: string) => Promise<boolean>;
  readonly forget: (filter: SavedFilter) => Promise<boolean>;
}

/** Keeps filters in the pod; what is shown is what the pod has. */
export function useFiltersOf(place: FilterPlace): SavedFilters {
  const { pod, session, orchestrator } = useWorkspace();
  const { data } = useSavedFilters();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const put = async (before: SavedFilter | undefined, wanted: SavedFilter | undefined) => {
    const filter = wanted ?? before;
    if (filter === undefined || busy) return false;
    setBusy(true);
    const written = await orchestrator.call('putFilter', { id: filter.id, before, wanted });
    setBusy(false);
    setProblem(written.ok ? undefined : written.problem);
    if (written.ok)
      announce(t(wanted ? 'filter.saved.kept' : 'filter.saved.forgotten', { name: isolate(filter.name) }));
    return written.ok;
  };

  return {
    filters: (data ?? []).filter((filter) => filter.place === place),
    hindrance:
      session.phase !== 'signed-in' ? 'signed-out' : pod?.home === undefined ? 'no-place' : undefined,
    busy,
    problem,
    keep: (name, query, sort) =>
      put(undefined, { id: crypto.randomUUID(), name, place, query, ...(sort !== undefined && { sort }) }),
    rename: (filter, name) => put(filter, { ...filter, name }),
    forget: (filter) => put(filter, undefined),
  };
}
