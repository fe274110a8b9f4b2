import type { Thread } from '../../domain/thread/model.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { t } from '../../i18n/t.ts';
import { type Surroundings, sentenceOf } from '../notification/sentence.ts';
import { concernedWork, workName } from '../notification/work-name.ts';
import { counterpartyName } from '../thread/thread-words.ts';

type SentenceKey = Extract<
  MessageKey,
  `patterns.to.${string}` | `threads.says.${string}` | `notification.says.${string}`
>;

/** What a thread is about, as a message and the names in it. The names come from outside. */
export interface ThreadSentence {
  readonly key: SentenceKey;
  readonly names: {
    readonly who?: string;
    readonly recipient?: string;
    readonly work?: string;
    readonly activity?: string;
  };
}

/** What the work is called that a thread is about: our own title goes before what others call it. */
export function threadWork(thread: Thread, { titles }: Surroundings): string | undefined {
  const own = thread.artefact === undefined ? undefined : titles.get(thread.artefact);
  if (own !== undefined) return own;
  const [first] = thread.messages;
  return (
    workName(thread.work, titles) ?? (first && concernedWork(first.notification, thread.artefact, titles))
  );
}

/** A thread as one sentence: what it began with. */
export function threadSentence(thread: Thread, around: Surroundings): ThreadSentence {
  const { kind, pattern, artefact } = thread;
  const [first] = thread.messages;
  const work = threadWork(thread, around);
  if (kind === 'offered' || kind === 'told') {
    const recipient = counterpartyName(thread);
    switch (pattern) {
      case 'request-review':
      case 'request-endorsement':
      case 'request-ingest':
        return { key: `patterns.to.${pattern}`, names: { recipient, work } };
      default:
        return {
          key: kind === 'told' ? 'threads.says.told' : 'threads.says.offered',
          names: { recipient, work },
        };
    }
  }
  if (first === undefined) return { key: 'threads.says.unknown', names: { work } };
  const remarks = kind === 'stray' ? ['unknown-offer'] : [];
  const said = { notification: first.notification, artefact, remarks, standing: first.standing };
  const { key, names } = sentenceOf(said, around);
  return { key, names: { ...names, work: names.work ?? work } };
}

/** The sentence as plain text, for searching and for reading aloud. */
export function threadText({ key, names }: ThreadSentence): string {
  const text = t(key, {
    who: names.who ?? t('notification.who.unnamed'),
    recipient: names.recipient ?? t('patterns.recipient.missing'),
    work: names.work ?? t('patterns.work.missing'),
    activity: names.activity ?? '',
  } as never);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
