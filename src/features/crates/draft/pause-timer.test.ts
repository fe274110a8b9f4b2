import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PauseTimer } from './pause-timer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('waits for a pause, but not for ever, and can be stopped.', () => {
  const work = vi.fn();
  const timer = new PauseTimer(400, 5_000);
  timer.set(work);
  vi.advanceTimersByTime(300);
  timer.set(work);
  vi.advanceTimersByTime(399);
  expect(work).toHaveBeenCalledTimes(0);
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledTimes(1);

  for (let key = 0; key < 60; key += 1) {
    timer.set(work);
    vi.advanceTimersByTime(100);
  }
  expect(work).toHaveBeenCalledTimes(2);
  timer.clear();
  vi.advanceTimersByTime(10_000);
  expect(work).toHaveBeenCalledTimes(2);
});
