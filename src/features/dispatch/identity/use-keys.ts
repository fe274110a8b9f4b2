import { useQuery } from '@tanstack/react-query';
import { type KeyRow, openKeyChain } from '../../../cache/ocm-keys.ts';
import type { Problem } from '../../../domain/problem.ts';
import { useWorkspace } from '../../workspace/workspace.ts';

/** The keys that this browser holds for the maintainer, newest first. */
export function useKeys() {
  const webId = useWorkspace().pod?.webId;
  return useQuery<readonly KeyRow[], Problem>({
    queryKey: keysQueryKey(webId),
    queryFn: async () => {
      const chain = await openKeyChain(webId ?? '');
      if (!chain.ok) throw chain.problem;
      const rows = await chain.value.list();
      chain.value.close();
      return rows;
    },
    enabled: webId !== undefined,
    staleTime: 0,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  });
}

/** Names the query, so that it can be renewed after a change. */
export function keysQueryKey(webId: string | undefined): readonly string[] {
  return ['ocm-keys', webId ?? ''];
}
