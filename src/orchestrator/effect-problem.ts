import { isTransient, type Problem } from '../domain/problem.ts';

/** What to do about a problem that an intent ran into. */
export type Consequence =
  /** Nothing can be done for any intent now (session over, no network): stop and wait. */
  | 'pause'
  /** Try this one again later. */
  | 'postpone'
  /** Ask the maintainer: retry or drop. */
  | 'fail';

/** After so many attempts the maintainer is asked, for problems that should have passed by then. */
const ATTEMPT_LIMIT = 8;

/**
 * The same where a foreign server gives no answer at all. The pod was reached just before, so it is not our network;
 * a browser cannot tell "unreachable" from "refused by CORS", and the maintainer shall learn of it soon.
 */
const SILENCE_LIMIT = 3;

/**
 * What follows from a problem. What the pod itself does not answer is waited for without end, because nothing is lost
 * by it; what others do not answer is given to the maintainer after some attempts.
 */
export function consequenceOf(
  problem: Problem,
  attempts: number,
  isOwn: (url: string) => boolean,
): Consequence {
  switch (problem.kind) {
    case 'unauthenticated':
      return isOwn(problem.url) ? 'pause' : 'fail';
    case 'aborted':
      return 'pause';
    case 'network':
      if (isOwn(problem.url)) return 'pause';
      return attempts >= SILENCE_LIMIT ? 'fail' : 'postpone';
    case 'conflict':
      // Others keep writing first; that passes.
      return attempts >= ATTEMPT_LIMIT ? 'fail' : 'postpone';
  }
  if (!isTransient(problem)) return 'fail';
  return attempts >= ATTEMPT_LIMIT ? 'fail' : 'postpone';
}

/** Tells whether a URL lies in one of the person's own storages. */
export function ownStorage(storages: readonly string[]): (url: string) => boolean {
  return (url) => storages.some((root) => url.startsWith(root));
}
