import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TaskRecord } from '../../../domain/batch/task-record.ts';
import type { Problem } from '../../../domain/problem.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { changeTask, createTask, forgetTask, listTasks } from '../../../pod/tasks.ts';
import { useWorkspace } from '../../workspace/workspace.ts';

/** The tasks of the pod, and how they are written. */
export interface Tasks {
  /** The newest first; `undefined` until the pod has answered. */
  readonly tasks?: readonly TaskRecord[];
  readonly problem?: Problem;
  readonly refetch: () => void;
  readonly begin: (task: TaskRecord) => Promise<Result<TaskRecord>>;
  readonly change: (
    id: string,
    change: (current: TaskRecord) => TaskRecord | undefined,
  ) => Promise<Result<TaskRecord>>;
  readonly forget: (id: string) => Promise<Result<void>>;
}

/** In milliseconds: within it the tasks are not listed again when the screen is opened. */
const FRESH = 20_000;

/** What was handed to batch systems, from whichever device. */
export function useTasks(): Tasks {
  const { transport, pod, session } = useWorkspace();
  const queries = useQueryClient();
  const home = pod?.home;
  const key = useMemo(() => ['tasks', home ?? ''], [home]);
  const { data, refetch } = useQuery<Result<readonly TaskRecord[]>>({
    queryKey: key,
    queryFn: () => listTasks(transport, home ?? ''),
    enabled: session.phase === 'signed-in' && home !== undefined,
    staleTime: FRESH,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  });
  return useMemo(() => {
    /** Shows what is written at once, without asking the pod for everything again. */
    const show = (change: (tasks: readonly TaskRecord[]) => readonly TaskRecord[]) =>
      queries.setQueryData<Result<readonly TaskRecord[]>>(key, (before) =>
        before?.ok ? ok(change(before.value)) : before,
      );
    const put = (task: TaskRecord) =>
      show((tasks) =>
        tasks.some(({ id }) => id === task.id)
          ? tasks.map((each) => (each.id === task.id ? task : each))
          : [task, ...tasks],
      );
    const written = async (work: (home: string) => Promise<Result<TaskRecord>>) => {
      if (home === undefined) return fail(noHome);
      const result = await work(home);
      if (result.ok) put(result.value);
      return result;
    };
    return {
      ...(data?.ok && { tasks: data.value }),
      ...(data?.ok === false && { problem: data.problem }),
      refetch: () => void refetch(),
      begin: (task) => written((at) => createTask(transport, at, task)),
      change: (id, change) => written((at) => changeTask(transport, at, id, change)),
      forget: async (id) => {
        if (home === undefined) return fail(noHome);
        const gone = await forgetTask(transport, home, id);
        if (gone.ok) show((tasks) => tasks.filter((task) => task.id !== id));
        return gone;
      },
    };
  }, [data, home, key, queries, refetch, transport]);
}

const noHome: Problem = { kind: 'invalid', reason: 'The pod has no place for tasks.' };
