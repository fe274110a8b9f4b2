import { describe, expect, it } from 'vitest';
import { aStaging } from '../../testing/staging-world.ts';
import type { JobStatus } from './phase.ts';
import { thinned } from './seen.ts';
import type { Staging } from './staging.ts';
import { afterEvents, lookPause, nextStaging, type StagingEvent } from './staging-state.ts';

const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z`;
const job = { id: 'rule-1', adopted: false };
const taken: StagingEvent = { type: 'taken', job, follows: true, at: at(1) };
const saw = (phase: JobStatus['phase'], minute: number, more: Partial<JobStatus> = {}): StagingEvent => ({
  type: 'saw',
  status: { phase, seenAt: at(minute), ...more },
});
const having = (...events: StagingEvent[]): Staging => afterEvents(aStaging(), events);

describe('A staging', () => {
  it('is handed in by one tab, taken once, and keeps what was seen first.', () => {
    const staging = having({ type: 'begin', by: 'tab', at: at(0) }, taken, {
      ...taken,
      job: { id: 'rule-2', adopted: false },
    });
    expect(staging).toMatchObject({ state: 'handed-in', job });
    expect(staging.handing).toBeUndefined();
  });

  it('remembers only what differs from what was seen before, in the order of time.', () => {
    const staging = having(
      taken,
      saw('queued', 2),
      saw('queued', 3),
      saw('transferring', 5),
      saw('stuck', 4),
    );
    expect(staging.seen.map(({ phase, seenAt }) => [phase, seenAt])).toEqual([
      ['queued', at(2)],
      ['transferring', at(5)],
    ]);
  });

  it('ends when the data have arrived, and goes on where they are found to be on the way again.', () => {
    const arrived = having(taken, saw('complete', 2));
    expect(arrived.state).toBe('ended');
    expect(nextStaging(arrived, saw('stuck', 3))).toMatchObject({ state: 'handed-in' });
    expect(nextStaging(having(taken, saw('gone', 2)), saw('queued', 3))).toBeUndefined();
  });

  it('is looked at until it is gone where it was called off, even after its data have arrived.', () => {
    const called = having(
      taken,
      saw('complete', 2),
      { type: 'wish', wish: { as: 'cancel', at: at(3) } },
      { type: 'done', wish: at(3), at: at(4) },
    );
    expect(called).toMatchObject({ state: 'handed-in', cancelledAt: at(4) });
    expect(lookPause(called, 0)).toBeGreaterThan(0);
    expect(nextStaging(called, saw('gone', 5))).toMatchObject({ state: 'ended', farewell: 'cancelled' });
  });

  it('is over for the reason that the service gives, where it gives one.', () => {
    const gone = having(taken, saw('transferring', 2), saw('gone', 3, { because: 'denied' }));
    expect(gone.farewell).toBe('denied');
    expect(having(taken, saw('transferring', 2), saw('gone', 3)).farewell).toBe('deleted');
  });

  it('has one wish at a time; what came of an older one changes nothing.', () => {
    const wished = having(
      taken,
      { type: 'wish', wish: { as: 'cancel', at: at(2) } },
      { type: 'wish', wish: { as: 'retry', at: at(3) } },
    );
    expect(nextStaging(wished, { type: 'done', wish: at(2), at: at(4) })).toBeUndefined();
    expect(nextStaging(wished, { type: 'done', wish: at(3), at: at(4) })?.wish).toBeUndefined();
  });

  it('takes no wish before the service has it, and none where the service tells nothing.', () => {
    const wish: StagingEvent = { type: 'wish', wish: { as: 'cancel', at: at(2) } };
    expect(nextStaging(aStaging(), wish)).toBeUndefined();
    const byHand = having({ ...taken, follows: false } as StagingEvent);
    expect(byHand).toMatchObject({ state: 'handed-in', byHand: true });
    expect(nextStaging(byHand, wish)).toBeUndefined();
    expect(lookPause(byHand, 0)).toBeUndefined();
  });

  it('is taken up where it was left after it was refused or given up.', () => {
    const problem = { kind: 'service-refused', url: '', status: 409, reason: 'X', message: '' } as const;
    const end = { type: 'not-taken', attempt: at(0), problem, lasting: true, at: at(1) } as const;
    const refused = having({ type: 'begin', by: 'tab', at: at(0) }, end);
    const again = nextStaging(refused, { type: 'retry', at: at(2) });
    // It is heard of once more, by a pod that learns of it late.
    expect(again && nextStaging(again, end)).toBeUndefined();
    expect(refused).toMatchObject({ state: 'refused', problem });
    expect(nextStaging(refused, { type: 'retry', at: at(2) })).toMatchObject({ state: 'asked' });
    const left = having(taken, saw('queued', 2), { type: 'give-up', at: at(3) });
    expect(nextStaging(left, saw('complete', 4))).toBeUndefined();
    expect(nextStaging(left, { type: 'retry', at: at(5) })).toMatchObject({ state: 'handed-in' });
  });
});

it('Of many looks the edges and the changes of phase stay, and the others thin out evenly.', () => {
  const seen = Array.from(
    { length: 400 },
    (_none, index): JobStatus => ({
      phase: index < 300 ? 'transferring' : 'stuck',
      seenAt: String(index).padStart(4, '0'),
    }),
  );
  let kept: readonly JobStatus[] = [];
  for (const status of seen) kept = thinned([...kept, status]);
  expect(kept.length).toBeLessThanOrEqual(160);
  expect([kept[0], kept.at(-1)]).toEqual([seen[0], seen[399]]);
  expect(kept).toContain(seen[300]);
});
