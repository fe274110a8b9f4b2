import { backOff } from '../domain/suggestion/back-off.ts';
import { createAlarms } from './alarms.ts';
import type { Environment } from './environment.ts';
import type { PodLook } from './look.ts';
import { runStagings } from './run-stagings.ts';
import type { StagingRunner } from './staging-hands.ts';
import type { StagingServices } from './staging-services.ts';
import { createTask, type Task } from './task.ts';

/** What tending stagings works with. */
export interface StagingTending extends Pick<StagingRunner, 'holder' | 'isGone' | 'isVisible'> {
  readonly environment: Pick<Environment, 'locks' | 'random' | 'isOnline' | 'schedule'>;
  readonly services: StagingServices;
  readonly look: PodLook;
  /** A staging has come to its end. */
  ended(): void;
  bug(error: unknown): void;
}

/** The work of one tab on stagings. */
export interface StagingTask extends Task {
  /** Ends it without waiting for services: what was under way is found and gone on with later. */
  stop(): void;
}

/** Makes the task; it also comes back by itself when something falls due. */
export function tendStagings(options: StagingTending): StagingTask {
  const { environment, services, look, holder, isGone, isVisible } = options;
  const { home } = look.pod;
  const alarms = createAlarms(environment);
  let stopped = false;
  let pauses = 0;
  let pausedUntil = 0;
  const runner: StagingRunner = {
    ...look,
    home: home ?? '',
    holder,
    isGone,
    isVisible,
    services,
    locks: environment.locks,
    isOnline: () => environment.isOnline(),
    random: () => environment.random(),
    stopped: () => stopped,
  };
  const comeBack = (at: number) => alarms.at('stagings', Math.max(0, at - look.now()), () => task.request());
  const task = createTask(
    async () => {
      if (stopped || home === undefined) return;
      if (look.now() < pausedUntil) return comeBack(pausedUntil);
      const run = await runStagings(runner);
      if (stopped) return;
      if (run.ended) options.ended();
      pauses = run.pause ? pauses + 1 : 0;
      pausedUntil = run.pause ? look.now() + backOff(pauses, run.pause, environment.random()) : 0;
      if (run.pause) comeBack(pausedUntil);
      else if (run.nextAt !== undefined) comeBack(run.nextAt);
    },
    (error) => {
      // A pod that was closed meanwhile is no bug.
      if (!stopped) options.bug(error);
    },
  );
  return {
    ...task,
    stop() {
      stopped = true;
      alarms.stop();
    },
  };
}
