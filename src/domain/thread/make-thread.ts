import type { Notification, Work } from '../notification/model.ts';
import { answeredKeys } from './answers.ts';
import { type ArtefactIndex, artefactConcerned } from './artefact-concerned.ts';
import type { Draft } from './draft.ts';
import { outerFlags } from './judge-round.ts';
import { judgeThread, kindOf, type Part } from './judge-thread.ts';
import type { Counterparty, MessageFlag, Round, Thread, ThreadKind, ThreadMessage } from './model.ts';
import { byTime } from './order.ts';
import type { PartyBook } from './parties.ts';
import { actionsOf } from './thread-actions.ts';
import type { Place } from './trace-roots.ts';
import { waitingOf } from './waiting.ts';

/** What threads are made with. */
export interface MakingContext {
  readonly book: PartyBook;
  readonly index: ArtefactIndex;
  /** ISO 8601: what waits since before this moment waits too long. */
  readonly overdueBefore: string;
}

/** The thread of these messages; `undefined` where they are neither about an Offer nor an announcement. */
export function makeThread(
  key: string,
  unordered: readonly Part[],
  context: MakingContext,
): Thread | undefined {
  const { book, index, overdueBefore } = context;
  const parts = [...unordered].sort((a, b) => byTime(a.draft, b.draft));
  const rootPart = parts.find(({ draft }) => draft.key === key && !draft.isConflicting);
  const kind = kindOf(rootPart?.draft, book);
  if (kind === undefined) return undefined;
  const judged = judgeThread(kind, rootPart?.draft, parts, book);
  const rootFirst = rootPart ? [rootPart, ...parts.filter((part) => part !== rootPart)] : parts;
  const made = new Map<Draft, ThreadMessage>();
  for (const { draft, place } of rootFirst)
    made.set(draft, messageOf(draft, place, judged.flags.get(draft), kind === 'stray' || draft.key === key));
  const messages = [...made.values()];
  const rounds = judged.rounds.flatMap(({ offer, answers, state }): Round[] => {
    const told = made.get(offer);
    return told ? [{ offer: told, messages: answers.flatMap((draft) => made.get(draft) ?? []), state }] : [];
  });

  const { state, since, contradictory, current } = judged;
  const first = current?.notification ?? messages[0]?.notification;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const delivery = deliveryOf(messages, current);
  const waiting = waitingOf({ kind, state, since, delivery: current?.delivery }, overdueBefore);
  const root = rootPart && made.get(rootPart.draft);
  return {
    key,
    kind,
    root,
    messages,
    rounds,
    state,
    since,
    ...waiting,
    contradictory,
    pattern: first.pattern,
    artefact: artefactOf(parts, current, index),
    work: workOf(kind, first),
    counterparty: counterpartyOf(kind, current, messages, book),
    delivery,
    actions: actionsOf({ kind, state, delivery, messages, rounds, root, ...waiting }),
    lastAt: last.draft.at,
  };
}

/** @param mustKnow whether it is to be said of it that what it answers is not known */
function messageOf(
  draft: Draft,
  { answers }: Place,
  judged: readonly MessageFlag[] | undefined,
  mustKnow: boolean,
): ThreadMessage {
  const { key, at, direction, notification, row, event, copies, delivery, standing } = draft;
  const flags = judged ?? outerFlags(draft);
  const isLost =
    mustKnow && direction === 'in' && (answers !== undefined || answeredKeys(notification).length > 0);
  return {
    key,
    at,
    direction,
    notification,
    row,
    event,
    copies,
    delivery,
    standing,
    flags: isLost ? [...flags, 'unknown-offer'] : flags,
    answers,
  };
}

/** Of the message that does not arrive, else of what the thread is about, else of the last one that was sent. */
function deliveryOf(messages: readonly ThreadMessage[], current: Draft | undefined) {
  const own = messages.flatMap(({ delivery }) => (delivery === undefined ? [] : [delivery]));
  return own.findLast(({ hindered }) => hindered !== undefined) ?? current?.delivery ?? own.at(-1);
}

function artefactOf(
  parts: readonly Part[],
  current: Draft | undefined,
  index: ArtefactIndex,
): string | undefined {
  const known = [current, ...parts.map(({ draft }) => draft)];
  const told = known.find((draft) => draft?.artefact !== undefined)?.artefact;
  if (told !== undefined) return told;
  for (const draft of known) {
    const found = draft && artefactConcerned(draft.notification, [], index, () => false).artefact;
    if (found !== undefined) return found;
  }
  return undefined;
}

function workOf(kind: ThreadKind, { object, about, nested }: Notification): Work | undefined {
  if (kind === 'announced' || kind === 'told') return about ?? object;
  return nested?.object ?? object;
}

function counterpartyOf(
  kind: ThreadKind,
  current: Draft | undefined,
  messages: readonly ThreadMessage[],
  book: PartyBook,
): Counterparty {
  if (kind === 'offered' || kind === 'told') {
    const { target } = current?.notification ?? {};
    const { recipient } = current ?? {};
    const service = book.serviceOf(recipient?.id) ?? book.serviceOf(target?.id);
    return {
      id: recipient?.id ?? target?.id,
      name: service?.name ?? recipient?.name ?? target?.name,
      inbox: recipient?.inbox ?? target?.inbox ?? service?.inbox,
      service,
    };
  }
  const sender = current?.notification ?? messages.find(({ direction }) => direction === 'in')?.notification;
  const { origin, actor } = sender ?? {};
  const service = book.serviceOf(origin?.id) ?? book.serviceOf(actor?.id);
  return {
    id: origin?.id ?? actor?.id,
    name: service?.name ?? actor?.name ?? origin?.name,
    inbox: service?.inbox ?? origin?.inbox,
    service,
  };
}
