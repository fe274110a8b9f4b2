import type { Environment } from './environment.ts';

/** Things that are to be done later, each under a name of its own. */
export interface Alarms {
  /** Does the work after `ms` milliseconds, once. What was to be done under this name before is called off. */
  at(name: string, ms: number, work: () => void): void;
  /** Calls everything off. */
  stop(): void;
}

/** Timers hold 32 bits; a longer wait is looked at again on the way. */
const LONGEST = 2 ** 31 - 1;

/** Alarms by the clock of the environment. */
export function createAlarms(environment: Pick<Environment, 'schedule'>): Alarms {
  const set = new Map<string, () => void>();
  return {
    at(name, ms, work) {
      set.get(name)?.();
      set.set(name, environment.schedule(work, Math.min(Math.max(0, ms), LONGEST)));
    },
    stop() {
      for (const cancel of set.values()) cancel();
      set.clear();
    },
  };
}
