import { milliseconds } from '../event-log/event-time.ts';
import { farewellOf, type JobStatus, nextLook } from './phase.ts';
import type { StagingJob, StagingProblem } from './provider.ts';
import { thinned } from './seen.ts';
import { lastSeen, type Staging, type StagingWish } from './staging.ts';

/** What happens to a staging. Times are ISO 8601. */
export type StagingEvent =
  /** A tab is about to hand it in. */
  | { readonly type: 'begin'; readonly by: string; readonly at: string }
  /** The service has it. `follows`: it tells how it fares. */
  | { readonly type: 'taken'; readonly job: StagingJob; readonly follows: boolean; readonly at: string }
  /**
   * It has not, or nobody knows. `lasting`: trying the same again would not help, or might make it twice. `attempt`: when
   * it was begun; what came of an attempt that was given up since then changes nothing.
   */
  | {
      readonly type: 'not-taken';
      readonly attempt: string;
      readonly problem: StagingProblem;
      readonly lasting: boolean;
      readonly at: string;
    }
  | { readonly type: 'saw'; readonly status: JobStatus }
  | { readonly type: 'wish'; readonly wish: StagingWish }
  /** What was wanted is done. `wish`: the time of the wish. `expires`: the end that the service has set. */
  | { readonly type: 'done'; readonly wish: string; readonly at: string; readonly expires?: string }
  | {
      readonly type: 'not-done';
      readonly wish: string;
      readonly problem: StagingProblem;
      readonly at: string;
    }
  | { readonly type: 'pause' | 'resume' | 'retry' | 'give-up'; readonly at: string };

/** The staging after an event; `undefined` where the event changes nothing, or comes at the wrong time. */
export function nextStaging(staging: Staging, event: StagingEvent): Staging | undefined {
  switch (event.type) {
    case 'begin':
      return staging.state === 'asked' && staging.paused !== true
        ? { ...staging, handing: { by: event.by, at: event.at }, modified: event.at }
        : undefined;
    case 'taken':
      return staging.job ? undefined : taken(staging, event);
    case 'not-taken':
      return notTaken(staging, event);
    case 'saw':
      return saw(staging, event.status);
    case 'wish':
      return wished(staging, event.wish);
    case 'done':
      return done(staging, event);
    case 'not-done': {
      if (staging.wish?.at !== event.wish) return undefined;
      const { wish: _wish, ...rest } = staging;
      return { ...rest, problem: event.problem, modified: event.at };
    }
    case 'pause':
      return isOpen(staging) && !staging.paused
        ? { ...staging, paused: true, modified: event.at }
        : undefined;
    case 'resume': {
      const { paused, ...rest } = staging;
      return paused ? { ...rest, modified: event.at } : undefined;
    }
    case 'retry':
      return again(staging, event.at);
    case 'give-up': {
      if (staging.state === 'ended' || staging.state === 'given-up') return undefined;
      const { handing: _handing, wish: _wish, paused: _paused, ...rest } = staging;
      return { ...rest, state: 'given-up', modified: event.at };
    }
  }
}

/** A staging with several events after each other: the same object where they change nothing. */
export function afterEvents(staging: Staging, events: readonly StagingEvent[] = []): Staging {
  return events.reduce((before, event) => nextStaging(before, event) ?? before, staging);
}

/** Whether something is still to be done, or to be expected, by itself. */
export function isOpen({ state }: Pick<Staging, 'state'>): boolean {
  return state === 'asked' || state === 'handed-in';
}

/** What can be wanted of a staging at its service. */
export function takesWishes({ job, farewell, state, byHand }: Staging): boolean {
  return job !== undefined && farewell === undefined && state !== 'given-up' && !byHand;
}

/**
 * How long to wait before the service is asked again, in milliseconds; `undefined`: not by itself. What was called off
 * is looked at until it is gone.
 * @param quiet how many looks in a row have shown nothing new
 */
export function lookPause(staging: Staging, quiet: number): number | undefined {
  if (staging.state !== 'handed-in' || staging.paused || staging.byHand) return undefined;
  const last = lastSeen(staging);
  if (last === undefined) return 0;
  return nextLook(staging.cancelledAt === undefined ? last : { ...last, phase: 'queued' }, quiet);
}

function taken(staging: Staging, { job, follows, at }: StagingEvent & { type: 'taken' }): Staging {
  const { handing: _handing, problem: _problem, ...rest } = staging;
  return { ...rest, job, state: 'handed-in', ...(!follows && { byHand: true }), modified: at };
}

function notTaken(
  staging: Staging,
  { attempt, problem, lasting, at }: StagingEvent & { type: 'not-taken' },
): Staging | undefined {
  if (staging.state !== 'asked' || staging.handing?.at !== attempt) return undefined;
  const { handing: _handing, ...rest } = staging;
  return { ...rest, problem, ...(lasting && { state: 'refused' }), modified: at };
}

function saw(staging: Staging, status: JobStatus): Staging | undefined {
  if (staging.job === undefined || staging.farewell !== undefined || staging.state === 'given-up')
    return undefined;
  const last = lastSeen(staging);
  if (last && (last.seenAt >= status.seenAt || isSame(last, status))) return undefined;
  const seen = thinned([...staging.seen, status]);
  if (status.phase === 'gone') {
    const { wish, paused: _paused, ...rest } = staging;
    const wasCalledOff = staging.cancelledAt !== undefined || wish?.as === 'cancel';
    const guess = farewellOf(last, milliseconds(status.seenAt), wasCalledOff);
    const farewell = wasCalledOff ? guess : (status.because ?? guess);
    return { ...rest, seen, farewell, state: 'ended', modified: status.seenAt };
  }
  const hasArrived = status.phase === 'complete' && staging.cancelledAt === undefined;
  const { problem: _problem, ...rest } = staging;
  return { ...rest, seen, state: hasArrived ? 'ended' : 'handed-in', modified: status.seenAt };
}

/** Whether two looks have shown the same. */
function isSame(a: JobStatus, b: JobStatus): boolean {
  const { seenAt: _earlier, ...before } = a;
  const { seenAt: _later, ...after } = b;
  const sorted = (status: object) => JSON.stringify(Object.entries(status).sort());
  return sorted(before) === sorted(after);
}

function wished(staging: Staging, wish: StagingWish): Staging | undefined {
  if (!takesWishes(staging)) return undefined;
  const { problem: _problem, ...rest } = staging;
  return { ...rest, wish, modified: wish.at };
}

function done(
  staging: Staging,
  { wish: at, at: doneAt, expires }: StagingEvent & { type: 'done' },
): Staging | undefined {
  const { wish, problem: _problem, ...rest } = staging;
  if (wish?.at !== at) return undefined;
  const last = lastSeen(staging);
  return {
    ...rest,
    ...(wish.as === 'extend' && wish.until !== undefined && { askedUntil: wish.until }),
    ...(wish.as === 'cancel' && { cancelledAt: doneAt, state: 'handed-in' as const }),
    ...(expires !== undefined && last && { seen: [...staging.seen, { ...last, expires, seenAt: doneAt }] }),
    modified: doneAt,
  };
}

/** What was refused or given up is taken up again where it was left. */
function again(staging: Staging, at: string): Staging | undefined {
  const isOver = staging.state === 'refused' || staging.state === 'given-up';
  if (!isOver && !(staging.state === 'asked' && staging.problem)) return undefined;
  const { problem: _problem, handing: _handing, ...rest } = staging;
  return { ...rest, state: staging.job ? 'handed-in' : 'asked', modified: at };
}
