import type { IDBPObjectStore } from 'idb';
import type { Suggestion } from '../domain/suggestion/model.ts';
import type { Replica } from './replica.ts';
import type { EventRow, NotificationRow } from './rows.ts';
import type { ReplicaSchema, StoreName } from './schema.ts';

/** What matching made of one row. */
export interface Matched {
  readonly row: NotificationRow;
  /** Everything that follows from it now. */
  readonly suggestions: readonly Suggestion[];
}

/**
 * Stores a batch of matched rows with their suggestions, in one transaction. Suggestions that no longer follow are
 * removed, unless somebody decided on them: what was decided stays as it was shown.
 * A row that has changed since it was read (another version arrived, or it is to be matched anew) is left to the next
 * round. Gives back whether anything that is shown has changed.
 */
export async function putMatched(
  replica: Replica,
  batch: readonly (Matched & { readonly before: NotificationRow })[],
): Promise<boolean> {
  const transaction = replica.db.transaction(['notifications', 'suggestions', 'decisions'], 'readwrite');
  const notifications = transaction.objectStore('notifications');
  const suggestions = transaction.objectStore('suggestions');
  const decisions = transaction.objectStore('decisions');
  let changed = false;
  for (const { row, before, suggestions: derived } of batch) {
    const current = await notifications.get(row.url);
    if (!current || current.version !== before.version) continue;
    void notifications.put({ ...row, readAt: current.readAt, goneAt: current.goneAt });
    if (await putSuggestions(suggestions, decisions, row.url, derived)) changed = true;
  }
  await transaction.done;
  return changed;
}

/** An event of the log, and what follows from it. */
export interface MatchedEvent {
  readonly event: EventRow;
  readonly suggestions: readonly Suggestion[];
}

/** The same for events whose messages never lay in the inbox. */
export async function putMatchedEvents(replica: Replica, batch: readonly MatchedEvent[]): Promise<boolean> {
  const transaction = replica.db.transaction(['events', 'suggestions', 'decisions'], 'readwrite');
  const suggestions = transaction.objectStore('suggestions');
  const decisions = transaction.objectStore('decisions');
  let changed = false;
  for (const { event, suggestions: derived } of batch) {
    const current = await transaction.objectStore('events').get(event.url);
    if (!current || current.version !== event.version) continue;
    void transaction.objectStore('events').put({ ...current, matchedBy: event.matchedBy });
    if (await putSuggestions(suggestions, decisions, event.url, derived)) changed = true;
  }
  await transaction.done;
  return changed;
}

type Store<Name extends StoreName> = IDBPObjectStore<ReplicaSchema, StoreName[], Name, 'readwrite'>;

/** Puts what follows from one source in the place of what followed from it before. Tells whether anything changed. */
async function putSuggestions(
  suggestions: Store<'suggestions'>,
  decisions: Store<'decisions'>,
  source: string,
  derived: readonly Suggestion[],
): Promise<boolean> {
  let changed = false;
  const known = await suggestions.index('source').getAll(source);
  const wanted = new Set(derived.map(({ id }) => id));
  for (const { id } of known) {
    if (wanted.has(id) || (await decisions.getKey(id)) !== undefined) continue;
    void suggestions.delete(id);
    changed = true;
  }
  for (const suggestion of derived) {
    const there = await suggestions.get(suggestion.id);
    if (there && ((await decisions.getKey(suggestion.id)) !== undefined || sameText(there, suggestion)))
      continue;
    void suggestions.put(suggestion);
    changed = true;
  }
  return changed;
}

function sameText(a: Suggestion, b: Suggestion): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
