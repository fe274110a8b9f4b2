import type { Result } from '../../domain/result.ts';
import type { ShareSigner } from './share.ts';
import { type PreparedShare, prepareBytes } from './share.ts';

/**
 * Tells a node that a share is taken back. Deployed nodes only note it: what was copied stays.
 * https://github.com/cs3org/OCM-API/blob/develop/IETF-OCM.md#share-deletion
 * @param target URL that notifications are posted to @param now milliseconds since 1970
 */
export function prepareWithdrawal(
  providerId: string,
  target: string,
  now: number,
  signer?: ShareSigner,
): Promise<Result<PreparedShare>> {
  const notification = {
    notificationType: 'SHARE_UNSHARED',
    resourceType: 'ro-crate',
    providerId,
    notification: { message: 'The sender has taken the share back.' },
  };
  const body = new TextEncoder().encode(JSON.stringify(notification));
  return prepareBytes(body, target, now, signer);
}
