import type { RequestGap } from './plan-request.ts';
import type { RequestWork } from './use-request.ts';

/** Why a request cannot be sent now. */
export type Hindrance =
  | RequestGap
  /** The services are not known yet. */
  | 'reading'
  | 'write'
  | 'sign-in'
  | 'forbidden'
  | 'approval'
  /** The service was not heard yet. */
  | 'asking';

/** What has to be done first; nothing where it can be sent. The policy comes before everything that time may mend. */
export function hindranceOf(
  work: Pick<RequestWork, 'gaps' | 'request' | 'service' | 'verdict' | 'preview'>,
  canWrite: boolean,
): Hindrance | undefined {
  const { gaps, request, service, verdict, preview } = work;
  const [gap] = gaps;
  if (!service.config) return 'reading';
  if (!service.isOpen) return 'sign-in';
  if (gap === 'scope' && service.isAsking) return 'asking';
  if (gap) return gap;
  if (!request) return 'reading';
  if (verdict === 'forbidden') return 'forbidden';
  if (verdict === 'needs-approval') return 'approval';
  if (preview.problem?.kind === 'signed-out') return 'sign-in';
  if (preview.state === 'asking' || preview.state === 'unasked') return 'asking';
  return canWrite ? undefined : 'write';
}
