import type { NotificationRow } from '../../cache/rows.ts';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Staging } from '../../domain/staging/staging.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import type { Standing } from '../../domain/trust/standing.ts';
import { turnOf } from './staging-news.ts';

/** What waits and what has arrived, as the local copy has it. */
export interface Arrivals {
  readonly open: readonly OpenSuggestion[];
  readonly rows: readonly NotificationRow[];
  /** Requests for copies. */
  readonly stagings: readonly Staging[];
}

/** What a notification tells of. */
export interface News {
  readonly suggestions: readonly Suggestion[];
  /** Messages that no new suggestion is about. */
  readonly messages: readonly NotificationRow[];
  /** Requests for copies that have arrived, were denied, or need her. */
  readonly stagings: readonly Staging[];
}

/** Names of everything that is known, to find out later what is new. */
export function namesOf({ open, rows, stagings }: Arrivals): ReadonlySet<string> {
  return new Set([
    ...open.map(({ suggestion }) => suggestion.id),
    ...rows.map(({ url }) => url),
    ...stagings.map(turnName),
  ]);
}

/** Names what there is to tell of a request: it may have something new to tell later. */
export function turnName(staging: Staging): string {
  return `${staging.id} ${turnOf(staging) ?? ''}`;
}

/**
 * What to tell the maintainer of: suggestions that wait and messages that nobody has read yet, here or elsewhere, none
 * of them known before; nothing of blocked senders, and nothing of what she has sent to herself. And requests for copies
 * that have come to an end, or stand still.
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
  const stagings = arrivals.stagings.filter(
    (staging) => turnOf(staging) !== undefined && !known.has(turnName(staging)),
  );
  const count = suggestions.length + messages.length + stagings.length;
  return count > 0 ? { suggestions, messages, stagings } : undefined;
}

function isTold(standing: Standing): boolean {
  return standing !== 'blocked' && standing !== 'self';
}
