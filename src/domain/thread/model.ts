import type { Artefact } from '../artefact/artefact.ts';
import type { Notification, Pattern, Work } from '../notification/model.ts';
import type { Problem } from '../problem.ts';
import type { Service } from '../service/service.ts';
import type { Intent } from '../suggestion/model.ts';
import type { Standing } from '../trust/standing.ts';

/** What a thread began with. */
export type ThreadKind =
  /** An Offer that the maintainer made. */
  | 'offered'
  /** An Offer that was made to her: somebody asks for a review, say. */
  | 'invited'
  /** Somebody announces something, in answer to nothing that is known. */
  | 'announced'
  /** The maintainer announced something. */
  | 'told'
  /** Answers to something that is neither in the inbox nor in the log nor sent from here. */
  | 'stray';

/**
 * Where a thread stands. That time runs out ({@link Thread.overdue}), that answers contradict each other
 * ({@link Thread.contradictory}) and how a message travels ({@link Thread.delivery}) are told beside it.
 */
export type ThreadState =
  /** Asked, and not answered. */
  | 'offered'
  /** TentativeAccept: likely, may change. */
  | 'tentatively-accepted'
  /** Accept: will be acted upon. An announcement: taken note of. */
  | 'acknowledged'
  /** Something was announced in answer, but not yet what was asked for: a review on the way to an endorsement. */
  | 'partly-answered'
  /** TentativeReject: not in this form, a new Offer may succeed. */
  | 'tentatively-rejected'
  | 'rejected'
  /** What was asked for has been announced. */
  | 'answered'
  | 'endorsed'
  /** Taken back by whoever began it, or given up before it left. */
  | 'undone'
  /** The receiver could not use the message. */
  | 'unprocessable'
  /** It did not reach its receiver. */
  | 'failed'
  /** Announced, and nobody has said anything about it. */
  | 'announced';

/** What the maintainer should know about one message of a thread. */
export type MessageFlag =
  /** It came after the thread, or its round, had ended. */
  | 'late'
  /** The same again: the same message, or the same verdict in another one. */
  | 'repeated'
  /** It says the opposite of what its sender had said before. */
  | 'contradictory'
  /** It says less than was known already: an Accept after the result. */
  | 'out-of-order'
  /** An answer by somebody else than the party that was asked. */
  | 'not-from-target'
  /** A withdrawal by somebody else than the party that asked. */
  | 'not-mine'
  /** It answers something that is not known. */
  | 'unknown-offer'
  /** Another message stands under the same id. */
  | 'conflicting'
  /** Its sender is blocked. */
  | 'blocked'
  /** It has not reached its receiver, and will not by itself. */
  | 'undelivered';

/** How far a message of the maintainer's has come. "Sent" or "delivered" never means "accepted". */
export type DeliveryStage =
  /** Stored as an intent; nothing has left yet. */
  | 'queued'
  /** It lies in the maintainer's own inbox, for a policy to log and send. */
  | 'placed'
  | 'sending'
  /** A passing failure: it is tried again by itself. */
  | 'waiting'
  | 'failed'
  /** Given up before it was delivered. */
  | 'dropped'
  /** Stands in the event log; this browser has not seen how the receiver took it. */
  | 'sent'
  /** The receiver's inbox took it. */
  | 'delivered'
  /** Somebody delivered it as a file. */
  | 'exported';

/** How a message of the maintainer's travels. */
export interface MessageDelivery {
  readonly stage: DeliveryStage;
  /** ISO 8601: when the receiver's inbox took it. */
  readonly deliveredAt?: string;
  /** ISO 8601: when it was sent again as a reminder, oldest first. */
  readonly remindedAt: readonly string[];
  /** The number of the last reminder that was made, whatever became of it; 0 without any. The next one gets the next. */
  readonly reminders: number;
  /** What has failed or is tried again, for retrying, changing or giving it up. */
  readonly hindered?: Intent;
  /** What went wrong with {@link hindered}. */
  readonly problem?: Problem;
}

/** Somebody who takes part in a thread. */
export interface Counterparty {
  readonly id?: string;
  /** As the register calls it, else as it is called in the messages. */
  readonly name?: string;
  readonly inbox?: string;
  /** Its entry in the register. */
  readonly service?: Service;
}

/** One activity of a thread, however often and wherever it is kept. */
export interface ThreadMessage {
  /** Key of the activity. Not unique where messages conflict. */
  readonly key: string;
  /** ISO 8601: of one that came in, its arrival; of one's own, when it was decided. */
  readonly at: string;
  /** `out`: proved to be the maintainer's own, by an intent, her event log, or its exact text. */
  readonly direction: 'in' | 'out';
  readonly notification: Notification;
  /** URL of the member of the inbox; of several the first. */
  readonly row?: string;
  /** URL of the event, where it stands in the log. */
  readonly event?: string;
  /** How often it was received. */
  readonly copies: number;
  /** Only of the maintainer's own. */
  readonly delivery?: MessageDelivery;
  readonly standing: Standing;
  readonly flags: readonly MessageFlag[];
  /** Key of what it answers here; the beginning of a thread has none. */
  readonly answers?: string;
}

/** One Offer with what answers it. A re-submission after a TentativeReject begins a new one. */
export interface Round {
  readonly offer: ThreadMessage;
  /** In the order of time, without the Offer itself. */
  readonly messages: readonly ThreadMessage[];
  readonly state: ThreadState;
}

/** What can be done about a thread now. */
export type ThreadAction =
  /** Take the Offer back. */
  | 'withdraw'
  /** Remind the party that was asked. */
  | 'nudge'
  /** Offer the revised work, in answer to the TentativeReject. */
  | 'resubmit'
  /** Make a new Offer of the same, which answers nothing. */
  | 'offer-again'
  | 'accept'
  | 'accept-provisionally'
  | 'decline-for-now'
  | 'decline'
  /** Announce the review (or other result) that was asked for. */
  | 'announce-result'
  | 'accept-announcement'
  /** Leave an announcement aside. */
  | 'dismiss'
  /** Believe this sender nothing any more. */
  | 'block'
  /** Put what came in into the event log. */
  | 'record'
  /** Try what failed again. */
  | 'retry'
  /** Change what was refused, and send it. */
  | 'edit'
  /** Give up what failed. */
  | 'drop';

/** One Offer or one announcement, with everything that belongs to it. */
export interface Thread {
  /** Key of the activity that it began with, known or not: stable, and the same on every device. */
  readonly key: string;
  readonly kind: ThreadKind;
  /** What it began with; `undefined` where that is not known. */
  readonly root?: ThreadMessage;
  /** All messages in the order of time, the root first. */
  readonly messages: readonly ThreadMessage[];
  /** Offers only, oldest first; the last one counts. */
  readonly rounds: readonly Round[];
  readonly state: ThreadState;
  /** ISO 8601: when this state began. */
  readonly since: string;
  readonly waitingFor: 'them' | 'us' | 'nobody';
  /** ISO 8601: since when; a reminder begins anew. */
  readonly waitingSince?: string;
  /** Waiting for longer than is patient. */
  readonly overdue: boolean;
  /** The party that was asked says opposite things. */
  readonly contradictory: boolean;
  /** What was asked or announced. */
  readonly pattern: Pattern;
  /** URL of the artefact of ours that it is about. */
  readonly artefact?: string;
  /** What it is about, as its messages describe it. */
  readonly work?: Work;
  readonly counterparty: Counterparty;
  /** Of the maintainer's last message that needs one; `undefined` where she has sent none. */
  readonly delivery?: MessageDelivery;
  /** Only what is possible next, the likeliest first. */
  readonly actions: readonly ThreadAction[];
  /** ISO 8601: the time of its last message. */
  readonly lastAt: string;
}

/** One member of the inbox, as far as threads are concerned. */
export interface ReceivedMessage {
  readonly url: string;
  readonly receivedAt: string;
  readonly activityId: string;
  readonly notification?: Notification;
  readonly standing: Standing;
  readonly artefact?: string;
}

/** One member of the event log, as far as threads are concerned. */
export interface LoggedMessage {
  readonly url: string;
  readonly writtenAt: string;
  readonly activityId: string;
  readonly notification?: Notification;
  readonly artefact?: string;
}

/** Everything that bears on threads. */
export interface ThreadEvidence {
  readonly rows: readonly ReceivedMessage[];
  readonly events: readonly LoggedMessage[];
  readonly intents: readonly Intent[];
  readonly services: readonly Service[];
  readonly artefacts: readonly Artefact[];
  /** The maintainer's WebID, storages and inbox. */
  readonly ownIds: readonly string[];
  /** ISO 8601: what waits since before this moment is overdue. */
  readonly overdueBefore: string;
}

/** All threads, and ways to find one. */
export interface Threads {
  /** The thread with the latest message first. */
  readonly list: readonly Thread[];
  /** By {@link Thread.key}. */
  readonly byKey: ReadonlyMap<string, Thread>;
  /** By the key of any message. */
  readonly byMessage: ReadonlyMap<string, Thread>;
  /** The messages of all threads by their keys; of conflicting ones the one that counts. */
  readonly messages: ReadonlyMap<string, ThreadMessage>;
}
