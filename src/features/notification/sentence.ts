import type { NotificationRow } from '../../cache/rows.ts';
import type { Notification, Pattern } from '../../domain/notification/model.ts';
import type { Service } from '../../domain/service/service.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { t } from '../../i18n/t.ts';
import { oneLine } from './plain.ts';
import { senderView } from './sender-view.ts';
import { concernedWork, type Titles } from './work-name.ts';

/** What is known around a notification and helps to name its parts. */
export interface Surroundings {
  readonly services: readonly Service[];
  /** Titles of the maintainer's artefacts, by URL. */
  readonly titles: Titles;
}

/** The parts of a row that its sentence is made of. */
export type Sayable = Pick<
  NotificationRow,
  'notification' | 'artefact' | 'remarks' | 'standing' | 'unreadable' | 'problem'
>;

type SentenceKey = Extract<MessageKey, `notification.says.${string}`>;

/** A sentence as a message and the names in it. The names come from outside. */
export interface Sentence {
  readonly key: SentenceKey;
  /** `who` or `work` is missing where the message does not name them. */
  readonly names: { readonly who?: string; readonly work?: string; readonly activity?: string };
}

/**
 * What a notification is, in plain words. `answered` is the request that it answers, where that is known:
 * older messages carry only its id, and the request says what was asked.
 */
export function sentenceOf(row: Sayable, around: Surroundings, answered?: Notification): Sentence {
  const { notification } = row;
  if (notification === undefined) {
    const key: SentenceKey = row.problem ? 'notification.says.unfetched' : 'notification.says.unreadable';
    return { key, names: {} };
  }
  const work =
    concernedWork(notification, row.artefact, around.titles) ??
    (answered && concernedWork(answered, row.artefact, around.titles));
  return {
    key: keyFor(notification, row, answered ?? notification.nested),
    names: {
      who: oneLine(senderView(notification, around.services).name, 50),
      work,
      activity: oneLine(notification.activities[0] ?? notification.types[0], 60),
    },
  };
}

/** The sentence as plain text, for searching and for reading aloud. */
export function sentenceText({ key, names }: Sentence): string {
  const text = t(key, {
    who: names.who ?? t('notification.who.unnamed'),
    work: names.work ?? t('patterns.work.missing'),
    activity: names.activity ?? '',
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function keyFor(notification: Notification, row: Sayable, request: Notification | undefined): SentenceKey {
  const { pattern } = notification;
  if (row.standing === 'self') return 'notification.says.own';
  const known = !row.remarks.includes('unknown-offer');
  switch (pattern) {
    case 'request-review':
    case 'request-endorsement':
    case 'request-ingest':
    case 'announce-relationship':
    case 'unprocessable':
      return `notification.says.${pattern}`;
    case 'announce-review':
    case 'announce-endorsement':
    case 'announce-ingest':
    case 'announce-resource':
      return notification.inReplyTo !== undefined && known
        ? `notification.says.${pattern}.asked`
        : `notification.says.${pattern}`;
    case 'accept':
    case 'reject':
    case 'tentative-accept':
    case 'tentative-reject':
      return known
        ? `notification.says.${pattern}.${requested(request)}`
        : `notification.says.${pattern}.unasked`;
    case 'undo-offer':
      return `notification.says.undo-offer.${requested(request)}`;
    case 'other':
      return genericKey(notification);
  }
}

/** What a request asked for. */
function requested(request: Notification | undefined): Extract<Pattern, `request-${string}`> | 'other' {
  switch (request?.pattern) {
    case 'request-review':
    case 'request-endorsement':
    case 'request-ingest':
      return request.pattern;
    default:
      return 'other';
  }
}

/** Activities of Activity Streams outside COAR Notify that have a sentence of their own. */
const generic: Readonly<Record<string, SentenceKey>> = {
  Offer: 'notification.says.offer',
  Announce: 'notification.says.announce',
  Create: 'notification.says.create',
  Update: 'notification.says.update',
  Delete: 'notification.says.delete',
  Remove: 'notification.says.delete',
};

function genericKey({ activities, types }: Notification): SentenceKey {
  const named = activities.find((activity) => Object.hasOwn(generic, activity));
  if (named !== undefined) return generic[named] ?? 'notification.says.other';
  return activities.length + types.length > 0 ? 'notification.says.other' : 'notification.says.untyped';
}
