import type { Problem } from '../problem.ts';
import { isDefiniteRefusal } from './edit-intent.ts';
import type { Intent, IntentState, Receipt, WatchedLease } from './model.ts';

/** What can happen to an intent. */
export type IntentEvent =
  /** The time in which it can be undone is over. */
  | { readonly type: 'release' }
  /** The runner takes it up. */
  | { readonly type: 'start' }
  /** The run was cut off (tab closed, crash): nobody carries it out any more. */
  | { readonly type: 'recover' }
  /** Something in the way that waiting may mend. `nextAttempt` is ISO 8601. */
  | { readonly type: 'postpone'; readonly problem: Problem; readonly nextAttempt: string }
  /** Another device is at it; no fault of this intent. `nextAttempt` is ISO 8601. */
  | {
      readonly type: 'wait';
      readonly problem: Problem;
      readonly nextAttempt: string;
      readonly watched: WatchedLease;
    }
  /** Nothing can be done for any intent now (offline, signed out); no fault of this one. */
  | { readonly type: 'pause'; readonly problem: Problem }
  /** Something in the way that waiting does not mend. */
  | { readonly type: 'fail'; readonly problem: Problem }
  | { readonly type: 'succeed'; readonly receipt: Receipt }
  /** Somebody has delivered the message by other means, the maintainer says; the pod has to hear of it. */
  | { readonly type: 'deliver'; readonly receipt: Receipt }
  /** The maintainer wants it tried again. */
  | { readonly type: 'retry' }
  /** The maintainer gives it up, or a later decision overtook it. */
  | { readonly type: 'drop' }
  /** Another device has dropped it. */
  | { readonly type: 'overtaken' };

/** From which states an event leads where; a pair that is missing is not allowed. */
const transitions: { readonly [Type in IntentEvent['type']]: Partial<Record<IntentState, IntentState>> } = {
  release: { held: 'ready' },
  start: { ready: 'running' },
  recover: { running: 'ready' },
  postpone: { running: 'ready' },
  wait: { running: 'ready' },
  pause: { running: 'ready' },
  fail: { running: 'failed' },
  // Another device may have done it at any time; its receipt counts from every state but a final one.
  succeed: { held: 'done', ready: 'done', running: 'done', failed: 'done' },
  deliver: { failed: 'ready' },
  // Also what waits for its next attempt: the maintainer need not wait.
  retry: { failed: 'ready', ready: 'ready' },
  drop: { held: 'dropped', ready: 'dropped', failed: 'dropped' },
  overtaken: { held: 'dropped', ready: 'dropped', running: 'dropped', failed: 'dropped' },
};

/**
 * The intent after `event`, or `undefined` when the event is not allowed in its state.
 * `done` and `dropped` are final.
 */
export function nextIntent(intent: Intent, event: IntentEvent): Intent | undefined {
  const state = transitions[event.type][intent.state];
  if (state === undefined) return undefined;
  const { problem: _problem, nextAttempt: _nextAttempt, ...kept } = intent;
  switch (event.type) {
    case 'start':
      return { ...kept, state, attempts: intent.attempts + 1 };
    case 'postpone':
      return { ...kept, state, problem: event.problem, nextAttempt: event.nextAttempt };
    case 'wait':
    case 'pause': {
      // The attempt does not count, but it is not as if there had been none: something may have left this device.
      const { refusals: _refusals, ...unsure } = kept;
      const waiting = {
        ...unsure,
        state,
        problem: event.problem,
        attempts: Math.max(1, intent.attempts - 1),
      };
      return event.type === 'wait'
        ? { ...waiting, nextAttempt: event.nextAttempt, watched: event.watched }
        : waiting;
    }
    case 'fail':
      return { ...kept, state, problem: event.problem, ...refusalsAfter(intent, event.problem) };
    case 'succeed':
    case 'deliver':
      return { ...kept, state, receipt: event.receipt };
    case 'retry':
      // Back to the short waits, but not to 0: something may have left this device already.
      return {
        ...kept,
        state,
        attempts: Math.min(intent.attempts, 1),
        ...(intent.refusals !== undefined && { refusals: intent.refusals === intent.attempts ? 1 : 0 }),
      };
    case 'drop':
      // Once it was begun, the pod has a record of it, and other devices go by that.
      return intent.attempts === 0 ? { ...kept, state } : { ...kept, state, unrecorded: true };
    case 'release':
    case 'recover':
    case 'overtaken':
      return { ...kept, state };
  }
}

function refusalsAfter({ effect, refusals = 0 }: Intent, problem: Problem): Pick<Intent, 'refusals'> {
  return effect.kind === 'send' && isDefiniteRefusal(problem) ? { refusals: refusals + 1 } : {};
}

/** Whether nothing will happen to it any more. */
export function isFinished(intent: Intent): boolean {
  return intent.state === 'done' || intent.state === 'dropped';
}

/** Whether nothing of it can have left this device: no request has been made for it. */
export function isUntouched(intent: Intent): boolean {
  return (intent.state === 'held' || intent.state === 'ready') && intent.attempts === 0;
}

/** When it may be carried out next, as ISO 8601; `undefined` when it waits for nothing but somebody's choice. */
export function dueAt(intent: Intent): string | undefined {
  if (intent.state === 'held') return intent.notBefore;
  if (intent.state !== 'ready') return undefined;
  return intent.nextAttempt !== undefined && intent.nextAttempt > intent.notBefore
    ? intent.nextAttempt
    : intent.notBefore;
}
