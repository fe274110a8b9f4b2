import { useMemo } from 'react';
import type { TaskService } from '../../../domain/batch/task-service.ts';
import type { TesConfig } from '../../../domain/staging/config.ts';
import { openTes } from '../../../platforms/tes/client.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useAskService } from '../services/use-ask-service.ts';

/** A service that runs tasks, opened with the token of this page where there is one. */
export function useTaskService(config: TesConfig | undefined): TaskService | undefined {
  const { tokens } = useWorkspace();
  const ask = useAskService();
  return useMemo(
    () => config && openTes(config, { tokens, ask, now: () => Date.now() }),
    [config, tokens, ask],
  );
}
