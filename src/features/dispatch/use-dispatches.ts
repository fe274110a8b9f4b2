import { useQuery } from '@tanstack/react-query';
import { listDispatches } from '../../cache/dispatches.ts';
import { replicaQuery } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** All dispatches, newest first. */
export function useDispatches() {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['dispatches'], listDispatches));
}
