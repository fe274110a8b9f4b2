import type { TaskLook, TaskPhase } from '../../domain/batch/task-record.ts';
import { fail, ok, type Result } from '../../domain/result.ts';

/** What is to run, on which files. https://ga4gh.github.io/task-execution-schemas/docs/ */
export interface TesTask {
  readonly name: string;
  readonly description?: string;
  readonly inputs: readonly { readonly url: string; readonly path: string }[];
  readonly outputs: readonly { readonly url: string; readonly path: string }[];
  readonly image: string;
  /** Words, not a line: there is no shell. */
  readonly command: readonly string[];
  readonly cores?: number;
  /** In GB. */
  readonly memory?: number;
  /** In GB. */
  readonly disk?: number;
  /** Marks that find the task again; a service has no other way to know the same request. */
  readonly tags: Readonly<Record<string, string>>;
}

/** The body of `POST /tasks`. */
export function taskBody(task: TesTask): Readonly<Record<string, unknown>> {
  const { cores, memory, disk } = task;
  const resources = {
    ...(cores !== undefined && { cpu_cores: cores }),
    ...(memory !== undefined && { ram_gb: memory }),
    ...(disk !== undefined && { disk_gb: disk }),
  };
  return {
    name: task.name,
    ...(task.description !== undefined && { description: task.description }),
    inputs: task.inputs.map(({ url, path }) => ({ url, path, type: 'FILE' })),
    outputs: task.outputs.map(({ url, path }) => ({ url, path, type: 'FILE' })),
    ...(Object.keys(resources).length > 0 && { resources }),
    executors: [{ image: task.image, command: task.command }],
    tags: task.tags,
  };
}

const PHASES: Readonly<Record<string, TaskPhase>> = {
  QUEUED: 'queued',
  INITIALIZING: 'queued',
  RUNNING: 'running',
  PAUSED: 'running',
  PREEMPTED: 'running',
  CANCELING: 'running',
  COMPLETE: 'complete',
  EXECUTOR_ERROR: 'command-failed',
  SYSTEM_ERROR: 'service-failed',
  CANCELED: 'canceled',
};

/** Reads a task; the fault names what is missing. */
export function readTask(value: unknown, url: string): Result<TaskLook> {
  if (typeof value !== 'object' || value === null) return strange(url, 'The answer is no JSON object.');
  const { id, state, logs } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || id === '') return strange(url, 'The task has no id.');
  const word = typeof state === 'string' ? state : 'UNKNOWN';
  const phase = Object.hasOwn(PHASES, word) ? PHASES[word] : undefined;
  return ok({ id, phase: phase ?? 'unknown', word, ...outputIn(logs) });
}

/** The tasks of an answer that have a tag with this value. What is no task is left out. */
export function tasksTagged(value: unknown, key: string, wanted: string): TaskLook[] {
  const tasks = (value as { tasks?: unknown } | null)?.tasks;
  return (Array.isArray(tasks) ? tasks : []).flatMap((task: unknown) => {
    const tags = (task as { tags?: unknown } | null)?.tags as Readonly<Record<string, unknown>> | undefined;
    const read = readTask(task, '');
    return read.ok && typeof tags === 'object' && tags !== null && tags[key] === wanted ? [read.value] : [];
  });
}

/** What the last attempt's last command wrote. */
function outputIn(logs: unknown): Pick<TaskLook, 'stdout' | 'stderr' | 'exitCode'> {
  const attempt = (Array.isArray(logs) ? logs.at(-1) : undefined) as { logs?: unknown } | undefined;
  const log = (Array.isArray(attempt?.logs) ? attempt.logs.at(-1) : undefined) as
    | Readonly<Record<string, unknown>>
    | undefined;
  if (typeof log !== 'object' || log === null) return {};
  const { stdout, stderr, exit_code: exitCode } = log;
  return {
    ...(typeof stdout === 'string' && stdout !== '' && { stdout }),
    ...(typeof stderr === 'string' && stderr !== '' && { stderr }),
    ...(typeof exitCode === 'number' && { exitCode }),
  };
}

function strange(url: string, reason: string): Result<never> {
  return fail({ kind: 'noncompliant', url, reason });
}
