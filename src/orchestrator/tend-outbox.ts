import type { Problem } from '../domain/problem.ts';
import { backOff } from '../domain/suggestion/back-off.ts';
import type { Alarms } from './alarms.ts';
import { dueTimes } from './due.ts';
import { type Environment, isoNow } from './environment.ts';
import type { PodLook } from './look.ts';
import { type OutboxRun, type OutboxRunner, runEffects } from './run-effects.ts';
import type { Facts } from './status-board.ts';
import { syncDecisions } from './sync-decisions.ts';
import { createTask, type Task } from './task.ts';
import { createTurns } from './turns.ts';

/** How long a run of effects may last before others go on without waiting for it, in milliseconds. */
const PATIENCE = 3_000;

/** What tending the outbox works with. */
export interface OutboxTending extends Pick<OutboxRunner, 'holder' | 'isGone' | 'stopped'> {
  readonly environment: Pick<Environment, 'now' | 'random'>;
  readonly look: PodLook;
  readonly alarms: Alarms;
  /** Whether what other devices have decided is known, so that work may begin. */
  isReady(): boolean;
  report(change?: Partial<Facts>): Promise<void>;
  /** Something was carried out, and shall be seen. */
  written(run: OutboxRun): void;
  /** The pod could not be written to: a look finds out whether it can be reached at all, and says so. */
  failed(): void;
  bug(error: unknown): void;
}

/** The work on what was decided, as a task; it also comes back by itself when something falls due. */
export interface OutboxTask extends Task {
  /** Forgets that the pod could not be written to: the next request tries at once. */
  hurry(): void;
  /** Resolves when the runs have ended that lasted too long to wait for. */
  late(): Promise<void>;
}

/** Makes the task that carries out what was decided. */
export function tendOutbox(options: OutboxTending): OutboxTask {
  const { environment, look, alarms, stopped, report, bug } = options;
  const { replica, pod, transport, changed, now } = look;
  let pauses = 0;
  let pausedUntil = 0;
  /** Runs of effects that lasted too long to wait for. */
  const late = new Set<Promise<void>>();

  const runner: OutboxRunner = {
    replica,
    pod,
    transport,
    home: pod.home ?? '',
    holder: options.holder,
    isGone: options.isGone,
    now,
    random: environment.random,
    stopped,
    changed,
    inTurn: createTurns(),
    underWay: new Set(),
    patience: () => new Promise((resolve) => alarms.at('patience', PATIENCE, resolve)),
    async syncDecisions() {
      const read = await syncDecisions({ replica, pod, transport, now, changed }, pod.home ?? '');
      return read.ok ? undefined : read.problem;
    },
  };

  const task = createTask(async () => {
    if (stopped() || !options.isReady()) return;
    const due = await dueTimes(replica, isoNow(environment));
    if (due.review !== undefined)
      alarms.at('review', Date.parse(due.review) - now(), () => {
        changed(['suggestions']);
        task.request();
      });
    if (due.outbox === undefined) return report();
    const wait = Math.max(Date.parse(due.outbox), pausedUntil) - now();
    if (wait > 0) {
      alarms.at('outbox', wait, () => task.request());
      return report();
    }
    if (pod.home === undefined) {
      // Decisions wait until the pod has a place for them; the set-up makes one.
      return report({ partial: { kind: 'absent', url: pod.storages[0] ?? pod.webId } });
    }
    await report({ sending: true });
    const run = await runEffects(runner);
    if (run.rest) leaveBehind(run.rest);
    await afterRun(run);
  }, bug);

  /** Goes on without waiting for a run that lasts, and sees to its outcome when it comes. */
  function leaveBehind(rest: Promise<OutboxRun>): void {
    const end: Promise<void> = rest
      .then(async (run) => {
        late.delete(end);
        await afterRun(run);
      })
      .catch(bug);
    late.add(end);
  }

  async function afterRun(run: OutboxRun): Promise<void> {
    await report({ sending: late.size > 0 });
    if (stopped()) return;
    changed(['intents', 'suggestions']);
    // What was written shall be seen: the event in the log, the link at the artefact.
    if (run.done > 0) options.written(run);
    await plan(run.pause, run.done);
  }

  /** When to go on. */
  async function plan(pause: Problem | undefined, done: number): Promise<void> {
    if (pause) {
      pauses += 1;
      pausedUntil = now() + backOff(pauses, pause, environment.random());
      alarms.at('outbox', pausedUntil - now(), () => task.request());
      options.failed();
      return;
    }
    pauses = 0;
    const due = await dueTimes(replica, isoNow(environment));
    if (due.outbox === undefined) return;
    // Something that is due and yet was not carried out waits for another thing; no need to hurry.
    const wait = Date.parse(due.outbox) - now();
    alarms.at('outbox', done > 0 ? Math.max(0, wait) : Math.max(1_000, wait), () => task.request());
  }

  return {
    ...task,
    hurry() {
      pausedUntil = 0;
    },
    late: async () => void (await Promise.all(late)),
  };
}
