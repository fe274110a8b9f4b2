import { describe, expect, it } from 'vitest';
import { createTask } from './task.ts';

describe('A task', () => {
  it('never runs twice at once, and once more when it was asked for meanwhile.', async () => {
    let running = 0;
    let runs = 0;
    const task = createTask(
      async () => {
        running += 1;
        expect(running).toBe(1);
        runs += 1;
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
      },
      () => undefined,
    );
    task.request();
    task.request();
    task.request();
    await task.idle();
    expect(runs).toBe(2);
    task.request();
    await task.idle();
    expect(runs).toBe(3);
  });

  it('survives a bug in its work.', async () => {
    const bugs: unknown[] = [];
    let runs = 0;
    const task = createTask(
      async () => {
        runs += 1;
        if (runs === 1) throw new Error('bug');
      },
      (error) => bugs.push(error),
    );
    task.request();
    await task.idle();
    task.request();
    await task.idle();
    expect([runs, bugs.length]).toEqual([2, 1]);
  });
});
