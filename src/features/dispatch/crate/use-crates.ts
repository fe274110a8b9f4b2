import { useQuery } from '@tanstack/react-query';
import type { Problem } from '../../../domain/problem.ts';
import { type CrateList, listCrates } from '../../../pod/crates/list-crates.ts';
import { cratesContainer } from '../../../pod/crates/places.ts';
import { useWorkspace } from '../../workspace/workspace.ts';

/** The crates that are saved in the pod. */
export function useCrates() {
  const { pod, transport, session } = useWorkspace();
  const container = pod && cratesContainer(pod);
  return useQuery<CrateList, Problem>({
    queryKey: ['crates', 'to-send', container ?? ''],
    queryFn: async () => {
      const list = await listCrates(transport, container ?? '');
      if (!list.ok) throw list.problem;
      return list.value;
    },
    enabled: container !== undefined && session.phase === 'signed-in',
    // Somebody may have saved one a moment ago, in another place of this app.
    staleTime: 0,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  });
}
