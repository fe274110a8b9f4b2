import { type DataUse, dataUseActivity } from '../../../domain/batch/data-use-activity.ts';
import type { Problem } from '../../../domain/problem.ts';
import { useArtefacts } from '../../workspace/queries.ts';
import { useWorkspace } from '../../workspace/workspace.ts';

/** Enters what was done with data into the public event log, where the maintainer has chosen a work for it. */
export interface LogEntry {
  /** Works that an entry may be of. */
  readonly works: readonly { readonly url: string; readonly title: string }[];
  readonly canLog: boolean;
  /** @param work URL; `undefined`: nothing is entered. Gives back why it could not be. */
  readonly enter: (
    work: string | undefined,
    use: Pick<DataUse, 'id' | 'what' | 'place'>,
  ) => Promise<Problem | undefined>;
}

/** How data that are used are entered into the event log. */
export function useLogEntry(): LogEntry {
  const { orchestrator, pod } = useWorkspace();
  const works = useArtefacts().data ?? [];
  return {
    works,
    canLog: pod?.eventLog !== undefined,
    enter: async (url, use) => {
      const work = works.find((each) => each.url === url);
      if (!work || !pod) return undefined;
      const entry = { ...use, work: { url: work.url, title: work.title }, at: new Date().toISOString() };
      const entered = await orchestrator.call('log', {
        document: dataUseActivity(entry, pod),
        artefact: work.url,
      });
      return entered.ok ? undefined : entered.problem;
    },
  };
}
