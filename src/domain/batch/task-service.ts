import type { Result } from '../result.ts';
import type { StagingProblem } from '../staging/provider.ts';
import type { TaskLook } from './task-record.ts';

/** Who a service says that it is. */
export interface TaskServiceInfo {
  readonly name?: string;
  readonly version?: string;
}

/** A service that runs tasks. Nothing of it throws; every call carries the token of the service itself, if any. */
export interface TaskService {
  info(): Promise<Result<TaskServiceInfo, StagingProblem>>;
  /** The task with a mark; `undefined` where the service has none. @param id value of the mark `TASK_TAG` */
  find(id: string): Promise<Result<TaskLook | undefined, StagingProblem>>;
  /** Hands a task in, whether or not it was before: see `handIn`. Gives back the service's id of it. @param body JSON */
  create(body: string): Promise<Result<string, StagingProblem>>;
  look(taskId: string): Promise<Result<TaskLook, StagingProblem>>;
  cancel(taskId: string): Promise<Result<void, StagingProblem>>;
}
