import { outboxCounts } from '../cache/intents.ts';
import type { Replica } from '../cache/replica.ts';
import type { PolicyProblem } from '../domain/policy/books.ts';
import type { Problem } from '../domain/problem.ts';
import { initialStatus, type SyncStatus } from './protocol.ts';

/** What the leading tab knows of its own work. */
export interface Facts {
  /** A look has been asked for and none has come to an end yet. */
  readonly first: boolean;
  /** Members read and to be read in the look that is under way; 0 of 0 outside of one. */
  readonly done: number;
  readonly total: number;
  /** Effects are being carried out. */
  readonly sending: boolean;
  readonly lastSync?: string;
  /** What keeps the pod from being read or written at all. */
  readonly blocked?: Problem;
  /** What could not be read, while the rest could. */
  readonly partial?: Problem;
  readonly retryAt?: string;
  /** Policies that do not run. */
  readonly policyProblems?: readonly PolicyProblem[];
  /** Places that may be read and not written to. */
  readonly closed?: SyncStatus['closed'];
  readonly live: SyncStatus['live'];
}

/** The facts before the first look. */
export const noFacts: Facts = { first: true, done: 0, total: 0, sending: false, live: 'off' };

/** Puts what is known into the words of the sync line. */
export function statusOf(facts: Facts, counts: { unsent: number; failed: number }): SyncStatus {
  const { done, total, lastSync, live, retryAt, policyProblems, closed } = facts;
  const problem = facts.blocked ?? facts.partial;
  return {
    ...initialStatus,
    state: stateOf(facts),
    done,
    total,
    lastSync,
    live,
    problem,
    retryAt,
    policyProblems,
    closed,
    ...counts,
    leader: true,
  };
}

function stateOf({ blocked, first, total, sending }: Facts): SyncStatus['state'] {
  if (blocked) {
    switch (blocked.kind) {
      case 'unauthenticated':
        return 'signed-out';
      case 'network':
      case 'timeout':
      case 'aborted':
        return 'offline';
      default:
        return 'stuck';
    }
  }
  if (first) return total > 0 ? 'syncing' : 'starting';
  return total > 0 || sending ? 'syncing' : 'idle';
}

/** The status as a tab shows it that does not lead: the leader's, in its own name. */
export async function followerStatus(replica: Replica, leader: SyncStatus | undefined): Promise<SyncStatus> {
  const counts = await outboxCounts(replica);
  const base = leader ?? initialStatus;
  const state = leader === undefined || leader.state === 'idle' ? 'waiting' : leader.state;
  return { ...base, ...counts, state, leader: false };
}
