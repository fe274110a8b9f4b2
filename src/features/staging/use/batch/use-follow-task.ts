import { useEffect, useRef } from 'react';
import { isSameLook, nextTaskLook, type TaskRecord } from '../../../../domain/batch/task-record.ts';
import type { TaskRunner } from './use-task-runner.ts';

/**
 * Looks at a task while its page is open and seen, more and more rarely while nothing changes, until it has ended. A
 * service that wants a token, or refuses, is not asked again by itself.
 * @param isKnown whether its service is among the platforms
 */
export function useFollowTask(task: TaskRecord, { run }: TaskRunner, isKnown: boolean): void {
  const newest = useRef({ task, run });
  newest.current = { task, run };
  const isOpen = isKnown && task.state === 'handed-in';
  useEffect(() => {
    if (!isOpen) return;
    let quiet = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      if (document.hidden) return plan();
      const { task: before, run: deed } = newest.current;
      const result = await deed('look', before);
      if (result?.ok === false && result.problem.kind !== 'network' && result.problem.kind !== 'timeout')
        return;
      quiet = result?.ok && !isSameLook(before, result.value) ? 0 : quiet + 1;
      plan();
    };
    const plan = () => {
      timer = setTimeout(() => void look(), nextTaskLook(quiet));
    };
    plan();
    return () => clearTimeout(timer);
  }, [isOpen]);
}
