import { backOff } from '../domain/suggestion/back-off.ts';
import type { Alarms } from './alarms.ts';
import { type DispatchRunner, dispatchKeys } from './dispatch-hands.ts';
import type { Environment } from './environment.ts';
import type { PodLook } from './look.ts';
import { runDispatches } from './run-dispatches.ts';
import { createTask, type Task } from './task.ts';

/** What tending dispatches works with. */
export interface DispatchTending extends Pick<DispatchRunner, 'holder' | 'isGone' | 'stopped'> {
  readonly environment: Pick<Environment, 'openKeys' | 'origin' | 'random'>;
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
  /** Forgets that the pod could not be reached: the next request tries at once. */
  hurry(): void;
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
  let pauses = 0;
  let pausedUntil = 0;
  const comeBack = (at: number) => alarms.at('dispatch', Math.max(0, at - look.now()), () => task.request());
  const task = createTask(async () => {
    if (stopped() || !options.isReady() || home === undefined) return;
    if (look.now() < pausedUntil) return comeBack(pausedUntil);
    const run = await runDispatches(runner);
    if (stopped()) return;
    if (run.logs) options.logs();
    pauses = run.pause ? pauses + 1 : 0;
    pausedUntil = run.pause ? look.now() + backOff(pauses, run.pause, environment.random()) : 0;
    if (run.pause) comeBack(pausedUntil);
    else if (run.nextAt !== undefined) comeBack(Date.parse(run.nextAt));
  }, options.bug);
  return {
    ...task,
    isSending: () => runner.underWay.size > 0,
    hurry() {
      pausedUntil = 0;
    },
  };
}
