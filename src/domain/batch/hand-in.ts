import { fail, ok, type Result } from '../result.ts';
import type { KeptProblem } from '../staging/staging.ts';
import { isSameLook, type TaskLook, type TaskRecord, withLook, withTaskProblem } from './task-record.ts';
import type { TaskService } from './task-service.ts';

/** What handing over and following need. */
export interface TaskHands {
  readonly service: TaskService;
  /** Writes a change of the record down. Gives back the state that stands in the end. */
  readonly save: (
    id: string,
    change: (current: TaskRecord) => TaskRecord | undefined,
  ) => Promise<Result<TaskRecord>>;
  /** ISO 8601. */
  readonly now: () => string;
}

/**
 * Hands in a task that is written down already. It is looked for at the service first, by its mark: one that was handed
 * in before, by whomever, is adopted and not made again. What came of it is written down, problems too.
 */
export async function handIn(record: TaskRecord, hands: TaskHands): Promise<Result<TaskRecord, KeptProblem>> {
  const there = await hands.service.find(record.id);
  if (!there.ok) return noted(record, there.problem, hands);
  if (there.value) return seen(record, there.value, hands);
  const made = await hands.service.create(record.text);
  if (!made.ok) return noted(record, made.problem, hands);
  return seen(record, { id: made.value, phase: 'queued', word: '' }, hands);
}

/** Looks at a task that the service has. Only what is new is written down. */
export async function lookAtTask(
  record: TaskRecord,
  hands: TaskHands,
): Promise<Result<TaskRecord, KeptProblem>> {
  if (record.jobId === undefined) return handIn(record, hands);
  const look = await hands.service.look(record.jobId);
  return look.ok ? seen(record, look.value, hands) : noted(record, look.problem, hands);
}

/** Has a task cancelled, and looks at what came of it. */
export async function cancelTask(
  record: TaskRecord,
  hands: TaskHands,
): Promise<Result<TaskRecord, KeptProblem>> {
  if (record.jobId === undefined) return ok(record);
  const cancelled = await hands.service.cancel(record.jobId);
  return cancelled.ok ? lookAtTask(record, hands) : noted(record, cancelled.problem, hands);
}

function seen(record: TaskRecord, look: TaskLook, { save, now }: TaskHands): Promise<Result<TaskRecord>> {
  const at = now();
  return save(record.id, (current) => {
    const next = withLook(current, look, at);
    return isSameLook(current, next) ? undefined : next;
  });
}

/** Writes a problem down and gives it back; where that fails as well, the first one counts. */
async function noted(
  record: TaskRecord,
  problem: KeptProblem,
  { save, now }: TaskHands,
): Promise<Result<never, KeptProblem>> {
  const at = now();
  await save(record.id, (current) => {
    const next = withTaskProblem(current, problem, at);
    return isSameLook(current, next) ? undefined : next;
  });
  return fail(problem);
}
