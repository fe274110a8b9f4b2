import { activityKey } from '../notification/identity.ts';
import type { Problem } from '../problem.ts';
import type { Effect, Intent, JsonObject } from './model.ts';

type SendIntent = Intent & { readonly effect: Extract<Effect, { kind: 'send' }> };

/** Whether a receiver said clearly that it does not take the message. Silence, 408, 429 and 5xx leave it open. */
export function isDefiniteRefusal(problem: Problem): boolean {
  if (problem.kind !== 'refused') return false;
  const { status } = problem;
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/**
 * Whether the message of an intent may still be changed: it was refused each time it was sent. Where one attempt ended
 * in silence it may have arrived, and two messages with one id would contradict each other.
 */
export function isEditable(intent: Intent): intent is SendIntent {
  return intent.effect.kind === 'send' && intent.state === 'failed' && intent.refusals === intent.attempts;
}

/**
 * Whether the message of an intent stands in the public log already, as it was: then it is not changed any more, or the
 * log would tell of something that nobody was sent. It can be given up, and a new one made.
 */
export function isOnRecord({ effect }: SendIntent, all: readonly Intent[]): boolean {
  const { id } = effect.document;
  if (typeof id !== 'string') return false;
  const key = activityKey(id);
  return all.some(
    (other) =>
      other.effect.kind === 'log' && other.state === 'done' && activityKey(other.effect.activityId) === key,
  );
}

/**
 * The intent with another message in the place of the refused one, to be sent at once; `undefined` where that is not
 * allowed. The id stays: nobody has taken anything under it. @param now ISO 8601
 */
export function editIntent(intent: Intent, document: JsonObject, now: string): Intent | undefined {
  if (!isEditable(intent) || document.id !== intent.effect.document.id) return undefined;
  const { problem: _problem, nextAttempt: _nextAttempt, ...kept } = intent;
  return {
    ...kept,
    state: 'ready',
    effect: { ...intent.effect, document },
    editedAt: now,
    // As with another try without changes.
    attempts: 1,
    refusals: 1,
  };
}
