import { milliseconds } from '../event-log/event-time.ts';
import type { Farewell, JobStatus } from './phase.ts';
import type { PolicyFinding } from './policy-finding.ts';
import type { StagingJob, StagingProblem } from './provider.ts';
import type { StagingRequest } from './request.ts';

/** What stands in the way of a staging, as it is kept: without tokens, and without long answers. */
export type KeptProblem = StagingProblem;

/** A tab that hands a request in, or died while it did. */
export interface Handing {
  /** Name of the tab, below that of its device. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What the maintainer wants done at the service; it is kept until somebody who is signed in there has done it. */
export interface StagingWish {
  readonly as: 'cancel' | 'extend' | 'retry';
  /** Until when the copies are to stay, ISO 8601; only where they are to stay longer. */
  readonly until?: string;
  /** ISO 8601: also its name, since there is one at a time. */
  readonly at: string;
}

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
  /** Set while it is handed in, and left behind by a tab that died meanwhile. */
  readonly handing?: Handing;
  readonly wish?: StagingWish;
  /** What was seen, oldest first: only what differs from what was seen before. */
  readonly seen: readonly JobStatus[];
  /** Why the service did not take it, or could not be asked last. */
  readonly problem?: KeptProblem;
  /** Why it is no more on the server. */
  readonly farewell?: Farewell;
  /** Until when the copies were to stay when she asked for more time last, ISO 8601; it takes the place of the lifetime. */
  readonly askedUntil?: string;
  /** The maintainer had it called off, ISO 8601. */
  readonly cancelledAt?: string;
  /** The service does not tell how it fares: the maintainer says herself when the data have arrived. */
  readonly byHand?: boolean;
  /** It is not looked at until she says so. */
  readonly paused?: boolean;
  /** It is entered into the public event log when it is complete: ids of works that it concerns. */
  readonly log?: readonly string[];
  /** ISO 8601. */
  readonly created: string;
  readonly modified: string;
}

/**
 * Why its copies are gone: as the service has said, or since their time is over by now, whoever looks. `undefined` while
 * they are there, or are still to come. @param now milliseconds since 1970
 */
export function endingOf(staging: Pick<Staging, 'seen' | 'farewell'>, now: number): Farewell | undefined {
  if (staging.farewell) return staging.farewell;
  const { phase, expires } = lastSeen(staging) ?? {};
  const isOver = phase === 'complete' && expires !== undefined && milliseconds(expires) <= now;
  return isOver ? 'expired' : undefined;
}

/** What was seen last; `undefined` before the first look. */
export function lastSeen({ seen }: Pick<Staging, 'seen'>): JobStatus | undefined {
  return seen.at(-1);
}
