import type { EventRow } from '../../cache/rows.ts';
import type { Notification, Pattern } from '../../domain/notification/model.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { t } from '../../i18n/t.ts';
import { oneLine } from './plain.ts';
import { partyName } from './sender-view.ts';
import { type Sentence, type Surroundings, sentenceOf, sentenceText } from './sentence.ts';
import { concernedWork } from './work-name.ts';

/** What the maintainer herself has sent has sentences of its own: "You ask …". */
const ownKeys = {
  'request-review': 'patterns.to.request-review',
  'request-endorsement': 'patterns.to.request-endorsement',
  'request-ingest': 'patterns.to.request-ingest',
  accept: 'patterns.to.accept',
  reject: 'patterns.to.reject',
  'tentative-accept': 'patterns.to.tentative-accept',
  'tentative-reject': 'patterns.to.tentative-reject',
  'undo-offer': 'patterns.to.undo-offer',
  unprocessable: 'patterns.to.unprocessable',
} as const satisfies Partial<Record<Pattern, MessageKey>>;

/** Sentence about an event of the maintainer's own. */
export type OwnSentence =
  | {
      readonly ownKey: (typeof ownKeys)[keyof typeof ownKeys];
      readonly names: { readonly recipient?: string; readonly work?: string };
    }
  /** Outside the patterns of COAR Notify: as it was entered, such as data that were brought somewhere, or used. */
  | { readonly said: string };

/** The part of an entry of the event log that its sentence is made of. */
export type LoggedActivity = Pick<EventRow, 'notification' | 'artefact' | 'unreadable'>;

/**
 * What an entry of the event log says. In the log an actor is believed: only the maintainer writes there.
 * @param webId the maintainer's
 * @param answered the request that it answers, where that is known
 */
export function eventSentenceOf(
  event: LoggedActivity,
  around: Surroundings,
  webId: string | undefined,
  answered?: Notification,
): Sentence | OwnSentence {
  const { notification } = event;
  const isOwn = webId !== undefined && notification?.actor?.id === webId;
  const said = isOwn && notification.pattern === 'other' && oneLine(notification.summary, 240);
  if (said) return { said };
  const ownKey = isOwn && ownKeyOf(notification);
  if (!ownKey) return sentenceOf({ ...event, remarks: [], standing: 'trusted' }, around, answered);
  const { target } = notification;
  const recipient = target && partyName(target, around.services);
  return { ownKey, names: { recipient, work: concernedWork(notification, event.artefact, around.titles) } };
}

/** The sentence as plain text, for searching and for reading aloud. */
export function eventSentenceText(sentence: Sentence | OwnSentence): string {
  if ('key' in sentence) return sentenceText(sentence);
  if ('said' in sentence) return sentence.said;
  const { recipient, work } = sentence.names;
  return t(sentence.ownKey, {
    recipient: recipient ?? t('patterns.recipient.missing'),
    work: work ?? t('patterns.work.missing'),
  });
}

function ownKeyOf({ pattern }: Notification): (typeof ownKeys)[keyof typeof ownKeys] | undefined {
  return Object.hasOwn(ownKeys, pattern) ? ownKeys[pattern as keyof typeof ownKeys] : undefined;
}
