import { useQuery } from '@tanstack/react-query';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import { openCrate } from '../../../domain/crate/open/open-crate.ts';
import type { Problem } from '../../../domain/problem.ts';
import { type FoundCrate, readCrate } from '../../../pod/crates/read-crate.ts';
import { useWorkspace } from '../../workspace/workspace.ts';

/** A saved crate as it stands in the pod, opened. */
export interface CrateInPod {
  readonly found: FoundCrate;
  /** `undefined` where its metadata cannot be read as a crate. */
  readonly crate?: CrateDocument;
}

/** Reads the crate of a container: as it is now, since this is what would be sent. @param container URL */
export function useOpenedCrate(container: string | undefined) {
  const { transport, session } = useWorkspace();
  return useQuery<CrateInPod, Problem>({
    queryKey: ['crate', 'to-send', container ?? ''],
    queryFn: async () => {
      const found = await readCrate(transport, container ?? '');
      if (!found.ok) throw found.problem;
      const opened = openCrate(found.value.text);
      return { found: found.value, ...(opened.ok && { crate: opened.crate }) };
    },
    enabled: container !== undefined && session.phase === 'signed-in',
    staleTime: 0,
    refetchOnWindowFocus: false,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  });
}
