import { expect, test } from 'vitest';
import { inTime } from './in-time.ts';

test('waits for what comes in time, and goes on without what does not', async () => {
  expect(await inTime(Promise.resolve('here'), 1_000)).toBe('here');
  expect(await inTime(new Promise(() => {}), 10)).toBeUndefined();
});
