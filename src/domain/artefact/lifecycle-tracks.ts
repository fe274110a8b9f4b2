import type { Pattern } from '../notification/model.ts';
import type { ServiceKind } from '../service/service.ts';
import { type Evidence, LIFECYCLE_FUNCTIONS, type LifecycleFunction } from './lifecycle.ts';
import { DAY, isoOf, parseTime, type Tick, ticksBetween } from './time-axis.ts';

/** An Offer or a suggestion that nothing has come of yet. */
export interface Pending {
  /** What opens it in the app: the Offer's id, or the suggestion's. */
  readonly id: string;
  readonly kind: 'offer' | 'suggestion';
  /** The pattern of the Offer, or of the message that the suggestion is about. */
  readonly pattern: Pattern;
  /** ISO 8601: since when. */
  readonly since: string;
  readonly serviceName?: string;
  /** What the service that was asked does, where the register says so. */
  readonly serviceKinds?: readonly ServiceKind[];
}

/** A point on a track: something that was done. `position` is `undefined` where its time is unknown. */
export interface Mark {
  readonly evidence: Evidence;
  /** 0 at the axis's start, 1 at its end. */
  readonly position?: number;
}

/** A stretch of a track: something that is waited for, from its beginning to now. */
export interface Span {
  readonly pending: Pending;
  readonly from: number;
  readonly to: number;
}

/** One of the four functions, drawn. */
export interface Track {
  readonly function: LifecycleFunction;
  readonly marks: readonly Mark[];
  /** Offers that wait for an answer. */
  readonly waiting: readonly Span[];
  /** Suggestions that wait for the maintainer. */
  readonly open: readonly Span[];
}

/** Four tracks on one axis of time, for a drawing; positions run from 0 to 1. */
export interface LifecycleTracks {
  /** ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly ticks: readonly Tick[];
  readonly tracks: readonly Track[];
}

/** Where an Offer of this pattern belongs when the register does not tell. */
const TRACK_OF: Partial<Record<Pattern, LifecycleFunction>> = {
  'request-review': 'certification',
  'request-endorsement': 'certification',
  'announce-review': 'certification',
  'announce-endorsement': 'certification',
  'request-ingest': 'archiving',
  'announce-ingest': 'archiving',
};

/**
 * The lifecycle of one artefact as four tracks on one axis of time.
 * @param since when the work came into being (published, or made), ISO 8601, if known: the axis begins there
 * @param now ISO 8601: the axis ends there
 */
export function lifecycleTracks(
  evidence: readonly Evidence[],
  pending: readonly Pending[],
  since: string | undefined,
  now: string,
): LifecycleTracks {
  const times = [since, ...evidence.map(({ at }) => at), ...pending.map((each) => each.since)]
    .map((time) => (time === undefined ? Number.NaN : parseTime(time)))
    .filter((time) => !Number.isNaN(time));
  const end = Math.max(parseTime(now), ...times);
  const start = Math.min(...times, end - DAY);
  const place = (iso: string) => {
    const time = parseTime(iso);
    return Number.isNaN(time) ? undefined : (time - start) / (end - start);
  };
  const to = place(now) ?? 1;
  const spans = (kind: Pending['kind'], each: LifecycleFunction): Span[] =>
    pending
      .filter((item) => item.kind === kind && trackOf(item) === each)
      .map((item) => ({ pending: item, from: place(item.since) ?? to, to }));
  return {
    start: isoOf(start),
    end: isoOf(end),
    ticks: ticksBetween(start, end),
    tracks: LIFECYCLE_FUNCTIONS.map((each) => ({
      function: each,
      marks: evidence
        .filter((item) => item.function === each)
        .map((item) => ({ evidence: item, position: item.at === undefined ? undefined : place(item.at) })),
      waiting: spans('offer', each),
      open: spans('suggestion', each),
    })),
  };
}

function trackOf({ pattern, serviceKinds = [] }: Pending): LifecycleFunction {
  return TRACK_OF[pattern] ?? serviceKinds[0] ?? 'awareness';
}
