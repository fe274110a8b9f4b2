import type { Member } from '../../../domain/staging/collection.ts';
import { formatDid } from '../../../domain/staging/did.ts';
import type { OrderDetails } from '../../../domain/staging/order.ts';
import type { StagingRequest } from '../../../domain/staging/request.ts';
import { endOf } from './plan-request.ts';

/** What operators need to know beside a request. The end counts from when the request was begun. */
export function orderDetails(
  request: StagingRequest,
  title: string,
  members: readonly Member[] = [],
  requester: OrderDetails['requester'],
): OrderDetails {
  const known = new Map(members.map((member) => [member.identifier, member]));
  const until =
    request.lifetime === undefined ? undefined : endOf(request.lifetime, Date.parse(request.created));
  return {
    requester,
    title,
    members: request.members.map((did) => {
      const { size, checksum } = known.get(formatDid(did)) ?? {};
      return { did, ...(size !== undefined && { size }), ...(checksum !== undefined && { checksum }) };
    }),
    ...(until !== undefined && { until }),
  };
}
