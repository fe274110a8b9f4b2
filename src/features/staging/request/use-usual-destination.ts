import { useState } from 'react';
import { useSettings } from '../../workspace/queries.ts';
import { useWritable } from '../../workspace/use-writable.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import type { RequestWork } from './use-request.ts';

/** Whether the chosen destination is the usual one, and how to make it so. */
export function useUsualDestination({ draft, service }: RequestWork): {
  readonly canSet: boolean;
  readonly isUsual: boolean;
  readonly set: (wanted: boolean) => void;
} {
  const { orchestrator } = useWorkspace();
  const { canWrite } = useWritable();
  const usual = useSettings().data?.usualDestination;
  // What was chosen is shown at once; the pod takes a moment.
  const [wanted, setWanted] = useState<boolean>();
  const [destination] = draft.destinations;
  const provider = service.config?.id;
  const isUsual = usual !== undefined && usual.provider === provider && usual.id === destination?.id;
  return {
    canSet: canWrite && destination !== undefined && provider !== undefined,
    isUsual: wanted ?? isUsual,
    set(next) {
      if (!destination || provider === undefined) return;
      setWanted(next);
      const change = next ? { provider, ...destination } : undefined;
      void orchestrator.call('putSettings', { usualDestination: change }).then((saved) => {
        if (!saved.ok) setWanted(undefined);
      });
    },
  };
}
