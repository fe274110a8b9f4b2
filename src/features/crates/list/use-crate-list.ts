import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Problem } from '../../../domain/problem.ts';
import { type CrateList, listCrates } from '../../../pod/crates/list-crates.ts';
import { cratesContainer } from '../../../pod/crates/places.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useDrafts } from '../draft/use-drafts.ts';
import { type CrateRow, crateRows } from './crate-rows.ts';

/** The crates of the pod and the drafts, as far as they are known. */
export interface CratesKnown {
  readonly rows: readonly CrateRow[];
  /** `undefined` until the pod has answered. */
  readonly list?: CrateList;
  readonly problem?: Problem;
  readonly draftProblem?: Problem;
  /** Where saved crates are; `undefined` where the pod is not known. */
  readonly place?: string;
  readonly isPending: boolean;
  readonly refetch: () => void;
}

/** In milliseconds: within it the list is not read again when the screen is opened. */
const FRESH = 20_000;

/** Reads the saved crates and the drafts. */
export function useCrateList(): CratesKnown {
  const { transport, pod, session } = useWorkspace();
  const place = pod && cratesContainer(pod);
  const drafts = useDrafts();
  const isIn = session.phase === 'signed-in' && place !== undefined;
  const { data, refetch } = useQuery({
    queryKey: ['saved-crates', place ?? ''],
    queryFn: () => listCrates(transport, place ?? ''),
    enabled: isIn,
    staleTime: FRESH,
    retry: false,
  });
  const list = data?.ok ? data.value : undefined;
  const rows = useMemo(() => crateRows(drafts.all ?? [], list), [drafts.all, list]);
  return {
    rows,
    ...(list && { list }),
    ...(data?.ok === false && { problem: data.problem }),
    ...(drafts.problem && { draftProblem: drafts.problem }),
    ...(place !== undefined && { place }),
    isPending: (isIn && data === undefined) || session.phase === 'restoring' || drafts.all === undefined,
    refetch: () => void refetch(),
  };
}
