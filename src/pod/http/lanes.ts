/** Runs a job when a lane of its group is free, in order of arrival. */
export type Lanes = <T>(group: string, job: () => Promise<T>) => Promise<T>;

/**
 * At most `width` jobs of one group at a time. Browsers keep six HTTP/1.1 connections to an origin anyway;
 * queueing here means that a job's time limit starts when it can really run.
 */
export function createLanes(width: number): Lanes {
  const groups = new Map<string, { running: number; readonly waiting: (() => void)[] }>();
  return async (group, job) => {
    const lane = groups.get(group) ?? { running: 0, waiting: [] };
    groups.set(group, lane);
    if (lane.running >= width) await new Promise<void>((start) => lane.waiting.push(start));
    else lane.running++;
    try {
      return await job();
    } finally {
      // A waiting job takes the lane over; it stays counted as running.
      const next = lane.waiting.shift();
      if (next) next();
      else if (--lane.running === 0) groups.delete(group);
    }
  };
}
