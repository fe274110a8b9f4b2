import type { StagingPolicy } from '../../../domain/staging/policy.ts';
import type { PolicyFinding } from '../../../domain/staging/policy-finding.ts';
import { secondsOfDays } from '../../../domain/staging/request.ts';

/** How much longer copies are to stay, or why they cannot. */
export type Extension =
  | { readonly kind: 'fine'; readonly seconds: number; readonly until: string }
  /** No number of days above 0, or a day beyond all calendars. */
  | { readonly kind: 'no-number' }
  | { readonly kind: 'forbidden'; readonly finding: PolicyFinding };

/** Reads what was typed, and holds it to the deployer's rules. @param now milliseconds since 1970 */
export function readExtension(days: string, policy: StagingPolicy | undefined, now: number): Extension {
  const seconds = days.trim() === '' ? undefined : secondsOfDays(Number(days));
  const end = new Date(now + (seconds ?? Number.NaN) * 1_000);
  if (seconds === undefined || Number.isNaN(end.getTime())) return { kind: 'no-number' };
  const limit = policy?.maxLifetime;
  if (policy && limit !== undefined && seconds > limit) {
    const values = { lifetime: seconds, limit };
    return {
      kind: 'forbidden',
      finding: { level: 'error', rule: 'lifetime-long', source: policy.source, values },
    };
  }
  return { kind: 'fine', seconds, until: end.toISOString() };
}
