import { v5 as uuidV5 } from 'uuid';
import type { DecisionCase, DecisionChange } from '../cache/decisions.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { isUntouched } from '../domain/suggestion/intent-state.ts';
import type { Intent, RuleRef, Suggestion, Verdict } from '../domain/suggestion/model.ts';
import { withWords } from '../domain/suggestion/with-words.ts';

/** Namespace of the ids of intents (https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5). */
const INTENTS = '7d2b0b3a-3b0c-5c47-9d5c-6b1f2f6a4b10';

/** When and for how long a decision can be taken back without a trace. */
export interface Grace {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** In milliseconds. */
  readonly graceMs: number;
}

/** Id of an intent: the same on every device, so that two of them cannot carry out the same thing twice. */
export function intentId(cause: string, order: number): string {
  return uuidV5(`${cause}#${order}`, INTENTS);
}

/** The intents that carry a suggestion out, one for each effect. `words` go with the answers that it sends. */
function intentsFor(suggestion: Suggestion, { now, graceMs }: Grace, words?: string): Intent[] {
  return withWords(suggestion.effects, words).map((effect, order) => ({
    id: intentId(suggestion.id, order),
    cause: suggestion.id,
    order,
    effect,
    artefact: suggestion.artefact,
    state: 'held',
    notBefore: new Date(now + graceMs).toISOString(),
    createdAt: new Date(now).toISOString(),
    attempts: 0,
  }));
}

/**
 * Approves: the decision and its intents, held until the grace time is over. Approving again changes nothing.
 * @param words of the maintainer's, for whoever gets an answer; kept in the messages of the intents
 */
export function approve(current: DecisionCase, grace: Grace, words?: string): Result<DecisionChange> {
  const { suggestion, decision } = current;
  if (decision?.verdict === 'approved' && !decision.withdrawn) return ok({});
  if (!suggestion)
    return fail({ kind: 'invalid', reason: 'This suggestion is gone: what it came from has changed.' });
  // What another device has already done, or begun, stays as it is.
  const kept = new Set(current.intents.filter(({ state }) => state !== 'dropped').map(({ id }) => id));
  return ok({
    decision: newDecision(suggestion.id, 'approved', grace, { suggestion, decision }),
    putIntents: intentsFor(suggestion, grace, words).filter(({ id }) => !kept.has(id)),
  });
}

/**
 * Approves in the name of the policy that suggested it, at once. Only where nobody has ever decided: what the
 * maintainer decided, put off or took back is left to her.
 */
export function approveByPolicy(
  { suggestion, decision, intents }: DecisionCase,
  now: number,
): DecisionChange {
  if (!suggestion || decision) return {};
  const grace = { now, graceMs: 0 };
  const there = new Set(intents.map(({ id }) => id));
  return {
    decision: {
      ...newDecision(suggestion.id, 'approved', grace, { suggestion, decision }),
      decidedBy: suggestion.policy.id,
    },
    putIntents: intentsFor(suggestion, grace).filter(({ id }) => !there.has(id)),
  };
}

/**
 * Approves what the maintainer approved ahead, by putting the message that it is about into her own inbox (`at`, ISO
 * 8601). Every device comes to the same record. Only where nobody has ever decided.
 */
export function approveAhead({ suggestion, decision, intents }: DecisionCase, at: string): DecisionChange {
  if (!suggestion || decision) return {};
  const grace = { now: Date.parse(at), graceMs: 0 };
  const there = new Set(intents.map(({ id }) => id));
  return {
    decision: newDecision(suggestion.id, 'approved', grace, { suggestion, decision }),
    putIntents: intentsFor(suggestion, grace).filter(({ id }) => !there.has(id)),
  };
}

/** Rejects, for good, on every device. Not possible any more once something of it has been sent. */
export function reject(
  current: DecisionCase,
  grace: Grace,
  id: string,
  reason?: string,
): Result<DecisionChange> {
  if (current.decision?.verdict === 'rejected' && !current.decision.withdrawn) return ok({});
  if (!isRevocable(current)) return alreadySent(id);
  return ok({
    decision: { ...newDecision(id, 'rejected', grace, current), ...(reason ? { reason } : {}) },
    removeIntents: current.intents.map((intent) => intent.id),
  });
}

/** Puts off until a time (ISO 8601). */
export function putOff(
  current: DecisionCase,
  grace: Grace,
  id: string,
  until: string,
): Result<DecisionChange> {
  const { decision } = current;
  if (decision?.verdict === 'later' && decision.until === until && !decision.withdrawn) return ok({});
  if (!isRevocable(current)) return alreadySent(id);
  return ok({
    decision: { ...newDecision(id, 'later', grace, current), until },
    removeIntents: current.intents.map((intent) => intent.id),
  });
}

/**
 * Takes a decision back. Within the grace time nothing has left this device: it disappears without a trace.
 * Afterwards a rejection or a "later" is withdrawn in the pod, too; an approval whose effects have begun stands.
 * `leaveTrace`: the pod has to know in any case, for a policy would do by itself what the maintainer took back.
 */
export function takeBack(
  current: DecisionCase,
  now: number,
  id: string,
  leaveTrace = false,
): Result<DecisionChange> {
  const { decision } = current;
  if (!decision || decision.withdrawn) return ok({});
  if (!isRevocable(current)) return alreadySent(id);
  const removeIntents = current.intents.map((intent) => intent.id);
  const isTraceless = decision.saved === 'waiting' && decision.attempts === 0;
  if (isTraceless && !leaveTrace && decision.decidedBy === 'maintainer')
    return ok({ decision: null, removeIntents });
  const time = new Date(now).toISOString();
  return ok({
    decision: {
      ...decision,
      decidedBy: 'maintainer',
      withdrawn: true,
      saved: 'waiting',
      decidedAt: timeAfter(now, decision),
      notBefore: time,
      attempts: 0,
      nextAttempt: undefined,
      problem: undefined,
    },
    removeIntents,
  });
}

/** Now, but later than the decision that is replaced, also where this device's clock is behind another one's. */
function timeAfter(now: number, before: DecisionCase['decision']): string {
  return new Date(before ? Math.max(now, Date.parse(before.decidedAt) + 1) : now).toISOString();
}

function newDecision(
  suggestionId: string,
  verdict: Verdict,
  { now, graceMs }: Grace,
  { suggestion, decision }: Pick<DecisionCase, 'suggestion' | 'decision'>,
) {
  return {
    ...(suggestion && { rule: ruleOf(suggestion) }),
    suggestionId,
    verdict,
    decidedAt: timeAfter(now, decision),
    decidedBy: 'maintainer',
    notBefore: new Date(now + graceMs).toISOString(),
    saved: 'waiting',
    attempts: 0,
  } as const;
}

function ruleOf({ policy: { id, version, rule } }: Suggestion): RuleRef {
  return { id, version, rule };
}

/** Whether nothing of it can have left this device. */
function isRevocable({ intents }: DecisionCase): boolean {
  return intents.every(
    (intent) => isUntouched(intent) || (intent.state === 'dropped' && intent.attempts === 0),
  );
}

function alreadySent(suggestionId: string): Result<never> {
  return fail({ kind: 'conflict', url: `urn:orrery:suggestion:${suggestionId}`, status: 409 });
}
