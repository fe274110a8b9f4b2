import type { DecisionRow, EventRow, NotificationRow } from '../../../cache/rows.ts';
import { dispatchActivityId } from '../../../domain/dispatch/activity.ts';
import type { Dispatch } from '../../../domain/dispatch/model.ts';
import { isAbout, lastOfDispatch } from '../../../domain/dispatch/standing.ts';
import type { Notification, Party } from '../../../domain/notification/model.ts';
import { readNotification } from '../../../domain/notification/read.ts';
import type { Service } from '../../../domain/service/service.ts';
import type { Intent, Suggestion } from '../../../domain/suggestion/model.ts';
import { serviceById } from '../../../domain/trust/sender.ts';

/** One activity: as it arrived, as it stands in the event log, as it was sent, or several of these. */
export interface MessageItem {
  readonly kind: 'message';
  readonly id: string;
  /** ISO 8601: when it arrived, or else when it was logged or sent. */
  readonly at: string;
  readonly activityId: string;
  readonly notification?: Notification;
  /** The message in the inbox. */
  readonly message?: NotificationRow;
  /** The entry of the event log. */
  readonly event?: EventRow;
  /** The sending of it, where it is the maintainer's own. */
  readonly sent?: Intent;
}

/** One entry of a history. */
export type HistoryItem =
  | MessageItem
  /** What was decided on a suggestion. */
  | {
      readonly kind: 'decision';
      readonly id: string;
      readonly at: string;
      readonly decision: DecisionRow;
      readonly suggestion: Suggestion;
    }
  /** A link was added to a description. */
  | { readonly kind: 'link'; readonly id: string; readonly at: string; readonly intent: Intent }
  /** A crate was sent to be run. */
  | {
      readonly kind: 'dispatch';
      readonly id: string;
      readonly at: string;
      readonly dispatch: Dispatch;
      /** Its entry of the event log. */
      readonly event?: EventRow;
    };

/** Whose history is told. */
export type HistorySubject =
  /** An artefact, by its URL. */
  | { readonly artefact: string }
  /** A service of the register. */
  | { readonly service: Service };

/** Everything that a history is made of. */
export interface HistorySources {
  readonly rows: readonly NotificationRow[];
  readonly events: readonly EventRow[];
  readonly intents: readonly Intent[];
  readonly decisions: readonly DecisionRow[];
  readonly suggestions: readonly Suggestion[];
  readonly services: readonly Service[];
  readonly dispatches: readonly Dispatch[];
}

/**
 * What was sent, received, decided and linked about an artefact, or with a service, newest first. A message and its
 * entry in the event log are one item, and so are two copies of the same message.
 */
export function historyOf(subject: HistorySubject, sources: HistorySources): HistoryItem[] {
  const { rows, events, intents, decisions, suggestions, services, dispatches } = sources;
  const concerns = concernsSubject(subject, services);
  const messages = new Map<string, MessageItem>();
  const put = (item: Omit<MessageItem, 'kind' | 'id'>) =>
    messages.set(item.activityId, { kind: 'message', id: item.activityId, ...item });

  for (const event of events) {
    const { activityId, notification, writtenAt } = event;
    if (concerns(event)) put({ activityId, at: writtenAt, notification, event });
  }
  for (const message of rows) {
    const logged = messages.get(message.activityId);
    if (!concerns(message) && logged === undefined) continue;
    if (logged?.message && logged.at <= message.receivedAt) continue;
    put({
      activityId: message.activityId,
      at: message.receivedAt,
      notification: message.notification ?? logged?.notification,
      message,
      event: logged?.event,
    });
  }
  for (const intent of intents) {
    const sent = sentMessage(intent);
    if (sent === undefined) continue;
    const known = messages.get(sent.activityId);
    if (known) put({ ...known, sent: intent });
    else if (concerns({ notification: sent.notification, artefact: intent.artefact }))
      put({ ...sent, at: intent.receipt?.at ?? intent.createdAt, sent: intent });
  }

  const suggestionOf = new Map(suggestions.map((suggestion) => [suggestion.id, suggestion]));
  const decided = decisions.flatMap((decision): HistoryItem[] => {
    const suggestion = suggestionOf.get(decision.suggestionId);
    if (suggestion === undefined || decision.withdrawn || !decidesOn(subject, suggestion, services))
      return [];
    return [{ kind: 'decision', id: decision.suggestionId, at: decision.decidedAt, decision, suggestion }];
  });
  const linked = intents.flatMap((intent): HistoryItem[] => {
    const { effect, state, receipt } = intent;
    const isMeant = 'artefact' in subject && effect.kind === 'link' && effect.artefact === subject.artefact;
    if (!isMeant || state !== 'done') return [];
    return [{ kind: 'link', id: intent.id, at: receipt?.at ?? intent.createdAt, intent }];
  });
  const sent = dispatches.flatMap((dispatch): HistoryItem[] => {
    if (!('artefact' in subject) || !isAbout(dispatch, subject.artefact)) return [];
    const activityId = dispatchActivityId(dispatch.id);
    const event = messages.get(activityId)?.event;
    // Its entry in the log says less of it than the dispatch itself.
    messages.delete(activityId);
    return [{ kind: 'dispatch', id: dispatch.id, at: lastOfDispatch(dispatch), dispatch, event }];
  });
  return [...messages.values(), ...decided, ...linked, ...sent].sort(
    (a, b) => b.at.localeCompare(a.at) || (a.id < b.id ? -1 : 1),
  );
}

type Concerning = { readonly notification?: Notification; readonly artefact?: string };

function concernsSubject(
  subject: HistorySubject,
  services: readonly Service[],
): (item: Concerning) => boolean {
  if ('artefact' in subject) return ({ artefact }) => artefact === subject.artefact;
  const isIt = (party: Party | undefined) =>
    party?.id !== undefined && serviceById(services, party.id)?.id === subject.service.id;
  return ({ notification }) =>
    notification !== undefined && [notification.origin, notification.actor, notification.target].some(isIt);
}

function decidesOn(subject: HistorySubject, suggestion: Suggestion, services: readonly Service[]): boolean {
  if ('artefact' in subject) return suggestion.artefact === subject.artefact;
  const { senderId } = suggestion;
  return senderId !== undefined && serviceById(services, senderId)?.id === subject.service.id;
}

/** The message of an intent that sends one, unless nothing of it was ever begun and never will be. */
function sentMessage({
  effect,
  state,
  attempts,
}: Intent): { activityId: string; notification: Notification } | undefined {
  if (effect.kind !== 'send' || (state === 'dropped' && attempts === 0)) return undefined;
  const read = readNotification(effect.document);
  return read.ok && read.value.id !== undefined
    ? { activityId: read.value.id, notification: read.value }
    : undefined;
}
