import type { NotificationRow } from '../../cache/rows.ts';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import type { Standing } from '../../domain/trust/standing.ts';

/** What waits and what has arrived, as the local copy has it. */
export interface Arrivals {
  readonly open: readonly OpenSuggestion[];
  readonly rows: readonly NotificationRow[];
}

/** What a notification tells of. */
export interface News {
  readonly suggestions: readonly Suggestion[];
  /** Messages that no new suggestion is about. */
  readonly messages: readonly NotificationRow[];
}

/** Names of everything that is known, to find out later what is new. */
export function namesOf({ open, rows }: Arrivals): ReadonlySet<string> {
  return new Set([...open.map(({ suggestion }) => suggestion.id), ...rows.map(({ url }) => url)]);
}

/**
 * What to tell the maintainer of: suggestions that wait and messages that nobody has read yet, here or elsewhere, none
 * of them known before; nothing of blocked senders, and nothing of what she has sent to herself.
 * @returns `undefined` where there is nothing to tell
 */
export function whatIsNew(arrivals: Arrivals, known: ReadonlySet<string>): News | undefined {
  const suggestions = arrivals.open
    .filter(({ suggestion, decision }) => decision === undefined && !known.has(suggestion.id))
    .map(({ suggestion }) => suggestion)
    .filter(({ standing }) => isTold(standing));
  const sources = new Set(suggestions.map(({ source }) => source));
  const messages = arrivals.rows.filter(
    (row) =>
      !known.has(row.url) &&
      row.readAt === undefined &&
      row.goneAt === undefined &&
      isTold(row.standing) &&
      !row.remarks.includes('duplicate') &&
      !sources.has(row.url),
  );
  return suggestions.length + messages.length > 0 ? { suggestions, messages } : undefined;
}

function isTold(standing: Standing): boolean {
  return standing !== 'blocked' && standing !== 'self';
}
