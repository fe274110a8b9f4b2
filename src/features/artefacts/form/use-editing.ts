import { useQuery } from '@tanstack/react-query';
import type { Problem } from '../../../domain/problem.ts';
import { probePublic } from '../../../pod/access.ts';
import { openArtefact } from '../../../pod/artefact/opened-artefact.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import type { Editing } from './form-state.ts';

/**
 * Opens an artefact for editing: its description as the pod has it now, and whether strangers may read it.
 * @param url `undefined` while nothing is edited
 */
export function useEditing(url: string | undefined) {
  const { transport, session } = useWorkspace();
  return useQuery<Editing, Problem>({
    queryKey: ['editing', url],
    queryFn: async () => {
      const [opened, view] = await Promise.all([
        openArtefact(transport, url ?? ''),
        probePublic(transport, url ?? ''),
      ]);
      if (!opened.ok) throw opened.problem;
      if (!view.ok) throw view.problem;
      return { opened: opened.value, visibility: view.value === 'open' ? 'public' : 'private' };
    },
    enabled: url !== undefined && session.phase === 'signed-in',
    // Only what stands in the pod at this moment may be changed; while the form is open it stays what it was filled from.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
}
