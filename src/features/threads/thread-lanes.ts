import { dismissalId, isRejected } from '../../domain/suggestion/dismissal.ts';
import type { Decision, Suggestion } from '../../domain/suggestion/model.ts';
import type { Thread } from '../../domain/thread/model.ts';
import type { Lane } from './threads-search.ts';

/** A decision as far as lanes are concerned. */
type Decided = Pick<Decision, 'suggestionId' | 'verdict'> & { readonly withdrawn?: boolean };

/** Suggestions that would take an announcement into the log, by the URL of its message. */
export function takingSuggestions(all: readonly Suggestion[]): ReadonlyMap<string, readonly Suggestion[]> {
  const found = new Map<string, Suggestion[]>();
  for (const suggestion of all) {
    const { source, effects, activityId } = suggestion;
    if (!effects.some((effect) => effect.kind === 'log' && effect.activityId === activityId)) continue;
    const there = found.get(source);
    if (there) there.push(suggestion);
    else found.set(source, [suggestion]);
  }
  return found;
}

/** Tells which announcements the maintainer has put aside, here or in the review queue. */
export function dismissals(
  all: readonly Suggestion[],
  decisions: readonly Decided[],
): (thread: Thread) => boolean {
  const taking = takingSuggestions(all);
  const rejected = new Set(decisions.filter(isRejected).map(({ suggestionId }) => suggestionId));
  return ({ kind, key, root }) => {
    if (kind !== 'announced') return false;
    const asked = root?.row === undefined ? [] : (taking.get(root.row) ?? []);
    // What a policy asks about again, after all was put aside, is asked anew.
    if (asked.some(({ id }) => !rejected.has(id))) return false;
    return asked.length > 0 || rejected.has(dismissalId(key));
  };
}

/** Whether the one who began a thread is blocked: nothing of it waits for anybody then. */
export function isBlocked({ root }: Pick<Thread, 'root'>): boolean {
  return root?.standing === 'blocked';
}

/** The lane that a thread belongs to; every thread is in one. */
export function laneOf(thread: Thread, isDismissed: boolean): Lane {
  if (isDismissed || isBlocked(thread) || thread.waitingFor === 'nobody') return 'finished';
  if (thread.waitingFor === 'them') return 'them';
  return thread.kind === 'announced' ? 'unasked' : 'us';
}
