import type { Problem } from '../problem.ts';
import type { Farewell, JobStatus } from './phase.ts';
import type { PolicyFinding } from './policy-finding.ts';
import type { StagingJob, StagingProblem } from './provider.ts';
import type { StagingRequest } from './request.ts';

/** What stands in the way of a staging, as it is kept: without tokens, and without long answers. */
export type KeptProblem = StagingProblem | Problem;

/** A request for copies with all that came of it: one document in the pod. */
export interface Staging {
  /** That of the request. */
  readonly id: string;
  readonly request: StagingRequest;
  /** Names at the time, for lists that are read without the settings. */
  readonly collectionTitle: string;
  readonly providerLabel: string;
  /** Root of the service's API; none for documents. */
  readonly providerBase?: string;
  /** What was said of it when it was sent. */
  readonly findings: readonly PolicyFinding[];
  /**
   * `asked`: it is to be handed in, and may have been in part. `handed-in`: the service has it. `ended`: nothing more
   * is to be expected. `refused`: the service said no; it can be tried again. `given-up`: by the maintainer.
   */
  readonly state: 'asked' | 'handed-in' | 'ended' | 'refused' | 'given-up';
  readonly job?: StagingJob;
  /** What was seen, oldest first: only what differs from what was seen before. */
  readonly seen: readonly JobStatus[];
  /** Why the service did not take it, or could not be asked last. */
  readonly problem?: KeptProblem;
  /** Why it is no more on the server. */
  readonly farewell?: Farewell;
  /** The maintainer had it called off, ISO 8601. */
  readonly cancelledAt?: string;
  /** It is not looked at until she says so. */
  readonly paused?: boolean;
  /** It is entered into the public event log when it is complete: ids of works that it concerns. */
  readonly log?: readonly string[];
  /** ISO 8601. */
  readonly created: string;
  readonly modified: string;
}

/** What was seen last; `undefined` before the first look. */
export function lastSeen({ seen }: Pick<Staging, 'seen'>): JobStatus | undefined {
  return seen.at(-1);
}
