import type { Notification, Work } from '../notification/model.ts';
import { answeredKeys } from './answers.ts';
import { type ArtefactIndex, artefactConcerned } from './artefact-concerned.ts';
import type { Draft } from './draft.ts';
import { type Judgement, judgeAnnouncement, judgeOffer, outerFlags } from './judge-round.ts';
import type {
  Counterparty,
  MessageFlag,
  Round,
  Thread,
  ThreadKind,
  ThreadMessage,
  ThreadState,
} from './model.ts';
import { byTime } from './order.ts';
import type { PartyBook } from './parties.ts';
import { actionsOf } from './thread-actions.ts';
import { isAnnounce, isOffer, type Place } from './trace-roots.ts';
import { waitingOf } from './waiting.ts';

/** What threads are made with. */
export interface MakingContext {
  readonly book: PartyBook;
  readonly index: ArtefactIndex;
  /** ISO 8601: what waits since before this moment waits too long. */
  readonly overdueBefore: string;
}

/** A message and where it belongs. */
export interface Part {
  readonly draft: Draft;
  readonly place: Place;
}

/** The thread of these messages; `undefined` where they are neither about an Offer nor an announcement. */
export function makeThread(
  key: string,
  unordered: readonly Part[],
  context: MakingContext,
): Thread | undefined {
  const parts = [...unordered].sort((a, b) => byTime(a.draft, b.draft));
  const root = parts.find(({ draft }) => draft.key === key && !draft.isConflicting)?.draft;
  const kind = kindOf(root, context.book);
  if (kind === undefined) return undefined;
  const judged = judge(kind, root, parts, context);
  const made = new Map<Draft, ThreadMessage>();
  for (const { draft, place } of parts)
    made.set(draft, messageOf(draft, place, judged.flags.get(draft), key, kind));
  const messages = [...made.keys()]
    .sort((a, b) => Number(b === root) - Number(a === root) || byTime(a, b))
    .flatMap((draft) => made.get(draft) ?? []);

  const rounds = judged.rounds.map(
    ({ offer, answers, state }): Round => ({
      offer: made.get(offer) as ThreadMessage,
      messages: [...answers].sort(byTime).flatMap((draft) => made.get(draft) ?? []),
      state,
    }),
  );
  const current = judged.current ?? root;
  const first = current ?? messages[0];
  if (first === undefined) return undefined;
  const delivery = deliveryOf(messages, current);
  const { state, since, contradictory } = judged;
  const waiting = waitingOf({ kind, state, since, delivery: current?.delivery }, context.overdueBefore);
  const lastAt =
    messages
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? since;
  const situation = { kind, state, delivery, messages, rounds, root: root && made.get(root), ...waiting };
  return {
    key,
    ...situation,
    since,
    contradictory,
    pattern: first.notification.pattern,
    artefact: artefactOf(parts, current, context.index),
    work: workOf(kind, first.notification),
    counterparty: counterpartyOf(kind, current, messages, context.book),
    actions: actionsOf(situation),
    lastAt,
  };
}

function kindOf(root: Draft | undefined, book: PartyBook): ThreadKind | undefined {
  if (root === undefined) return 'stray';
  const { notification, direction } = root;
  const isOurs = direction === 'out';
  // It says that it is the maintainer's, and nothing proves it.
  if (!isOurs && book.namesUs(notification)) return 'stray';
  if (isOffer(notification)) return isOurs ? 'offered' : 'invited';
  if (isAnnounce(notification)) return isOurs ? 'told' : 'announced';
  // A reply can only begin a thread where messages answer each other in a circle.
  return notification.pattern === 'other' ? undefined : 'stray';
}

/** One Offer with its answers. */
interface JudgedRound {
  readonly offer: Draft;
  readonly answers: readonly Draft[];
  readonly state: ThreadState;
}

/** A thread, judged. */
interface Judged {
  readonly state: ThreadState;
  readonly since: string;
  readonly contradictory: boolean;
  readonly flags: ReadonlyMap<Draft, readonly MessageFlag[]>;
  readonly rounds: readonly JudgedRound[];
  /** The Offer or announcement that counts now. */
  readonly current?: Draft;
}

function judge(
  kind: ThreadKind,
  root: Draft | undefined,
  parts: readonly Part[],
  { book }: MakingContext,
): Judged {
  const others = parts.map(({ draft }) => draft).filter((draft) => draft !== root);
  if (root === undefined || kind === 'stray') {
    const first = [...parts.map(({ draft }) => draft)].sort(byTime)[0];
    return {
      state: 'announced',
      since: root?.at ?? first?.at ?? '',
      contradictory: false,
      flags: new Map(),
      rounds: [],
      current: root,
    };
  }
  if (kind === 'announced' || kind === 'told') {
    const judgement = judgeAnnouncement(root, others, book);
    return { ...judgement, ...afterSending(judgement, root), rounds: [], current: root };
  }
  return judgeRounds(parts, book);
}

/** Every Offer of the thread is judged by itself; the last one that was not given up counts. */
function judgeRounds(parts: readonly Part[], book: PartyBook): Judged {
  const offers = new Map<string, { readonly part: Part; readonly answers: Draft[] }>();
  for (const part of parts) {
    const { draft, place } = part;
    if (place.offer === draft.key && !draft.isConflicting) offers.set(draft.key, { part, answers: [] });
  }
  const depths = new Map<string, number>();
  const offerAbove = new Map(parts.map(({ draft, place }) => [draft.key, place.offer]));
  const depthOf = (offer: string): number => {
    const known = depths.get(offer);
    if (known !== undefined) return known;
    const answered = offers.get(offer)?.part.place.answers;
    const before = answered === undefined ? undefined : offerAbove.get(answered);
    const depth = before === undefined || before === offer ? 0 : depthOf(before) + 1;
    depths.set(offer, depth);
    return depth;
  };
  for (const { draft, place } of parts) {
    const isOfferItself = place.offer === draft.key && !draft.isConflicting;
    if (!isOfferItself && place.offer !== undefined) offers.get(place.offer)?.answers.push(draft);
  }
  const inOrder = [...offers.values()].sort(
    (a, b) => depthOf(a.part.draft.key) - depthOf(b.part.draft.key) || byTime(a.part.draft, b.part.draft),
  );

  const flags = new Map<Draft, readonly MessageFlag[]>();
  const rounds = inOrder.map(({ part: { draft: offer }, answers }, place) => {
    const judgement = judgeOffer(offer, answers, book);
    const next = inOrder[place + 1]?.part.draft;
    for (const [draft, said] of judgement.flags) flags.set(draft, withLateness(draft, said, next));
    return { offer, answers, ...judgement, ...afterSending(judgement, offer) };
  });
  const current = rounds.findLast(({ offer }) => offer.delivery?.stage !== 'dropped') ?? rounds.at(-1);
  return {
    state: current?.state ?? 'offered',
    since: current?.since ?? '',
    contradictory: current?.contradictory ?? false,
    flags,
    rounds,
    current: current?.offer,
  };
}

/** An answer to an Offer that a new one has replaced since is late. */
function withLateness(
  { at, direction }: Draft,
  flags: readonly MessageFlag[],
  next: Draft | undefined,
): readonly MessageFlag[] {
  const isLate =
    next !== undefined && next.direction !== direction && at > next.at && !flags.includes('late');
  return isLate ? [...flags, 'late'] : flags;
}

/** What has not arrived, and was not answered, is failed, or was given up. */
function afterSending<State extends ThreadState>(
  { state }: Judgement<State>,
  { delivery }: Draft,
): { state: ThreadState } {
  const isUnanswered = state === 'offered' || state === 'announced';
  if (isUnanswered && delivery?.stage === 'failed') return { state: 'failed' };
  if (isUnanswered && delivery?.stage === 'dropped') return { state: 'undone' };
  return { state };
}

function messageOf(
  draft: Draft,
  place: Place,
  judged: readonly MessageFlag[] | undefined,
  root: string,
  kind: ThreadKind,
): ThreadMessage {
  const {
    isConflicting: _isConflicting,
    loggedAt: _loggedAt,
    artefact: _artefact,
    recipient: _recipient,
    ...told
  } = draft;
  const flags = judged ?? outerFlags(draft);
  const isLost =
    draft.direction === 'in' &&
    (kind === 'stray' || draft.key === root) &&
    (place.answers ?? answeredKeys(draft.notification)[0]) !== undefined;
  return {
    ...told,
    flags: isLost && !flags.includes('unknown-offer') ? [...flags, 'unknown-offer'] : flags,
    ...(place.answers !== undefined && { answers: place.answers }),
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
