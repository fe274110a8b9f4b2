import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../domain/problem.ts';
import { fail, type Result } from '../../../domain/result.ts';
import { useWritable } from '../../workspace/use-writable.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { type OpenDrafts, openDrafts, surround } from './open-drafts.ts';

/** The drafts of the person who is logged in, or was last. */
export interface OpeningDrafts {
  /** `undefined` while they are opened. */
  readonly drafts?: OpenDrafts;
  readonly problem?: Problem;
  /** Orrery's own container, while it can be written to. */
  readonly home?: string;
  /** Waits until they are open. */
  readonly open: () => Promise<Result<OpenDrafts>>;
}

/** Opens the drafts of the person who is logged in, or was last. */
export function useOpenDrafts(): OpeningDrafts {
  const { pod, replica, transport } = useWorkspace();
  const { canWrite } = useWritable();
  const webId = pod?.webId ?? replica?.webId;
  const home = canWrite ? pod?.home : undefined;
  const [state, setState] = useState<{ readonly drafts?: OpenDrafts; readonly problem?: Problem }>({});

  // Before anything is asked of the drafts, also in the first render.
  if (webId !== undefined) surround(webId, { transport, home });

  useEffect(() => {
    if (webId === undefined) return;
    let isStale = false;
    void openDrafts(webId).then((opened) => {
      if (!isStale) setState(opened.ok ? { drafts: opened.value } : { problem: opened.problem });
    });
    return () => {
      isStale = true;
    };
  }, [webId]);

  const open = useCallback(
    async (): Promise<Result<OpenDrafts>> =>
      webId === undefined
        ? fail({ kind: 'unauthenticated', url: window.location.href })
        : await openDrafts(webId),
    [webId],
  );
  return { ...state, home, open };
}
