import { sha256Hex } from '../hash/sha256.ts';
import type { Decision } from './model.ts';

/**
 * What stands for "leave this announcement alone" where no policy suggested anything about it: rejecting it is kept
 * among the decisions, on every device, like any other.
 * @param key the announcement's id, as activities are joined by it
 */
export function dismissalId(key: string): string {
  return sha256Hex(JSON.stringify(['dismissed', key]));
}

/** Whether something was rejected, and stayed so. */
export function isRejected(
  decision: (Pick<Decision, 'verdict'> & { withdrawn?: boolean }) | undefined,
): boolean {
  return decision?.verdict === 'rejected' && decision.withdrawn !== true;
}
