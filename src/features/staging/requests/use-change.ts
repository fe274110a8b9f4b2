import { useState } from 'react';
import type { Problem } from '../../../domain/problem.ts';
import type { StagingChange } from '../../../orchestrator/protocol.ts';
import { announce } from '../../../ui/announce.ts';
import { useWorkspace } from '../../workspace/workspace.ts';

/** Does something with a request; what is wrong with the last attempt stays until the next one. */
export function useChange(id: string): {
  readonly problem: Problem | undefined;
  readonly busy: StagingChange['as'] | undefined;
  /** @param said what is read aloud when it is done @returns whether it was */
  change(wish: Omit<StagingChange, 'id'>, said: string): Promise<boolean>;
} {
  const { orchestrator } = useWorkspace();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState<StagingChange['as']>();
  return {
    problem,
    busy,
    async change(wish, said) {
      setBusy(wish.as);
      const done = await orchestrator.call('changeStaging', { id, ...wish });
      setBusy(undefined);
      setProblem(done.ok ? undefined : done.problem);
      if (done.ok) announce(said);
      return done.ok;
    },
  };
}
