import type { Decision, Suggestion } from './model.ts';

/** The parts of a decision that tell whether its suggestion still asks for one. */
export type Verdictlike = Pick<Decision, 'verdict' | 'until'> & { readonly withdrawn?: boolean };

/**
 * Whether a suggestion waits for the maintainer at `now` (ISO 8601): not decided, taken back, or put off until a
 * time that has come.
 */
export function isOpen(decision: Verdictlike | undefined, now: string): boolean {
  if (decision === undefined || decision.withdrawn) return true;
  return decision.verdict === 'later' && decision.until !== undefined && decision.until <= now;
}

/** Suggestions that belong together on the screen. */
export interface SuggestionGroup {
  /** URL of the artefact; `undefined` for what concerns none of ours. */
  readonly artefact?: string;
  /** Newest first. */
  readonly suggestions: readonly Suggestion[];
}

/**
 * Groups by artefact. The group with the newest suggestion comes first, what concerns no artefact of ours last;
 * equal times are ordered by id, so that the list does not jump.
 */
export function groupByArtefact(suggestions: readonly Suggestion[]): SuggestionGroup[] {
  const newestFirst = [...suggestions].sort(
    (a, b) => b.receivedAt.localeCompare(a.receivedAt) || a.id.localeCompare(b.id),
  );
  const groups = new Map<string | undefined, Suggestion[]>();
  for (const suggestion of newestFirst) {
    const group = groups.get(suggestion.artefact);
    if (group) group.push(suggestion);
    else groups.set(suggestion.artefact, [suggestion]);
  }
  const rest = groups.get(undefined);
  groups.delete(undefined);
  const ordered: SuggestionGroup[] = [...groups].map(([artefact, members]) => ({
    artefact,
    suggestions: members,
  }));
  return rest ? [...ordered, { suggestions: rest }] : ordered;
}
