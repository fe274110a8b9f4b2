import type { Problem } from '../../problem.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { JsonObject } from '../json.ts';
import type { ProfileId } from '../profiles/profiles.ts';
import { validateNotification } from '../validate.ts';

/**
 * Lets a message out only when neither COAR Notify 1.0.1 nor the receiver's known demands would have it refused.
 * The problem holds every finding that stands in the way.
 */
export function checkOutgoing(
  document: JsonObject,
  profiles: readonly ProfileId[] = [],
): Result<JsonObject, Extract<Problem, { kind: 'invalid' }>> {
  const findings = validateNotification(document, { profiles });
  const inTheWay = findings.filter(({ severity }) => severity === 'must');
  if (inTheWay.length === 0) return ok(document);
  const reason = inTheWay.map(({ message }) => message).join(' ');
  return fail({ kind: 'invalid', reason: `The receiver would refuse this message. ${reason}`, findings });
}
