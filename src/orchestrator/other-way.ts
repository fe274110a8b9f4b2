import { intentsOf } from '../cache/intents.ts';
import type { Replica } from '../cache/replica.ts';
import type { Intent } from '../domain/suggestion/model.ts';
import { PLACING } from '../domain/suggestion/placing.ts';

const OFFERING = 'offer:';

/**
 * Whether an Offer that is to be sent at once lies in the own inbox already, from where policies send it, or the other
 * way round: two tabs with one draft may choose differently. It is the same message, so it is done once. What was given
 * up before it left does not count.
 */
export async function goesAnotherWay(replica: Replica, intents: readonly Intent[]): Promise<boolean> {
  const cause = intents[0]?.cause ?? '';
  const other = cause.startsWith(OFFERING)
    ? PLACING + cause.slice(OFFERING.length)
    : cause.startsWith(PLACING)
      ? OFFERING + cause.slice(PLACING.length)
      : undefined;
  if (other === undefined) return false;
  return (await intentsOf(replica, other)).some(({ state }) => state !== 'dropped');
}
