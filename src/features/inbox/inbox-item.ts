import type { NotificationRow } from '../../cache/rows.ts';
import type { Notification } from '../../domain/notification/model.ts';
import { type SenderView, senderView } from '../notification/sender-view.ts';
import { type Sentence, type Surroundings, sentenceOf, sentenceText } from '../notification/sentence.ts';

/** A row of the inbox with its words, which are made when they are first asked for: most rows are never seen. */
export interface InboxItem {
  readonly row: NotificationRow;
  readonly sentence: () => Sentence;
  /** The sentence as plain text. */
  readonly title: () => string;
  readonly sender: () => SenderView;
  /** Everything that a word in the filter is looked for in, in lower case. */
  readonly searched: () => string;
}

/** Finds what a notification answers, among everything that is known. */
export type FindAnswered = (row: NotificationRow) => Notification | undefined;

/** Puts a row's words within reach. */
export function inboxItem(row: NotificationRow, around: Surroundings, answered: FindAnswered): InboxItem {
  const sentence = once(() => sentenceOf(row, around, answered(row)));
  const sender = once(() => senderView(row.notification, around.services));
  return {
    row,
    sentence,
    title: () => sentenceText(sentence()),
    sender,
    searched: once(() =>
      [
        sentenceText(sentence()),
        sender().name,
        row.url,
        row.activityId,
        row.notification?.object?.id,
        row.notification?.about?.id,
        row.notification?.summary?.slice(0, 2_000),
        row.unreadable,
      ]
        .filter((text) => text !== undefined)
        .join('\n')
        .toLowerCase(),
    ),
  };
}

function once<T extends object | string>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
