import { changeDecision, listDecisions } from '../cache/decisions.ts';
import { matchedEvents } from '../cache/events.ts';
import { listIntents } from '../cache/intents.ts';
import { matchedRows } from '../cache/notifications.ts';
import type { Replica } from '../cache/replica.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { AUTOMATIC_LIMIT, AUTOMATIC_WINDOW } from '../domain/policy/held-back.ts';
import type { Problem } from '../domain/problem.ts';
import { ok } from '../domain/result.ts';
import type { Suggestion } from '../domain/suggestion/model.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import { readAutonomy } from './autonomy.ts';
import { readContext } from './context.ts';
import { approveAhead, approveByPolicy } from './decide.ts';
import { placedApprovals } from './place.ts';
import type { RuleSet } from './rule-set.ts';

/** What acting without the maintainer works with. */
export interface Actor {
  readonly replica: Replica;
  readonly pod: PodProfile;
  readonly rules: RuleSet;
  /** Milliseconds since 1970. */
  now(): number;
  stopped(): boolean;
  /** Asks the pod what policies may do, whom to trust and what was decided: no other device's word is overlooked. */
  askPod(): Promise<Problem | undefined>;
}

/** What was done without the maintainer. */
export interface Acted {
  /** How many suggestions were approved. */
  readonly approved: number;
  /** ISO 8601: when a policy that has reached its limit may go on. */
  readonly goesOnAt?: string;
}

/**
 * Approves what the maintainer approved ahead by putting a message into her own inbox, and what policies that may act by
 * themselves suggest, each up to its limit per hour, the oldest message first. Everything else stays a suggestion. From here on it is a decision like any other: written to the pod, carried out by
 * intents, once over all devices.
 */
export async function actAutomatically(actor: Actor): Promise<Acted> {
  if ((await candidates(actor)).length === 0 || (await actor.askPod())) return { approved: 0 };
  let approved = 0;
  let goesOnAt: string | undefined;
  const all = await candidates(actor);
  for (const { suggestion, ahead } of all) {
    if (ahead === undefined) continue;
    if (actor.stopped()) return { approved };
    const done = await changeDecision(actor.replica, suggestion.id, (current) =>
      ok(approveAhead(current, ahead)),
    );
    if (done.ok && done.value.decision) approved += 1;
  }
  const automatic = all.flatMap(({ suggestion, ahead }) => (ahead === undefined ? suggestion : []));
  for (const [policy, suggestions] of byPolicy(automatic)) {
    const recent = await recentActs(actor, policy);
    const free = Math.max(0, AUTOMATIC_LIMIT - recent.length);
    for (const suggestion of suggestions.slice(0, free)) {
      if (actor.stopped()) return { approved };
      const done = await changeDecision(actor.replica, suggestion.id, (current) =>
        ok(approveByPolicy(current, actor.now())),
      );
      if (done.ok && done.value.decision) approved += 1;
    }
    if (suggestions.length <= free) continue;
    const oldest = recent[0] ?? new Date(actor.now()).toISOString();
    const next = new Date(Date.parse(oldest) + AUTOMATIC_WINDOW + 1).toISOString();
    if (goesOnAt === undefined || next < goesOnAt) goesOnAt = next;
  }
  return { approved, goesOnAt };
}

/** What may be approved without asking. */
interface Candidate {
  readonly suggestion: Suggestion;
  /** ISO 8601: when the maintainer approved it ahead; `undefined`: its policy may act by itself. */
  readonly ahead?: string;
}

/**
 * Undecided suggestions that the maintainer approved ahead, and those of policies that may act by themselves and run,
 * with nothing in the way, oldest first. Only what was judged by the present register, artefacts and settings counts: the
 * rest is about to be judged anew.
 */
async function candidates({ replica, pod, rules, now }: Actor): Promise<Candidate[]> {
  const approvals = placedApprovals(await listIntents(replica));
  const autonomy = await readAutonomy(replica, rules);
  for (const { id } of rules.problems()) autonomy.delete(id);
  const open = await openSuggestions(replica, new Date(now()).toISOString());
  const found = open
    .filter(({ decision, failed }) => decision === undefined && failed.length === 0)
    .map(({ suggestion }): Candidate => ({ suggestion, ahead: approvals.get(suggestion.id) }))
    .filter(({ suggestion: { policy, heldBack }, ahead }) =>
      ahead === undefined
        ? heldBack === undefined && autonomy.get(policy.id) === 'auto'
        : autonomy.has(policy.id) && autonomy.get(policy.id) !== 'off',
    )
    .reverse();
  if (found.length === 0) return found;
  const { version } = await readContext(replica, pod, rules);
  const current = new Set([
    ...(await matchedRows(replica, version)),
    ...(await matchedEvents(replica, version)),
  ]);
  return found.filter(({ suggestion }) => current.has(suggestion.source));
}

function byPolicy(suggestions: readonly Suggestion[]): Map<string, Suggestion[]> {
  const groups = new Map<string, Suggestion[]>();
  for (const suggestion of suggestions) {
    const group = groups.get(suggestion.policy.id);
    if (group) group.push(suggestion);
    else groups.set(suggestion.policy.id, [suggestion]);
  }
  return groups;
}

/** When the policy acted within the last hour, on any device, oldest first; ISO 8601. */
async function recentActs({ replica, now }: Actor, policy: string): Promise<string[]> {
  const since = new Date(now() - AUTOMATIC_WINDOW).toISOString();
  const decisions = await listDecisions(replica);
  return decisions
    .filter(({ decidedBy, decidedAt }) => decidedBy === policy && decidedAt > since)
    .map(({ decidedAt }) => decidedAt)
    .sort();
}
