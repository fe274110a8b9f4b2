import type { Member } from '../../../domain/staging/collection.ts';
import { formatDid } from '../../../domain/staging/did.ts';
import type { OrderDetails } from '../../../domain/staging/order.ts';
import type { StagingRequest } from '../../../domain/staging/request.ts';
import { endOf } from './plan-request.ts';

/** What operators need to know beside a request. @param from when it was written down, milliseconds since 1970: the stay counts from then. */
export function orderDetails(
  request: StagingRequest,
  title: string,
  members: readonly Member[] = [],
  requester: OrderDetails['requester'],
  from: number,
): OrderDetails {
  const known = new Map(members.map((member) => [member.identifier, member]));
  const until = request.lifetime === undefined ? undefined : endOf(request.lifetime, from);
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
