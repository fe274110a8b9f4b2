import type { KeptProblem } from '../staging/staging.ts';

/** Where a task stands, as its service says it. */
export type TaskPhase =
  | 'queued'
  | 'running'
  | 'complete'
  /** The command ended with a fault: the maintainer can mend it. */
  | 'command-failed'
  /** The service could not run it: it may be tried again. */
  | 'service-failed'
  | 'canceled'
  | 'unknown';

/** What a service has told of a task. */
export interface TaskLook {
  /** The service's id of it. */
  readonly id: string;
  readonly phase: TaskPhase;
  /** The service's own word. */
  readonly word: string;
  /** What the command wrote, the end of it. */
  readonly stdout?: string;
  readonly stderr?: string;
  readonly exitCode?: number;
}

/** Work over data that was handed to a batch system, or written down to be handed over: one document in the pod. */
export interface TaskRecord {
  /** A UUID. For a service that runs tasks it is also the mark that finds the task again. */
  readonly id: string;
  /** `tes`: handed to a service; `dirac`, `slurm`: a text that the maintainer hands over. */
  readonly kind: 'tes' | 'dirac' | 'slurm';
  readonly name: string;
  /** Which service; none for texts. */
  readonly service?: { readonly id: string; readonly label: string; readonly base: string };
  /** URL of the collection that it works on, and id of the request that brought it there. */
  readonly collection?: string;
  readonly staging?: string;
  /** What is handed over, exactly. Never with a token. */
  readonly text: string;
  /**
   * `asked`: it is to be handed in, and may have been; `handed-in`: the service has it; `ended`: nothing more is to be
   * expected; `refused`: the service said no; `exported`: the maintainer has the text; `given-up`: by the maintainer.
   */
  readonly state: 'asked' | 'handed-in' | 'ended' | 'refused' | 'exported' | 'given-up';
  /** The id of it at the service; of an exported one, what the maintainer has noted. */
  readonly jobId?: string;
  /** What was seen of it last, ISO 8601 when. */
  readonly look?: Omit<TaskLook, 'id'> & { readonly seenAt: string };
  /** Why the service did not take it, or could not be asked last. */
  readonly problem?: KeptProblem;
  /** It is entered into the public event log once the service has it: URL of the work that it concerns. */
  readonly log?: string;
  /** ISO 8601. */
  readonly created: string;
  readonly modified: string;
}

/** The key of the mark by which a task is found again at a service; its value is the id of the record. */
export const TASK_TAG = 'orrery:task';

/** Longest end of an output that is kept, in characters. */
const KEPT_OUTPUT = 4_000;

const ENDED: readonly TaskPhase[] = ['complete', 'command-failed', 'service-failed', 'canceled'];

/** Whether a service has no more to say of a task. */
function hasTaskEnded(phase: TaskPhase): boolean {
  return ENDED.includes(phase);
}

/** A record with what its service has told of it. @param at ISO 8601 */
export function withLook(record: TaskRecord, { id, ...look }: TaskLook, at: string): TaskRecord {
  const { problem: _over, ...rest } = record;
  return {
    ...rest,
    state: hasTaskEnded(look.phase) ? 'ended' : 'handed-in',
    jobId: id,
    look: {
      ...look,
      ...(look.stdout !== undefined && { stdout: look.stdout.slice(-KEPT_OUTPUT) }),
      ...(look.stderr !== undefined && { stderr: look.stderr.slice(-KEPT_OUTPUT) }),
      seenAt: at,
    },
    modified: at,
  };
}

/**
 * A record after its service did not do what it was asked for. A refusal of a task that was not taken yet ends it;
 * everything else leaves it as it stands: an answer that got lost is no refusal. @param at ISO 8601
 */
export function withTaskProblem(record: TaskRecord, problem: KeptProblem, at: string): TaskRecord {
  const isNo =
    (problem.kind === 'service-refused' && problem.status < 500) ||
    problem.kind === 'refused' ||
    problem.kind === 'invalid';
  const state = record.state === 'asked' && isNo ? 'refused' : record.state;
  return { ...record, state, problem, modified: at };
}

/** Whether two looks say the same, when aside: only what is new is written down. */
export function isSameLook(a: TaskRecord, b: TaskRecord): boolean {
  const said = ({ state, jobId, look, problem }: TaskRecord) =>
    JSON.stringify([state, jobId, { ...look, seenAt: undefined }, problem]);
  return said(a) === said(b);
}

/** Pauses between two looks at a task, in milliseconds: they grow while nothing changes. */
const FIRST = 3_000;
const LONGEST = 60_000;

/** How long to wait before the next look, in milliseconds. @param quiet how many looks in a row have shown nothing new */
export function nextTaskLook(quiet: number): number {
  return Math.min(LONGEST, FIRST * 1.5 ** quiet);
}
