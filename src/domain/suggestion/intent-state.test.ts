import { describe, expect, it } from 'vitest';
import { dueAt, type IntentEvent, isFinished, isUntouched, nextIntent } from './intent-state.ts';
import type { Intent, IntentState } from './model.ts';

const intent: Intent = {
  id: 'i',
  cause: 'c',
  order: 0,
  effect: { kind: 'log', activityId: 'urn:x' },
  state: 'held',
  notBefore: '2026-03-01T10:00:05.000Z',
  createdAt: '2026-03-01T10:00:00.000Z',
  attempts: 0,
};
const problem = { kind: 'server', url: 'https://x.example/', status: 503 } as const;
const receipt = { at: '2026-03-01T10:00:06.000Z', status: 201, already: false };

const events: readonly IntentEvent[] = [
  { type: 'release' },
  { type: 'start' },
  { type: 'recover' },
  { type: 'postpone', problem, nextAttempt: '2026-03-01T10:01:00.000Z' },
  { type: 'pause', problem },
  { type: 'fail', problem },
  { type: 'succeed', receipt },
  { type: 'deliver', receipt },
  { type: 'retry' },
  { type: 'drop' },
  { type: 'overtaken' },
];

/** State → event → state; what is not listed is not allowed. */
const table: Record<IntentState, Partial<Record<IntentEvent['type'], IntentState>>> = {
  held: { release: 'ready', succeed: 'done', drop: 'dropped', overtaken: 'dropped' },
  ready: { start: 'running', retry: 'ready', succeed: 'done', drop: 'dropped', overtaken: 'dropped' },
  running: {
    recover: 'ready',
    postpone: 'ready',
    pause: 'ready',
    fail: 'failed',
    succeed: 'done',
    overtaken: 'dropped',
  },
  failed: { retry: 'ready', deliver: 'ready', succeed: 'done', drop: 'dropped', overtaken: 'dropped' },
  done: {},
  dropped: {},
};

describe('An intent', () => {
  for (const [state, allowed] of Object.entries(table) as [IntentState, (typeof table)[IntentState]][])
    for (const event of events)
      it(`that is ${state} ${allowed[event.type] ? `becomes ${allowed[event.type]} by` : 'does not take'} ${event.type}.`, () => {
        expect(nextIntent({ ...intent, state }, event)?.state).toBe(allowed[event.type]);
      });

  it('counts its attempts, but not those that were cut short by a lost connection.', () => {
    const running = nextIntent({ ...intent, state: 'ready', attempts: 3 }, { type: 'start' });
    expect(running?.attempts).toBe(4);
    expect(
      nextIntent({ ...intent, state: 'running', attempts: 4 }, { type: 'pause', problem })?.attempts,
    ).toBe(3);
  });

  it('is never untouched again once it was started, also after a pause or a retry.', () => {
    const started = nextIntent({ ...intent, state: 'ready' }, { type: 'start' });
    if (!started) throw new Error('It did not start.');
    const paused = nextIntent(started, { type: 'pause', problem });
    const failed = nextIntent(started, { type: 'fail', problem });
    const retried = failed && nextIntent(failed, { type: 'retry' });
    expect([paused, retried].map((after) => after && isUntouched(after))).toEqual([false, false]);
  });

  it('forgets what was in the way when it goes on.', () => {
    const failed = { ...intent, state: 'failed', problem, nextAttempt: intent.notBefore } as const;
    const retried = nextIntent(failed, { type: 'retry' });
    expect([retried?.problem, retried?.nextAttempt]).toEqual([undefined, undefined]);
  });

  it('has to be told to the pod when it is dropped after it was begun.', () => {
    expect(nextIntent({ ...intent, attempts: 0 }, { type: 'drop' })?.unrecorded).toBeUndefined();
    expect(nextIntent({ ...intent, state: 'failed', attempts: 1 }, { type: 'drop' })?.unrecorded).toBe(true);
  });

  it('is due when its grace time and its wait are over.', () => {
    expect(dueAt(intent)).toBe(intent.notBefore);
    expect(dueAt({ ...intent, state: 'ready', nextAttempt: '2026-03-01T10:09:00.000Z' })).toBe(
      '2026-03-01T10:09:00.000Z',
    );
    expect(dueAt({ ...intent, state: 'failed' })).toBeUndefined();
  });

  it('is finished when done or dropped, and not before.', () => {
    const finished = (Object.keys(table) as IntentState[]).filter((state) =>
      isFinished({ ...intent, state }),
    );
    expect(finished).toEqual(['done', 'dropped']);
  });
});
