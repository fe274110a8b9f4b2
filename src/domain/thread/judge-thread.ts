import type { Draft } from './draft.ts';
import { type Judgement, judgeAnnouncement, judgeOffer } from './judge-round.ts';
import type { MessageFlag, ThreadKind, ThreadState } from './model.ts';
import { byTime } from './order.ts';
import type { PartyBook } from './parties.ts';
import { isAnnounce, isOffer, type Place } from './trace-roots.ts';

/** A message and where it belongs. */
export interface Part {
  readonly draft: Draft;
  readonly place: Place;
}

/** What a thread with this root is; `undefined` where that is neither an Offer nor an announcement nor an answer. */
export function kindOf(root: Draft | undefined, book: Pick<PartyBook, 'namesUs'>): ThreadKind | undefined {
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
export interface JudgedThread {
  readonly state: ThreadState;
  /** ISO 8601. */
  readonly since: string;
  readonly contradictory: boolean;
  readonly flags: ReadonlyMap<Draft, readonly MessageFlag[]>;
  /** Oldest first. */
  readonly rounds: readonly JudgedRound[];
  /** The Offer or announcement that counts now. */
  readonly current?: Draft;
}

/** Where the messages leave a thread. @param parts in the order of time */
export function judgeThread(
  kind: ThreadKind,
  root: Draft | undefined,
  parts: readonly Part[],
  book: Pick<PartyBook, 'comesFrom'>,
): JudgedThread {
  if (root === undefined || kind === 'stray') {
    const since = root?.at ?? parts[0]?.draft.at ?? '';
    return { state: 'announced', since, contradictory: false, flags: new Map(), rounds: [], current: root };
  }
  if (kind === 'offered' || kind === 'invited') return judgeRounds(parts, book);
  const reactions = parts.map(({ draft }) => draft).filter((draft) => draft !== root);
  const judgement = judgeAnnouncement(root, reactions, book);
  return { ...judgement, ...afterSending(judgement, root), rounds: [], current: root };
}

/** Every Offer of the thread is judged by itself; the last one that was not given up counts. */
function judgeRounds(parts: readonly Part[], book: Pick<PartyBook, 'comesFrom'>): JudgedThread {
  const found = new Map<string, { readonly part: Part; readonly answers: Draft[] }>();
  for (const part of parts) if (isOfferOf(part)) found.set(part.draft.key, { part, answers: [] });
  for (const part of parts)
    if (!isOfferOf(part) && part.place.offer !== undefined)
      found.get(part.place.offer)?.answers.push(part.draft);
  const inOrder = [...found.values()].sort(
    (a, b) => a.part.place.round - b.part.place.round || byTime(a.part.draft, b.part.draft),
  );

  const flags = new Map<Draft, readonly MessageFlag[]>();
  const rounds = inOrder.map(({ part: { draft: offer }, answers }, place) => {
    const judgement = judgeOffer(offer, answers, book);
    const next = inOrder[place + 1]?.part.draft;
    for (const [draft, said] of judgement.flags) flags.set(draft, withLateness(draft, said, next));
    return { offer, answers, ...judgement, ...afterSending(judgement, offer) };
  });
  const isGivenUp = ({ offer, state }: JudgedRound) =>
    offer.delivery?.stage === 'dropped' && state === 'undone';
  const current = rounds.findLast((round) => !isGivenUp(round)) ?? rounds.at(-1);
  return {
    state: current?.state ?? 'offered',
    since: current?.since ?? '',
    contradictory: current?.contradictory ?? false,
    flags,
    rounds,
    current: current?.offer,
  };
}

/** Whether a part is the Offer that its round begins with. */
function isOfferOf({ draft, place }: Part): boolean {
  return place.offer === draft.key && !draft.isConflicting;
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
