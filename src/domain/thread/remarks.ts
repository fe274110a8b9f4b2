import type { Notification } from '../notification/model.ts';
import type { Sender } from '../trust/sender.ts';
import type { Concern } from './artefact-concerned.ts';
import { withdraws } from './withdrawal.ts';

/** Something about a notification that the maintainer should know before believing it. */
export type Remark =
  /** The same activity came before, word for word: a sender's retry. */
  | 'duplicate'
  /** Another message came before under the same id. */
  | 'conflicting'
  /** It answers something that is neither in the inbox nor in the log nor sent by us. */
  | 'unknown-offer'
  /** It is about a place in our storages where no artefact is. */
  | 'unknown-artefact'
  /** It is about a place in our storages where nothing is any more. */
  | 'gone-artefact'
  /** It came after what it answers had ended: withdrawn, or refused. */
  | 'late'
  | 'blocked'
  /** Its sender has taken it back. */
  | 'withdrawn'
  /** It says that it comes from the maintainer, and nothing proves it. */
  | 'claims-to-be-you';

/** What remarks are made from. */
export interface Circumstances {
  readonly sender: Sender;
  readonly concern: Concern;
  /** Whether what it answers had ended before. */
  readonly isLate?: boolean;
  /** Whether the place that it is about was asked for, and nothing is there. */
  readonly isGone?: boolean;
  /** How it relates to an earlier row with the same id, where there is one. */
  readonly earlier?: 'same' | 'different';
  /** What it answers, as far as it is known. */
  readonly answered: readonly Notification[];
  /** What answers it. */
  readonly answering: readonly Notification[];
}

/** Patterns that are nothing without the message they refer to. */
const REFERRING = new Set<Notification['pattern']>([
  'accept',
  'reject',
  'tentative-accept',
  'tentative-reject',
  'undo-offer',
]);

/** The remarks on one notification, the gravest first. */
export function remarksOn(notification: Notification, circumstances: Circumstances): Remark[] {
  const { sender, concern, earlier, answered, answering } = circumstances;
  const refers = REFERRING.has(notification.pattern) || notification.inReplyTo !== undefined;
  const remarks: (Remark | false)[] = [
    sender.standing === 'blocked' && 'blocked',
    sender.claimsToBeYou && 'claims-to-be-you',
    earlier === 'different' && 'conflicting',
    earlier === 'same' && 'duplicate',
    answering.some((answer) => withdraws(answer, notification)) && 'withdrawn',
    refers && answered.length === 0 && 'unknown-offer',
    circumstances.isLate === true && 'late',
    concern.missing !== undefined && (circumstances.isGone ? 'gone-artefact' : 'unknown-artefact'),
  ];
  return remarks.filter((remark) => remark !== false);
}
