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
  readonly suggestions: readonly Suggestion[];
}

/**
 * Groups by artefact. The group with the newest suggestion comes first, what concerns no artefact of ours last;
 * see {@link bySuggestion} for the order inside a group.
 */
export function groupByArtefact(suggestions: readonly Suggestion[]): SuggestionGroup[] {
  const groups = new Map<string | undefined, Suggestion[]>();
  for (const suggestion of [...suggestions].sort(bySuggestion)) {
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

/**
 * The order of the queue: the newest message first; of one message what goes into the log before what links to it,
 * as it would happen.
 */
export function bySuggestion(a: Suggestion, b: Suggestion): number {
  return (
    b.receivedAt.localeCompare(a.receivedAt) ||
    Number(onlyLinks(a)) - Number(onlyLinks(b)) ||
    a.id.localeCompare(b.id)
  );
}

function onlyLinks({ effects }: Suggestion): boolean {
  return effects.length > 0 && effects.every(({ kind }) => kind === 'link');
}
