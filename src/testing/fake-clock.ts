/** A clock that only moves when told to. */
export interface FakeClock {
  /** Milliseconds since 1970. */
  now(): number;
  schedule(work: () => void, ms: number): () => void;
  /**
   * Moves on by `ms`, running what comes due on the way, each at its time. `settle` is awaited before and after each,
   * so that work that a timer began is done before the next one.
   */
  advance(ms: number, settle: () => Promise<void>): Promise<void>;
}

/** Makes a clock that stands at `start` (ISO 8601). */
export function createFakeClock(start: string): FakeClock {
  let time = Date.parse(start);
  let last = 0;
  const timers = new Map<number, { at: number; work: () => void }>();
  return {
    now: () => time,
    schedule(work, ms) {
      last += 1;
      const id = last;
      timers.set(id, { at: time + ms, work });
      return () => void timers.delete(id);
    },
    async advance(ms, settle) {
      const end = time + ms;
      await settle();
      for (;;) {
        const next = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (!next) break;
        const [id, { at, work }] = next;
        timers.delete(id);
        time = Math.max(time, at);
        work();
        await settle();
      }
      time = end;
      await settle();
    },
  };
}
