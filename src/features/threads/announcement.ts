import type { OpenSuggestion } from '../../cache/suggestions.ts';
import { activityKey } from '../../domain/notification/identity.ts';
import { dismissalId, isRejected } from '../../domain/suggestion/dismissal.ts';
import type { Decision, Effect, JsonObject, Suggestion } from '../../domain/suggestion/model.ts';
import type { Thread } from '../../domain/thread/model.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { acceptance } from './own-message.ts';
import { takingSuggestions } from './thread-lanes.ts';

/** How an announcement is accepted. */
export interface AcceptancePlan {
  /** What will happen, in this order. */
  readonly effects: readonly Effect[];
  /** The suggestion that this approves; left out where no policy suggested it, so that it is done by hand. */
  readonly suggestion?: Suggestion;
  /** URL of the announcement in the inbox. */
  readonly source: string;
}

/**
 * Plans the acceptance of an announcement: as a policy suggests it, else the same by hand. `undefined` where the
 * message is not in the inbox.
 * @param document the announcement, complete
 * @param id for the Accept, where it is made by hand: new, `urn:uuid:…`
 */
export function acceptancePlan(
  thread: Thread,
  open: readonly OpenSuggestion[],
  document: JsonObject | undefined,
  pod: PodProfile | undefined,
  id: string,
): AcceptancePlan | undefined {
  const source = thread.root?.row;
  if (source === undefined) return undefined;
  const waiting = open.filter(({ failed }) => failed.length === 0).map(({ suggestion }) => suggestion);
  const suggestion = takingSuggestions(waiting).get(source)?.[0];
  if (suggestion) return { effects: suggestion.effects, suggestion, source };
  if (document === undefined || pod?.inbox === undefined || typeof document.id !== 'string') return undefined;
  const accept = acceptance(document, pod, id);
  const isLogged = thread.root?.event !== undefined;
  const effects: Effect[] = [
    { kind: 'send', inbox: pod.inbox, recipient: pod.webId, recipientName: pod.name, document: accept },
    ...(isLogged ? [] : [{ kind: 'log', activityId: activityKey(document.id), source } as const]),
    { kind: 'log', activityId: id, document: accept },
  ];
  return { effects: pod.eventLog === undefined ? effects.slice(0, 1) : effects, source };
}

/**
 * What has to be rejected so that an announcement is left alone, on every device: what policies suggest about it, and
 * the mark that says so where none does.
 */
export function dismissedBy(thread: Thread, open: readonly OpenSuggestion[]): string[] {
  const asked = open
    .filter(({ suggestion, failed }) => suggestion.source === thread.root?.row && failed.length === 0)
    .map(({ suggestion }) => suggestion.id);
  return [dismissalId(thread.key), ...asked];
}

/** What has to be taken back so that an announcement that was put aside asks again. */
export function restoredBy(
  thread: Thread,
  all: readonly Suggestion[],
  decisions: readonly (Pick<Decision, 'suggestionId' | 'verdict'> & { readonly withdrawn?: boolean })[],
): string[] {
  const about = new Set(all.filter(({ source }) => source === thread.root?.row).map(({ id }) => id));
  const mark = dismissalId(thread.key);
  return decisions
    .filter(
      (decision) =>
        isRejected(decision) && (decision.suggestionId === mark || about.has(decision.suggestionId)),
    )
    .map(({ suggestionId }) => suggestionId);
}
