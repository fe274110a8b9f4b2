import { describe, expect, it } from 'vitest';
import type { DispatchShare, ShareState } from './model.ts';
import type { ShareOutcome } from './outcome.ts';
import { nextAttemptOf, nextShare, type ShareEvent, shareDueAt, withdrawalDueAt } from './share-state.ts';

const at = '2026-03-01T10:00:00.000Z';
const STATES: readonly ShareState[] = [
  'prepared',
  'sending',
  'waiting',
  'unknown',
  'blocked',
  'refused',
  'taken',
  'seen',
  'executed',
  'withdrawn',
  'dropped',
];

function share(state: ShareState): DispatchShare {
  const tries = [{ startedAt: at, way: 'direct', by: 'tab' }] as const;
  return { providerId: 'p', recipient: 'marie@node.example', state, digest: 'd', bytes: 1, tries };
}

const end = (outcome: ShareOutcome, by = 'tab'): ShareEvent => ({
  type: 'end',
  by,
  startedAt: at,
  at,
  outcome,
});
const taken: ShareOutcome = { kind: 'taken', recipientName: 'Marie' };

/** States from which an event leads on, with where to. */
function leads(event: ShareEvent): Record<string, ShareState> {
  return Object.fromEntries(
    STATES.flatMap((state) => {
      const next = nextShare(share(state), event);
      return next ? [[state, next.state]] : [];
    }),
  );
}

describe('A share', () => {
  it('is sent only from where nobody is sending it and no answer is missing.', () => {
    expect(leads({ type: 'send', at, by: 'other', way: 'direct' })).toEqual({
      prepared: 'sending',
      waiting: 'sending',
    });
  });

  it('is never sent again while it is being sent, nor once a node has it.', () => {
    const again = leads({ type: 'resend' });
    for (const state of ['sending', 'taken', 'seen', 'executed', 'withdrawn', 'dropped'])
      expect(again).not.toHaveProperty(state);
  });

  it('reads as unknown when its tab has ended, and takes the answer that comes after all.', () => {
    expect(leads({ type: 'cut-off', by: 'tab', startedAt: at, at })).toEqual({ sending: 'unknown' });
    expect(leads(end(taken))).toEqual({ sending: 'taken', unknown: 'taken' });
  });

  it('takes no answer of another attempt than its last.', () => {
    expect(leads(end(taken, 'other'))).toEqual({});
  });

  it.each([
    [taken, 'taken'],
    [{ kind: 'refused', because: 'trust', status: 401, message: '' }, 'refused'],
    [{ kind: 'later', status: 503, message: '' }, 'waiting'],
    [{ kind: 'unknown', message: '' }, 'unknown'],
    [{ kind: 'blocked', because: 'cors', message: '' }, 'blocked'],
  ] as const)('goes by its outcome: %o', (outcome, state) => {
    expect(nextShare(share('sending'), end(outcome))).toMatchObject({
      state,
      tries: [{ endedAt: at, outcome }],
    });
  });

  it('is marked by the maintainer only where she can know better.', () => {
    expect(leads({ type: 'mark', as: 'seen', at })).toEqual({ taken: 'seen' });
    expect(leads({ type: 'mark', as: 'executed', at })).toEqual({ taken: 'executed', seen: 'executed' });
    for (const as of ['arrived', 'dropped'] as const)
      expect(Object.keys(leads({ type: 'mark', as, at })).sort()).toEqual([
        'blocked',
        'prepared',
        'refused',
        'unknown',
        'waiting',
      ]);
  });

  it('is due by itself when it is prepared, or asked to wait; by hand never.', () => {
    expect(shareDueAt(share('prepared'), 'direct')).toBe('');
    expect(shareDueAt({ ...share('waiting'), nextAttempt: at }, 'relay')).toBe(at);
    expect(shareDueAt(share('waiting'), 'relay')).toBeUndefined();
    for (const state of STATES) expect(shareDueAt(share(state), 'export')).toBeUndefined();
  });

  it('goes out again by itself at most three times, when the node says, and within six hours.', () => {
    const later = (retryAfter?: number): ShareOutcome => ({
      kind: 'later',
      status: 503,
      message: '',
      ...(retryAfter !== undefined && { retryAfter }),
    });
    expect(nextAttemptOf(later(120), 1, 0)).toBe('1970-01-01T00:02:00.000Z');
    expect(nextAttemptOf(later(), 2, 0)).toBe('1970-01-01T00:02:00.000Z');
    expect(nextAttemptOf(later(10 ** 9), 1, 0)).toBe('1970-01-01T06:00:00.000Z');
    expect(nextAttemptOf(later(120), 3, 0)).toBeUndefined();
    expect(nextAttemptOf({ kind: 'unknown', message: '' }, 1, 0)).toBeUndefined();
  });

  it('is taken back once a node may have it; the node is told until it takes notice, or for good not.', () => {
    const asked = leads({ type: 'withdraw', at });
    expect(Object.keys(asked).sort()).toEqual(['executed', 'seen', 'taken', 'unknown']);
    const wanted = nextShare(share('taken'), { type: 'withdraw', at });
    expect(wanted && withdrawalDueAt(wanted)).toBe(at);
    expect(nextShare(wanted!, { type: 'withdraw', at })).toBeUndefined();
    const told = nextShare(wanted!, { type: 'told', at, outcome: taken });
    expect(told).toMatchObject({ state: 'withdrawn', withdrawal: { toldAt: at, attempts: 1 } });
    expect(withdrawalDueAt(told!)).toBeUndefined();
    const failed = nextShare(wanted!, { type: 'told', at, outcome: { kind: 'unknown', message: '' } });
    expect(failed).toMatchObject({ state: 'taken', withdrawal: { failed: { kind: 'unknown' } } });
    expect(withdrawalDueAt(failed!)).toBeUndefined();
    expect(nextShare(failed!, { type: 'withdraw', at })?.withdrawal).toEqual({ wantedAt: at, attempts: 0 });
  });

  it('that is given up, or sent once more, is not taken back any more: the node would be told without end.', () => {
    const pending = nextShare(share('unknown'), { type: 'withdraw', at });
    const dropped = nextShare(pending!, { type: 'mark', as: 'dropped', at });
    expect(dropped && withdrawalDueAt(dropped)).toBeUndefined();
    const again = nextShare(pending!, { type: 'resend' });
    expect(again).not.toHaveProperty('withdrawal');
    for (const state of STATES) {
      const due = withdrawalDueAt({ ...share(state), withdrawal: { wantedAt: at, attempts: 1 } });
      const said = nextShare({ ...pending!, state }, { type: 'told', at, outcome: taken });
      expect([state, due !== undefined]).toEqual([state, said !== undefined]);
    }
  });
});
