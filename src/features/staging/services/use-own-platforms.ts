import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keepPlatforms } from '../../../cache/platforms.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Platform } from '../../../domain/staging/platform.ts';
import { changePlatform } from '../../../pod/platforms.ts';
import { useWritable, type Writable } from '../../workspace/use-writable.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { ownPlatformsKey } from './use-platforms.ts';

/** The changes of the maintainer's own platforms that a screen can make. */
export interface OwnPlatforms extends Writable {
  readonly isBusy: boolean;
  /** Why the last change was not written; `conflict`: the pod says something else of it by now. */
  readonly problem?: Problem;
  /**
   * Adds (`before` is missing), changes, or forgets (`wanted` is missing) a platform. Gives back whether it was written.
   */
  readonly change: (before: Platform | undefined, wanted: Platform | undefined) => Promise<boolean>;
  readonly forgetProblem: () => void;
}

/** Writes the maintainer's own platforms into the pod, and has them read anew. */
export function useOwnPlatforms(): OwnPlatforms {
  const { pod, transport, replica } = useWorkspace();
  const queries = useQueryClient();
  const writable = useWritable();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const home = pod?.home;
  return {
    ...writable,
    isBusy,
    ...(problem && { problem }),
    change: async (before, wanted) => {
      if (home === undefined || isBusy) return false;
      setBusy(true);
      setProblem(undefined);
      const written = await changePlatform(transport, home, before, wanted);
      if (written.ok && replica) await keepPlatforms(replica, written.value);
      // Also after a failure: what was changed elsewhere is to be seen.
      await queries.invalidateQueries({ queryKey: ownPlatformsKey });
      setBusy(false);
      if (!written.ok) setProblem(written.problem);
      return written.ok;
    },
    forgetProblem: () => setProblem(undefined),
  };
}
