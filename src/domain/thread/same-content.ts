import type { Notification } from '../notification/model.ts';

/** What two messages under one id must share to be one message, as text that compares. */
export function contentOf(notification: Notification): string {
  const { normalisations: _normalisations, ...said } = notification;
  return JSON.stringify(said);
}

/**
 * Whether an event may be the record of this message. Events can lack what is personal, so only that is compared which
 * makes the message what it is.
 */
export function isRecordOf(event: Notification, received: Notification): boolean {
  return gist(event) === gist(received);
}

function gist({ pattern, origin, target, object, about, inReplyTo, relationship }: Notification): string {
  return JSON.stringify([pattern, origin?.id, target?.id, object?.id, about?.id, inReplyTo, relationship]);
}
