import { useMemo } from 'react';
import type { ArtefactRow, NotificationRow } from '../../cache/rows.ts';
import type { Surroundings } from '../notification/sentence.ts';
import { useSurroundings } from '../notification/use-surroundings.ts';
import { useArtefacts, useNotifications } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** What helps to show matches: messages, works and names. */
export interface MatchSurroundings {
  readonly names: Surroundings;
  /** By URL. */
  readonly rows: ReadonlyMap<string, NotificationRow>;
  /** By URL. */
  readonly artefacts: ReadonlyMap<string, ArtefactRow>;
  readonly eventLog?: string;
}

/** Everything by which matches are shown, from the local copy. */
export function useMatchSurroundings(): MatchSurroundings {
  const names = useSurroundings();
  const { pod } = useWorkspace();
  const rows = useNotifications().data;
  const artefacts = useArtefacts().data;
  return useMemo(
    () => ({
      names,
      rows: new Map((rows ?? []).map((row) => [row.url, row])),
      artefacts: new Map((artefacts ?? []).map((row) => [row.url, row])),
      eventLog: pod?.eventLog,
    }),
    [names, rows, artefacts, pod],
  );
}
