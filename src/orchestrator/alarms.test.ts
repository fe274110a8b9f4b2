import { describe, expect, it } from 'vitest';
import { createAlarms } from './alarms.ts';

/** A clock that only collects what is to be done, and for when. */
function collecting() {
  const open = new Map<() => void, number>();
  const alarms = createAlarms({
    schedule(work, ms) {
      open.set(work, ms);
      return () => open.delete(work);
    },
  });
  return { alarms, waits: () => [...open.values()] };
}

describe('Alarms', () => {
  it('have one time for each name: the last that was set.', () => {
    const { alarms, waits } = collecting();
    alarms.at('look', 1_000, () => {});
    alarms.at('look', 50, () => {});
    alarms.at('outbox', 70, () => {});
    expect(waits()).toEqual([50, 70]);
  });

  it('wait no shorter than not at all, and no longer than a timer can.', () => {
    const { alarms, waits } = collecting();
    alarms.at('past', -5, () => {});
    alarms.at('far', Number.MAX_SAFE_INTEGER, () => {});
    expect(waits()).toEqual([0, 2_147_483_647]);
  });

  it('are all called off at the end.', () => {
    const { alarms, waits } = collecting();
    alarms.at('look', 1, () => {});
    alarms.at('outbox', 2, () => {});
    alarms.stop();
    expect(waits()).toEqual([]);
  });
});
