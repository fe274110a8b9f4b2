/** Work that may be asked for at any time and never runs twice at once. */
export interface Task {
  /** Has the work done: now, or once more when it is just under way. */
  request(): void;
  /** Resolves when nothing is under way or asked for. */
  idle(): Promise<void>;
}

/**
 * Makes a task of `work`. However often it is requested while it runs, it runs once more afterwards.
 * An exception is a bug; it is handed to `onBug`, and the task can be requested again.
 */
export function createTask(work: () => Promise<void>, onBug: (error: unknown) => void): Task {
  let asked = false;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (asked) {
      asked = false;
      try {
        await work();
      } catch (error) {
        onBug(error);
      }
    }
    running = undefined;
  }

  return {
    request() {
      asked = true;
      running ??= run();
    },
    async idle() {
      while (running) await running;
    },
  };
}
