import { useQuery } from '@tanstack/react-query';
import type { StagingRow } from '../../cache/rows.ts';
import { listStagings } from '../../cache/stagings.ts';
import { replicaQuery } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** The stagings of all devices, newest first; `undefined` while they are read. */
export function useStagings(): readonly StagingRow[] | undefined {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['stagings'], listStagings)).data;
}
