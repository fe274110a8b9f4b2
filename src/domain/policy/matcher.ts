import type { Problem } from '../problem.ts';
import type { Limits } from './engine/budget.ts';
import { createReasoner, type Reasoner } from './engine/reasoner.ts';
import { type Execution, executionsOf } from './execution.ts';
import { createFactBuilder, referredKeys } from './facts.ts';
import type { KnownActivity, PodKnowledge } from './known.ts';
import { runaway } from './match.ts';
import type { Rulebook } from './rulebook.ts';

/** What the rule books ask for because of one notification. Replaces what they asked for before. */
export interface Matches {
  readonly activityId: string;
  readonly executions: readonly Execution[];
}

/** Rule books over a growing inbox: each notification costs its own matches only. */
export interface Matcher {
  /**
   * Takes in an activity that is new or has changed (e.g. entered the event log), and returns the matches of it
   * and of the earlier notifications that it refers to or that refer to it.
   */
  add(activity: KnownActivity): Matches[];
  /** Takes in many activities without matching, e.g. the event log at the start. */
  know(activities: Iterable<KnownActivity>): void;
  /** The matches of one activity that is known already. */
  match(activityId: string): Matches;
}

/** How a matcher is bounded, and whom it tells of rule books that ran away. */
export interface MatcherOptions {
  /** Bounds for each rule book and notification. */
  readonly limits?: Limits;
  /** Told once of each rule book that was stopped; it is left out from then on. */
  readonly onProblem?: (rulebook: string, problem: Problem) => void;
}

/** How far answers to answers are followed: an Announce may answer the Accept of an Offer. */
const DEPTH = 3;

/**
 * Loads rule books and what is known of the pod once, and matches notifications one by one.
 * Each is matched on facts of its own: no notification can say anything about another one.
 */
export function createMatcher(
  rulebooks: readonly Rulebook[],
  pod: PodKnowledge,
  options: MatcherOptions = {},
): Matcher {
  const facts = createFactBuilder(pod);
  const running = new Map<string, Reasoner>();
  for (const rulebook of rulebooks)
    running.set(rulebook.id, createReasoner(rulebook, facts.shared, options.limits));
  const received = new Map<string, KnownActivity>();
  const logged = new Map<string, KnownActivity>();
  const referring = new Map<string, Set<string>>();

  function take(activity: KnownActivity): void {
    (activity.source === undefined ? logged : received).set(activity.activityId, activity);
    for (const key of referredKeys(activity.notification)) {
      const keys = referring.get(key) ?? new Set();
      referring.set(key, keys.add(activity.activityId));
    }
  }

  /** The record in the log goes before what lies in the inbox under the same id. */
  function known(key: string): KnownActivity | undefined {
    return logged.get(key) ?? received.get(key);
  }

  /** What an activity refers to, up to the Offer that began it, and what refers to it. */
  function related(activity: KnownActivity): KnownActivity[] {
    const found = new Map<string, KnownActivity>();
    let level = [activity];
    for (let depth = 0; depth < DEPTH; depth++) {
      const keys = level.flatMap((other) => referredKeys(other.notification));
      level = keys.flatMap((key) => known(key) ?? []).filter((other) => !found.has(other.activityId));
      for (const other of level) found.set(other.activityId, other);
    }
    for (const key of referring.get(activity.activityId) ?? []) {
      const other = known(key);
      if (other) found.set(key, other);
    }
    found.delete(activity.activityId);
    return [...found.values()];
  }

  function match(activityId: string): Matches {
    const activity = received.get(activityId);
    // Blocked parties reach no rule book.
    if (!activity || activity.standing === 'blocked') return { activityId, executions: [] };
    const about = facts.about(
      activity,
      related(activity).filter((other) => other.standing !== 'blocked'),
    );
    const executions: Execution[] = [];
    for (const [id, reasoner] of running) {
      const conclusions = reasoner.run(about, options.limits);
      const problem = runaway(conclusions);
      if (problem) {
        running.delete(id);
        options.onProblem?.(id, problem);
      } else executions.push(...executionsOf(conclusions));
    }
    return { activityId, executions };
  }

  return {
    match,
    know(activities) {
      for (const activity of activities) take(activity);
    },
    add(activity) {
      take(activity);
      const touched = related(activity).map((other) => other.activityId);
      return [activity.activityId, ...touched].filter((key) => received.has(key)).map(match);
    },
  };
}
