import { describe, expect, it, test } from 'vitest';
import { farewellOf, hasEnded, type JobStatus, nextLook, type Phase, rateBetween } from './phase.ts';

function status(phase: Phase, more: Partial<JobStatus> = {}): JobStatus {
  return { phase, seenAt: '2026-11-02T09:00:00Z', ...more };
}

describe('nextLook', () => {
  it('grows from ten seconds to a minute while nothing changes.', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6].map((quiet) => nextLook(status('transferring'), quiet) ?? 0);
    expect(waits[0]).toBe(10_000);
    expect(waits.at(-1)).toBe(60_000);
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
  });

  it('stops when there is no more to come, and only then.', () => {
    expect(nextLook(status('complete'), 0)).toBeUndefined();
    expect(nextLook(status('gone'), 0)).toBeUndefined();
    for (const phase of ['stuck', 'suspended', 'awaiting-approval', 'unknown'] as const)
      expect(hasEnded(phase)).toBe(false);
  });
});

test('what has vanished is told apart by what was seen of it last', () => {
  const now = Date.parse('2026-11-03T00:00:00Z');
  const past = { expires: '2026-11-02T12:00:00Z' };
  expect(farewellOf(status('awaiting-approval'), now, false)).toBe('denied');
  expect(farewellOf(status('complete', past), now, false)).toBe('expired');
  expect(farewellOf(status('complete', { expires: '2026-12-01T00:00:00Z' }), now, false)).toBe('deleted');
  expect(farewellOf(status('complete', past), now, true)).toBe('cancelled');
  expect(farewellOf(undefined, now, false)).toBe('deleted');
});

test('the rate is what arrived between two looks', () => {
  const files = (done: number) => ({ done, moving: 4 - done, stuck: 0, total: 4 });
  const earlier = status('transferring', { files: files(1), bytes: 4_000 });
  const later = status('transferring', { files: files(3), bytes: 4_000, seenAt: '2026-11-02T09:00:20Z' });
  expect(rateBetween(earlier, later)).toBe(100);
  expect(rateBetween(status('queued'), later)).toBeUndefined();
  expect(rateBetween(later, later)).toBeUndefined();
});
