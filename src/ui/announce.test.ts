import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
});
afterEach(() => vi.useRealTimers());

test('the first message is said at once, the following together two seconds later, repeats once', async () => {
  const { announce, currentAnnouncement } = await import('./announce.ts');
  announce('one');
  announce('two');
  announce('three');
  announce('two');
  expect(currentAnnouncement().polite).toBe('one');
  vi.advanceTimersByTime(1999);
  expect(currentAnnouncement().polite).toBe('one');
  vi.advanceTimersByTime(1);
  expect(currentAnnouncement().polite).toBe('two. three');
});

test('what failed does not wait', async () => {
  const { announce, currentAnnouncement } = await import('./announce.ts');
  announce('one');
  announce('It failed', 'now');
  expect(currentAnnouncement()).toEqual({ polite: 'one', assertive: 'It failed' });
});

test('the region is told of every change until it stops listening', async () => {
  const { announce, subscribeToAnnouncements } = await import('./announce.ts');
  const listener = vi.fn();
  const stop = subscribeToAnnouncements(listener);
  announce('one');
  stop();
  announce('two', 'now');
  expect(listener).toHaveBeenCalledTimes(1);
});
