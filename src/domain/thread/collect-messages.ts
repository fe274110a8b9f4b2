import { activityKey } from '../notification/identity.ts';
import type { Notification } from '../notification/model.ts';
import { readNotification } from '../notification/read.ts';
import type { Intent, JsonObject } from '../suggestion/model.ts';
import { deliveryOf, type Sending } from './delivery.ts';
import type { Draft } from './draft.ts';
import type { LoggedMessage, ReceivedMessage, ThreadEvidence } from './model.ts';
import type { PartyBook } from './parties.ts';
import { contentOf, isRecordOf } from './same-content.ts';

/** Where traces of one activity are. */
interface Traces {
  readonly rows: ReceivedMessage[];
  event?: LoggedMessage;
  readonly sends: Intent[];
  readonly placings: Intent[];
  readonly logs: Intent[];
}

/**
 * The messages among everything that is known, by the keys of their activities: what lies in the inbox, in the log and
 * among what was sent is one message. The first draft of a key is the message; further ones contradict it.
 */
export function collectMessages(
  evidence: Pick<ThreadEvidence, 'rows' | 'events' | 'intents'>,
  book: PartyBook,
): Map<string, Draft[]> {
  const found = new Map<string, Draft[]>();
  for (const [key, traces] of tracesOf(evidence, book)) {
    const drafts = draftsOf(key, traces, book);
    if (drafts.length > 0) found.set(key, drafts);
  }
  return found;
}

function tracesOf(
  { rows, events, intents }: Pick<ThreadEvidence, 'rows' | 'events' | 'intents'>,
  book: PartyBook,
): Map<string, Traces> {
  const all = new Map<string, Traces>();
  const at = (id: string): Traces => {
    const key = activityKey(id);
    const there = all.get(key);
    if (there) return there;
    const none: Traces = { rows: [], sends: [], placings: [], logs: [] };
    all.set(key, none);
    return none;
  };
  for (const row of rows) if (row.notification) at(row.activityId).rows.push(row);
  for (const event of events) if (event.notification) at(event.activityId).event ??= event;
  for (const intent of intents) {
    const { effect } = intent;
    if (effect.kind === 'log' && effect.document) at(effect.activityId).logs.push(intent);
    if (effect.kind !== 'send' || typeof effect.document.id !== 'string') continue;
    const traces = at(effect.document.id);
    (book.isOwn(effect.inbox) ? traces.placings : traces.sends).push(intent);
  }
  return all;
}

function draftsOf(key: string, traces: Traces, book: PartyBook): Draft[] {
  const { rows } = traces;
  if (rows.length > 1) rows.sort((a, b) => compare(a.receivedAt, b.receivedAt) || compare(a.url, b.url));
  return ownDrafts(key, traces, rows, book) ?? receivedDrafts(key, traces.event, rows);
}

/** The maintainer's own message; what else came in under its id contradicts it. `undefined` where it is not hers. */
function ownDrafts(
  key: string,
  traces: Traces,
  rows: readonly ReceivedMessage[],
  book: PartyBook,
): Draft[] | undefined {
  const { event, sends, placings, logs } = traces;
  const proved = rows.find(({ standing }) => standing === 'self');
  const isKnown = event !== undefined || sends.length + placings.length + logs.length > 0;
  if (!isKnown && proved === undefined) return undefined;
  const intents = inOrder([...sends, ...placings, ...logs]);
  const sent = sentText(intents);
  const notification = (sent && readSent(sent)) ?? proved?.notification ?? event?.notification;
  // What is passed on from others is not hers, nor what she only records.
  if (!notification || !book.namesUs(notification)) return undefined;
  // A copy that was not judged yet is one all the same.
  const isCopy = (row: ReceivedMessage) =>
    row.standing === 'self' || (row.notification !== undefined && isRecordOf(notification, row.notification));
  const copies = rows.filter(isCopy);
  const send = inOrder(sends)[0];
  const at = intents[0]?.createdAt ?? event?.writtenAt ?? copies[0]?.receivedAt ?? '';
  const sending: Sending = {
    sends: inOrder(sends),
    placings: inOrder(placings),
    logs: inOrder(logs),
  };
  const { target } = notification;
  const isToUs = book.isOwn(target?.id) || book.isOwn(target?.inbox);
  const own: Draft = {
    key,
    at,
    direction: 'out',
    notification,
    row: copies[0]?.url,
    event: event?.url,
    loggedAt: event?.writtenAt,
    copies: copies.length,
    delivery: deliveryOf(sending, event !== undefined, isToUs),
    standing: 'self',
    isConflicting: false,
    artefact: intents[0]?.artefact ?? event?.artefact ?? copies[0]?.artefact,
    ...(send?.effect.kind === 'send' && {
      recipient: {
        id: send.effect.recipient,
        name: send.effect.recipientName,
        inbox: send.effect.inbox,
      },
    }),
  };
  const others = rows.filter((row) => !isCopy(row));
  return [own, ...distinct(key, others, true)];
}

/** What came in under one id: the first that the log bears out, else the first; and what differs from it. */
function receivedDrafts(
  key: string,
  event: LoggedMessage | undefined,
  rows: readonly ReceivedMessage[],
): Draft[] {
  const logged = event?.notification;
  const first =
    (logged && rows.find((row) => row.notification && isRecordOf(logged, row.notification))) ?? rows[0];
  if (first === undefined) return event && logged ? [loggedDraft(key, event, logged)] : [];
  const drafts =
    rows.length === 1
      ? distinct(key, rows, false)
      : distinct(key, [first, ...rows.filter((row) => row !== first)], false);
  if (event === undefined) return drafts;
  return drafts.map((draft, place) =>
    place === 0
      ? { ...draft, event: event.url, loggedAt: event.writtenAt, artefact: draft.artefact ?? event.artefact }
      : draft,
  );
}

function loggedDraft(key: string, event: LoggedMessage, notification: Notification): Draft {
  return {
    key,
    at: event.writtenAt,
    direction: 'in',
    notification,
    event: event.url,
    loggedAt: event.writtenAt,
    copies: 0,
    // She, or a policy of hers, has let it into the log.
    standing: 'known',
    isConflicting: false,
    artefact: event.artefact,
  };
}

/** One draft for each different content, in the order in which they came. */
function distinct(key: string, rows: readonly ReceivedMessage[], isConflicting: boolean): Draft[] {
  if (rows.length === 0) return [];
  const drafts = new Map<string, Draft>();
  for (const { notification, url, receivedAt, standing, artefact } of rows) {
    if (!notification) continue;
    const content = rows.length === 1 ? '' : contentOf(notification);
    const there = drafts.get(content);
    if (there) drafts.set(content, { ...there, copies: there.copies + 1 });
    else
      drafts.set(content, {
        key,
        at: receivedAt,
        direction: 'in',
        notification,
        row: url,
        copies: 1,
        standing,
        isConflicting: isConflicting || drafts.size > 0,
        artefact,
      });
  }
  return [...drafts.values()];
}

/** The text that was sent, or is to be logged: the receiver's, for the log may lack what is personal. */
function sentText(intents: readonly Intent[]): JsonObject | undefined {
  const texts = intents.flatMap(({ effect }) =>
    effect.kind === 'send' || (effect.kind === 'log' && effect.document) ? [effect] : [],
  );
  return (texts.find(({ kind }) => kind === 'send') ?? texts[0])?.document;
}

function readSent(document: JsonObject): Notification | undefined {
  const read = readNotification(document);
  return read.ok ? read.value : undefined;
}

function inOrder(intents: readonly Intent[]): Intent[] {
  return [...intents].sort(
    (a, b) => compare(a.createdAt, b.createdAt) || a.order - b.order || compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
