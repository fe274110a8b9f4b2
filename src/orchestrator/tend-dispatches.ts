import type { Alarms } from './alarms.ts';
import { type DispatchRunner, dispatchKeys } from './dispatch-hands.ts';
import type { Environment } from './environment.ts';
import type { PodLook } from './look.ts';
import { runDispatches } from './run-dispatches.ts';
import { createTask, type Task } from './task.ts';

/** How long dispatches wait when the pod cannot be written to, in milliseconds. */
const PAUSE = 30_000;

/** What tending dispatches works with. */
export interface DispatchTending extends Pick<DispatchRunner, 'holder' | 'isGone' | 'stopped'> {
  readonly environment: Pick<Environment, 'openKeys' | 'origin'>;
  readonly look: PodLook;
  readonly alarms: Alarms;
  /** Whether what other devices do is known, so that work may begin. */
  isReady(): boolean;
  /** Something is to be put into the event log. */
  logs(): void;
  bug(error: unknown): void;
}

/** The work on dispatches, as a task of its own: a node that does not answer holds up nothing else. */
export interface DispatchTask extends Task {
  /** Whether an attempt is under way, for whose end nobody shall wait when the tab lets go. */
  isSending(): boolean;
}

/** Makes the task that carries dispatches out; it also comes back by itself when something of them falls due. */
export function tendDispatches(options: DispatchTending): DispatchTask {
  const { environment, look, alarms, holder, isGone, stopped } = options;
  const { home, webId } = look.pod;
  const runner: DispatchRunner = {
    ...look,
    home: home ?? '',
    holder,
    isGone,
    stopped,
    keys: dispatchKeys(webId, look.now, environment.openKeys),
    origin: environment.origin ?? '',
    underWay: new Set(),
  };
  const task = createTask(async () => {
    if (stopped() || !options.isReady() || home === undefined) return;
    const run = await runDispatches(runner);
    if (stopped()) return;
    if (run.logs) options.logs();
    const wait = run.pause ? PAUSE : run.nextAt && Math.max(0, Date.parse(run.nextAt) - look.now());
    if (typeof wait === 'number') alarms.at('dispatch', wait, () => task.request());
  }, options.bug);
  return { ...task, isSending: () => runner.underWay.size > 0 };
}
