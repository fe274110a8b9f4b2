import { useState } from 'react';
import { cancelTask, handIn, lookAtTask, type TaskHands } from '../../../../domain/batch/hand-in.ts';
import type { TaskRecord } from '../../../../domain/batch/task-record.ts';
import type { Problem } from '../../../../domain/problem.ts';
import type { Result } from '../../../../domain/result.ts';
import type { TesConfig } from '../../../../domain/staging/config.ts';
import type { KeptProblem } from '../../../../domain/staging/staging.ts';
import { useLogEntry } from '../use-log-entry.ts';
import { useTaskService } from '../use-task-service.ts';
import type { Tasks } from '../use-tasks.ts';

/** What can be done with a task of a service. */
export type TaskDeed = 'hand-in' | 'look' | 'cancel';

/** Hands tasks over, follows and cancels them. */
export interface TaskRunner {
  /** What goes on. */
  readonly doing?: TaskDeed;
  /** Why the last deed did not come off. */
  readonly problem?: KeptProblem;
  /** It was done, and could not be entered into the event log. */
  readonly logProblem?: Problem;
  /** One at a time; `undefined` where the service is not among the platforms. */
  readonly run: (deed: TaskDeed, record: TaskRecord) => Promise<Result<TaskRecord, KeptProblem> | undefined>;
}

const DEEDS = { 'hand-in': handIn, look: lookAtTask, cancel: cancelTask } as const;

/** Does what is to be done with tasks of a service. */
export function useTaskRunner(config: TesConfig | undefined, tasks: Pick<Tasks, 'change'>): TaskRunner {
  const service = useTaskService(config);
  const log = useLogEntry();
  const [doing, setDoing] = useState<TaskDeed>();
  const [problem, setProblem] = useState<KeptProblem>();
  const [logProblem, setLogProblem] = useState<Problem>();
  const run: TaskRunner['run'] = async (deed, record) => {
    if (!service || !config || doing) return undefined;
    const hands: TaskHands = { service, save: tasks.change, now: () => new Date().toISOString() };
    setDoing(deed);
    // Another tab may be at the same task: the second one finds what the first one has made.
    const result = await navigator.locks.request(`orrery task ${record.id}`, () =>
      DEEDS[deed](record, hands),
    );
    setDoing(undefined);
    setProblem(result.ok ? undefined : result.problem);
    // Its id is that of the entry: asking again enters nothing twice.
    if (result.ok && record.state === 'asked' && result.value.jobId !== undefined)
      setLogProblem(
        await log.enter(record.log, {
          id: record.id,
          what: 'handed-over',
          place: { url: config.base, name: config.label },
        }),
      );
    return result;
  };
  return {
    ...(doing && { doing }),
    ...(problem && { problem }),
    ...(logProblem && { logProblem }),
    run,
  };
}
