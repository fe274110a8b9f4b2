import { isoOf } from '../artefact/time-axis.ts';
import type { DispatchShare, DispatchTry, DispatchWay, ShareMark, ShareState } from './model.ts';
import type { ShareOutcome } from './outcome.ts';

/** What can happen to the share for one recipient. Times are ISO 8601. */
export type ShareEvent =
  /** Somebody begins to send it. `by`: name of the tab. */
  | {
      readonly type: 'send';
      readonly by: string;
      readonly at: string;
      readonly way: DispatchWay;
      readonly signedBy?: string;
      readonly clockOffset?: number;
    }
  /** The attempt that `by` began at `startedAt` has ended. `nextAttempt`: when it goes out again by itself. */
  | {
      readonly type: 'end';
      readonly by: string;
      readonly startedAt: string;
      readonly at: string;
      readonly outcome: ShareOutcome;
      readonly nextAttempt?: string;
      readonly task?: string;
    }
  /** Who was sending it is gone, and did not say what came of it. */
  | { readonly type: 'cut-off'; readonly by: string; readonly startedAt: string; readonly at: string }
  /** The maintainer wants it sent (again). */
  | { readonly type: 'resend' }
  /** The maintainer says how far it has come. */
  | { readonly type: 'mark'; readonly as: ShareMark; readonly at: string }
  /** The maintainer takes it back: the node is to be told. */
  | { readonly type: 'withdraw'; readonly at: string }
  /** What came of telling the node. */
  | {
      readonly type: 'told';
      readonly at: string;
      readonly outcome: ShareOutcome;
      readonly nextAttempt?: string;
    };

/** From which states an event leads on. */
const FROM: { readonly [Type in ShareEvent['type']]: readonly ShareState[] } = {
  send: ['prepared', 'waiting'],
  // An answer that comes after all, to a tab that was taken for gone, tells more than nothing did.
  end: ['sending', 'unknown'],
  'cut-off': ['sending'],
  // Never out of `sending`: only who sends, or its end, leads out of that.
  resend: ['unknown', 'blocked', 'waiting', 'refused'],
  mark: ['prepared', 'waiting', 'unknown', 'blocked', 'refused', 'taken', 'seen'],
  withdraw: ['unknown', 'taken', 'seen', 'executed'],
  told: ['unknown', 'taken', 'seen', 'executed'],
};

const MARK_FROM: { readonly [As in ShareMark]: readonly ShareState[] } = {
  arrived: ['prepared', 'waiting', 'unknown', 'blocked', 'refused'],
  seen: ['taken'],
  executed: ['taken', 'seen'],
  dropped: ['prepared', 'waiting', 'unknown', 'blocked', 'refused'],
};

const MARKED: { readonly [As in ShareMark]: ShareState } = {
  arrived: 'taken',
  seen: 'seen',
  executed: 'executed',
  dropped: 'dropped',
};

/** The share after an event, or `undefined` where it is not allowed in its state. */
export function nextShare(share: DispatchShare, event: ShareEvent): DispatchShare | undefined {
  if (!FROM[event.type].includes(share.state)) return undefined;
  const { nextAttempt: _next, ...kept } = share;
  switch (event.type) {
    case 'send': {
      const { type: _type, at, ...details } = event;
      return { ...kept, state: 'sending', tries: [...share.tries, { startedAt: at, ...details }] };
    }
    case 'end':
      return ended(kept, event);
    case 'cut-off': {
      const outcome = { kind: 'unknown', message: '' } as const;
      return ended(kept, { ...event, type: 'end', outcome });
    }
    case 'resend': {
      // Who wants it sent does not want it taken back any more.
      const { withdrawal: _withdrawal, ...wanted } = kept;
      return { ...wanted, state: 'prepared' };
    }
    case 'mark':
      return MARK_FROM[event.as].includes(share.state)
        ? { ...kept, state: MARKED[event.as], markedAt: event.at }
        : undefined;
    case 'withdraw':
      return share.withdrawal && !share.withdrawal.failed
        ? undefined
        : { ...share, withdrawal: { wantedAt: event.at, attempts: 0 } };
    case 'told':
      return told(share, event);
  }
}

function ended(share: DispatchShare, event: Extract<ShareEvent, { type: 'end' }>): DispatchShare | undefined {
  const { by, startedAt, at, outcome, nextAttempt, task } = event;
  const last = share.tries.at(-1);
  // Only the attempt that counts: one before it has been taken for lost, and something else was begun since.
  if (last === undefined || last.by !== by || last.startedAt !== startedAt) return undefined;
  const tries: readonly DispatchTry[] = [...share.tries.slice(0, -1), { ...last, endedAt: at, outcome }];
  const name = outcome.kind === 'taken' ? outcome.recipientName : undefined;
  return {
    ...share,
    tries,
    state: STATE_AFTER[outcome.kind],
    ...(nextAttempt !== undefined && outcome.kind === 'later' && { nextAttempt }),
    ...(name !== undefined && { recipientName: name }),
    ...(task !== undefined && { task }),
  };
}

const STATE_AFTER: { readonly [Kind in ShareOutcome['kind']]: ShareState } = {
  taken: 'taken',
  refused: 'refused',
  later: 'waiting',
  unknown: 'unknown',
  blocked: 'blocked',
};

function told(
  share: DispatchShare,
  { at, outcome, nextAttempt }: Extract<ShareEvent, { type: 'told' }>,
): DispatchShare | undefined {
  const { withdrawal } = share;
  if (withdrawal === undefined || withdrawal.toldAt !== undefined) return undefined;
  const { nextAttempt: _next, failed: _failed, ...begun } = withdrawal;
  const attempts = withdrawal.attempts + 1;
  if (outcome.kind === 'taken')
    return { ...share, state: 'withdrawn', withdrawal: { ...begun, attempts, toldAt: at } };
  return {
    ...share,
    withdrawal: {
      ...begun,
      attempts,
      ...(nextAttempt === undefined ? { failed: outcome } : { nextAttempt }),
    },
  };
}

/** How often a share, or the word that it is taken back, goes out by itself. */
const AUTOMATIC_TRIES = 3;

/** Longest pause before a share goes out by itself, in seconds: nobody waits a week for a crate to be run. */
const LONGEST_PAUSE = 6 * 3600;

/**
 * When a share goes out again by itself, ISO 8601; `undefined` where a person has to decide. `tries` counts the one that
 * has just ended. @param now milliseconds since 1970
 */
export function nextAttemptOf(outcome: ShareOutcome, tries: number, now: number): string | undefined {
  if (outcome.kind !== 'later' || tries >= AUTOMATIC_TRIES) return undefined;
  const seconds = Math.min(outcome.retryAfter ?? 30 * 2 ** tries, LONGEST_PAUSE);
  return isoOf(now + Math.max(1, seconds) * 1000);
}

/** When a share is to be sent next, ISO 8601; `undefined` where it waits for somebody. @param way of the dispatch */
export function shareDueAt(share: DispatchShare, way: DispatchWay): string | undefined {
  if (way === 'export') return undefined;
  if (share.state === 'prepared') return '';
  return share.state === 'waiting' ? share.nextAttempt : undefined;
}

/** When the node is to be told that a share is taken back, ISO 8601; `undefined` where there is nothing to tell. */
export function withdrawalDueAt({ withdrawal, state }: DispatchShare): string | undefined {
  // Where what the node says could not be noted, it would be asked without end.
  if (!withdrawal || withdrawal.toldAt !== undefined || withdrawal.failed || !FROM.told.includes(state))
    return undefined;
  return withdrawal.nextAttempt ?? withdrawal.wantedAt;
}
