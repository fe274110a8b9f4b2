import { useQuery } from '@tanstack/react-query';
import type { StagingRow } from '../../cache/rows.ts';
import { getStaging, listStagings } from '../../cache/stagings.ts';
import { replicaQuery } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** The stagings of all devices, newest first; `undefined` while they are read. */
export function useStagings(): readonly StagingRow[] | undefined {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['stagings'], listStagings)).data;
}

/** One staging as it stands; `undefined` while it is read, `null` where there is none. @param id of the request */
export function useStaging(id: string): StagingRow | null | undefined {
  const { replica } = useWorkspace();
  const read = async (open: Parameters<typeof getStaging>[0]) => (await getStaging(open, id)) ?? null;
  const { data } = useQuery({ ...replicaQuery(replica, ['stagings', id], read), placeholderData: undefined });
  return data;
}
