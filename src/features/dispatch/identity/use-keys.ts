import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type KeyRow, openKeyChain } from '../../../cache/ocm-keys.ts';
import { type SendingKey, stillListed, withRetirements } from '../../../domain/dispatch/sending-key.ts';
import type { Problem } from '../../../domain/problem.ts';
import { readSendingKeys } from '../../../pod/sending-keys.ts';
import { useWorkspace } from '../../workspace/workspace.ts';

/** The keys that this browser holds for the maintainer, newest first; retired also where another device said so. */
export function useKeys() {
  const webId = useWorkspace().pod?.webId;
  const listed = useListedKeys().data;
  const held = useQuery<readonly KeyRow[], Problem>({
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
  const { data: rows, error, isLoading } = held;
  const data = useMemo(() => rows && withRetirements(rows, listed ?? []), [rows, listed]);
  return { data, error, isLoading };
}

/** Those of them that may sign: where the pod can be read, none that was taken off its list. */
export function useSigningKeys(): readonly KeyRow[] | undefined {
  const rows = useKeys().data;
  const listed = useListedKeys().data;
  return useMemo(() => (rows && listed ? stillListed(rows, listed) : rows), [rows, listed]);
}

/** The public halves of the keys of all devices, as the pod has them. */
export function useListedKeys() {
  const { pod, transport, session } = useWorkspace();
  const home = pod?.home;
  return useQuery<readonly SendingKey[], Problem>({
    queryKey: [LISTED, home ?? ''],
    queryFn: async () => {
      const read = await readSendingKeys(transport, home ?? '');
      if (!read.ok) throw read.problem;
      return read.value;
    },
    enabled: home !== undefined && session.phase === 'signed-in',
    staleTime: 0,
    retry: false,
  });
}

const LISTED = 'ocm-sending-keys';

/** Names the query of the keys in the pod, so that it can be renewed after a change. */
export const listedKeysQueryKey: readonly string[] = [LISTED];

/** Names the query, so that it can be renewed after a change. */
export function keysQueryKey(webId: string | undefined): readonly string[] {
  return ['ocm-keys', webId ?? ''];
}
