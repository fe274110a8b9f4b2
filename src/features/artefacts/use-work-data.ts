import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listStagings } from '../../cache/stagings.ts';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Result } from '../../domain/result.ts';
import { type DataOfWork, dataOfWork } from '../../domain/staging/data-of-work.ts';
import { type CollectionsRead, listCollections } from '../../pod/collections/collections.ts';
import { replicaQuery } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';

const none: readonly never[] = [];

/** In milliseconds: within it the collections are not listed again when another artefact is looked at. */
const FRESH = 60_000;

/** The collections that hold data of an artefact, and where they were brought; `undefined` until the pod has answered. */
export function useWorkData(artefact: Artefact): DataOfWork | undefined {
  const { transport, pod, session, replica } = useWorkspace();
  const queries = useQueryClient();
  const home = pod?.home;
  // The same as the screen of collections has, so that what is changed there is known here.
  const key = ['collections', home ?? ''];
  const { data } = useQuery<Result<CollectionsRead>>({
    queryKey: key,
    queryFn: () => {
      const before = queries.getQueryData<Result<CollectionsRead>>(key);
      return listCollections(transport, home ?? '', before?.ok ? before.value : undefined);
    },
    enabled: session.phase === 'signed-in' && home !== undefined,
    staleTime: FRESH,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  });
  const stagings = useQuery(replicaQuery(replica, ['stagings'], listStagings)).data ?? none;
  return useMemo(
    () => (data?.ok ? dataOfWork(artefact, data.value.collections, stagings) : undefined),
    [artefact, data, stagings],
  );
}
