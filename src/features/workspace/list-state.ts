import type { Problem } from '../../domain/problem.ts';
import type { SyncStatus } from '../../orchestrator/protocol.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import type { SessionState } from './workspace.ts';

/** What a screen with a list shows, and why. Empty, filtered, not set up and failed never look alike. */
export type ListState =
  | { readonly kind: 'list' }
  /** There are items, but none that matches. */
  | { readonly kind: 'filtered' }
  | { readonly kind: 'loading' }
  /** Nothing was read in this browser, and without a session nothing can be. */
  | { readonly kind: 'signed-out' }
  /** The pod declares no place for these items. */
  | { readonly kind: 'unset' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'empty' };

/** What the state of a list follows from. */
export interface ListSituation {
  readonly session: SessionState;
  readonly pod?: PodProfile;
  readonly podProblem?: Problem;
  readonly sync: SyncStatus;
  /** URL of the container or document that the items are read from; `undefined` where the pod declares none. */
  readonly place: string | undefined;
  /** True until the replica has been asked. */
  readonly pending: boolean;
  /** How many items there are, and how many the filter lets through. */
  readonly total: number;
  readonly shown: number;
}

/** Decides what a screen with a list shows. Whatever was read is shown, however things stand otherwise. */
export function listState(situation: ListSituation): ListState {
  const { session, pod, podProblem, sync, place, pending, total, shown } = situation;
  if (shown > 0) return { kind: 'list' };
  if (total > 0) return { kind: 'filtered' };
  const isOut = session.phase === 'signed-out';
  if (pod === undefined) {
    if (isOut) return { kind: 'signed-out' };
    return podProblem ? { kind: 'failed', problem: podProblem } : { kind: 'loading' };
  }
  if (place === undefined) return { kind: 'unset' };
  const problem = placeProblem(sync, place);
  if (problem) return { kind: 'failed', problem };
  if (pending && !isOut) return { kind: 'loading' };
  if (sync.lastSync !== undefined) return { kind: 'empty' };
  if (isOut) return { kind: 'signed-out' };
  return sync.problem ? { kind: 'failed', problem: sync.problem } : { kind: 'loading' };
}

/** The problem of the last look at the pod, if it concerns this place. */
export function placeProblem(sync: SyncStatus, place: string): Problem | undefined {
  const { problem } = sync;
  return problem && 'url' in problem && problem.url.startsWith(place) ? problem : undefined;
}
