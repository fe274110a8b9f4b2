import type { EventRow, NotificationRow } from '../../cache/rows.ts';
import type { Finding } from '../../domain/finding.ts';
import { activityKey } from '../../domain/notification/identity.ts';
import { isObject, type JsonObject } from '../../domain/notification/json.ts';
import { validateNotification } from '../../domain/notification/validate.ts';
import type { Intent } from '../../domain/suggestion/model.ts';
import type { ThreadMessage } from '../../domain/thread/model.ts';

/** A message as it was sent. */
export interface MessageText {
  readonly raw: string;
  readonly truncated: boolean;
  readonly findings: readonly Finding[];
}

/** Where the texts of messages lie. */
export interface TextSources {
  readonly rows: readonly NotificationRow[];
  readonly events: readonly EventRow[];
  readonly intents: readonly Intent[];
}

/**
 * Finds the text of a message. Of one's own what was sent goes before what stands in the log: the log leaves out
 * addresses. Of others what was received goes before the copy in the log.
 */
export function messageText(
  message: ThreadMessage,
  { rows, events, intents }: TextSources,
): MessageText | undefined {
  const row = message.row === undefined ? undefined : rows.find(({ url }) => url === message.row);
  const event = message.event === undefined ? undefined : events.find(({ url }) => url === message.event);
  if (message.direction === 'out') {
    const sent = intents
      .map(({ effect }) => effect)
      .find((effect) => effect.kind === 'send' && isOf(effect.document, message));
    if (sent?.kind === 'send')
      return {
        raw: JSON.stringify(sent.document, null, 2),
        truncated: false,
        // What stays between the maintainer and her own inbox need not follow COAR Notify.
        findings: isToSelf(sent.document) ? [] : validateNotification(sent.document),
      };
  }
  if (row) return row;
  if (!event) return undefined;
  const document = parse(event.raw);
  return { raw: event.raw, truncated: false, findings: document ? validateNotification(document) : [] };
}

/** The message as JSON, whole; `undefined` where it is not on this device, or only its beginning. */
export function messageDocument(message: ThreadMessage, sources: TextSources): JsonObject | undefined {
  const text = messageText(message, sources);
  return text === undefined || text.truncated ? undefined : parse(text.raw);
}

function isToSelf({ origin, target }: JsonObject): boolean {
  return isObject(origin) && isObject(target) && origin.inbox !== undefined && origin.inbox === target.inbox;
}

function isOf({ id }: JsonObject, { key }: ThreadMessage): boolean {
  return typeof id === 'string' && activityKey(id) === key;
}

function parse(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
