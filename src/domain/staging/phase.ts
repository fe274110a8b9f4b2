import { milliseconds } from '../event-log/event-time.ts';
/** Where a request stands. */
export type Phase =
  /** It was not sent yet. */
  | 'draft'
  | 'awaiting-approval'
  /** The service has it and has not begun. */
  | 'queued'
  | 'transferring'
  | 'complete'
  | 'stuck'
  | 'suspended'
  /** The service knows nothing of it any more: denied, expired or deleted. */
  | 'gone'
  /** It says something that is not understood. */
  | 'unknown';

/** How a job stands, as the service says it. */
export interface JobStatus {
  readonly phase: Phase;
  /** The service's own word. */
  readonly word?: string;
  /** Copies of files; all left out while nothing has begun, which is not the same as 0 of 0. */
  readonly files?: {
    readonly done: number;
    readonly moving: number;
    readonly stuck: number;
    readonly total: number;
  };
  /** In bytes. */
  readonly bytes?: number;
  /** Why it does not go on, in the service's words. */
  readonly error?: string;
  /** Since when it is stuck, ISO 8601. */
  readonly stuckSince?: string;
  /** When the copies may be deleted, as the server set it, ISO 8601. */
  readonly expires?: string;
  /** Why it is `gone`, where the service still knows. It counts more than what was seen before. */
  readonly because?: Farewell;
  /** When this was seen, ISO 8601. */
  readonly seenAt: string;
}

/** Phases after which a service has no more to say. */
const ENDED: readonly Phase[] = ['complete', 'gone'];

/** Whether watching can stop. */
export function hasEnded(phase: Phase): boolean {
  return ENDED.includes(phase);
}

/** Why a request is no more on the server, by what was seen of it last. */
export type Farewell = 'denied' | 'expired' | 'cancelled' | 'deleted';

/**
 * What has become of a request that the server no longer knows.
 * @param last what was seen of it last @param now milliseconds since 1970
 */
export function farewellOf(last: JobStatus | undefined, now: number, cancelled: boolean): Farewell {
  if (cancelled) return 'cancelled';
  if (last?.phase === 'awaiting-approval') return 'denied';
  if (last?.expires !== undefined && milliseconds(last.expires) <= now) return 'expired';
  return 'deleted';
}

/** First pause between two looks, and the longest, in milliseconds. */
const FIRST = 10_000;
const LONGEST = 60_000;

/**
 * How long to wait before the next look, in milliseconds; `undefined`: no more. It grows while nothing changes.
 * @param quiet how many looks in a row have shown nothing new
 */
export function nextLook(status: JobStatus, quiet: number): number | undefined {
  if (hasEnded(status.phase)) return undefined;
  return Math.min(LONGEST, FIRST * 1.5 ** quiet);
}

/** Bytes per second between two looks at the same job, by the share of its files that are done; `undefined` if unknown. */
export function rateBetween(earlier: JobStatus, later: JobStatus): number | undefined {
  const seconds = (milliseconds(later.seenAt) - milliseconds(earlier.seenAt)) / 1000;
  const { files: before } = earlier;
  const { files: after, bytes } = later;
  if (!before || !after || bytes === undefined || after.total === 0 || !(seconds > 0)) return undefined;
  return Math.max(0, ((after.done - before.done) / after.total) * bytes) / seconds;
}
