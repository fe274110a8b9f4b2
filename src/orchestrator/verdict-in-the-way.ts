import { listIntents } from '../cache/intents.ts';
import type { Replica } from '../cache/replica.ts';
import { activityKey } from '../domain/notification/identity.ts';
import { fail, type Result } from '../domain/result.ts';
import type { Intent } from '../domain/suggestion/model.ts';

/** Verdicts on an Offer. https://coar-notify.net/specification/1.0.1/#replies */
const VERDICTS: ReadonlySet<unknown> = new Set(['Accept', 'TentativeAccept', 'TentativeReject', 'Reject']);

type Planned = Pick<Intent, 'cause' | 'effect'>;

/**
 * An Offer can be answered on its thread and in the review queue: what keeps the same Offer from being answered twice.
 * A `conflict` where another verdict on it is still on its way, or where the same one was sent; else `undefined`.
 * A later verdict of another kind is allowed: what was accepted provisionally can be accepted, or declined.
 */
export async function verdictInTheWay(
  replica: Replica,
  planned: Result<readonly Planned[]>,
): Promise<Result<never> | undefined> {
  const verdicts = planned.ok ? planned.value.flatMap((each) => verdictOf(each) ?? []) : [];
  if (verdicts.length === 0) return undefined;
  const intents = await listIntents(replica);
  for (const { cause, type, answers } of verdicts)
    for (const other of intents) {
      const before = other.cause === cause || other.state === 'dropped' ? undefined : verdictOf(other);
      if (before?.answers !== answers) continue;
      if (other.state !== 'done' || before.type === type)
        return fail({ kind: 'conflict', url: answers, status: 409 });
    }
  return undefined;
}

function verdictOf({ cause, effect }: Planned) {
  if (effect.kind !== 'send') return undefined;
  const { type, inReplyTo } = effect.document;
  const word: unknown = Array.isArray(type) ? type[0] : type;
  if (!VERDICTS.has(word) || typeof inReplyTo !== 'string') return undefined;
  return { cause, type: word, answers: activityKey(inReplyTo) };
}
