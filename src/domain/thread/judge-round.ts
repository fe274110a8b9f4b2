import { activityKey } from '../notification/identity.ts';
import type { Draft } from './draft.ts';
import type { MessageFlag, ThreadState } from './model.ts';
import { byTime } from './order.ts';
import type { PartyBook } from './parties.ts';
import {
  ANNOUNCEMENT_TRANSITIONS,
  type AnnouncementEvent,
  type AnnouncementState,
  announcementEvent,
  OFFER_TRANSITIONS,
  type OfferEvent,
  type OfferState,
  offerEvent,
  type TransitionTable,
} from './transitions.ts';
import { sameOfferer } from './withdrawal.ts';

/** What came of one Offer or announcement. */
export interface Judgement<State extends ThreadState> {
  readonly state: State;
  /** ISO 8601: when that state began. */
  readonly since: string;
  readonly contradictory: boolean;
  /** What is to be said of each message. */
  readonly flags: ReadonlyMap<Draft, readonly MessageFlag[]>;
}

/** What one message is to what it answers. */
type Sense<Event> = { readonly event: Event } | { readonly flag: MessageFlag } | undefined;

/**
 * Where its answers leave an Offer: a function of the set of them, whatever order they are given in. They are taken by
 * time, and within one moment by what they are ({@link byTime}).
 */
export function judgeOffer(
  offer: Draft,
  answers: readonly Draft[],
  book: Pick<PartyBook, 'comesFrom'>,
): Judgement<OfferState> {
  const { target, pattern } = offer.notification;
  const asked = [target, offer.recipient];
  const senseOf = (draft: Draft): Sense<OfferEvent> => {
    const event = offerEvent(draft.notification.pattern, pattern);
    if (event === undefined) return undefined;
    const isByOfferer =
      offer.direction === 'out'
        ? draft.direction === 'out'
        : draft.direction === 'in' && sameOfferer(draft.notification, offer.notification);
    if (event === 'undo') return isByOfferer ? { event } : { flag: 'not-mine' };
    const isAnswer =
      offer.direction === 'in'
        ? draft.direction === 'out'
        : draft.direction === 'in' &&
          asked.some((party) => party !== undefined && book.comesFrom(draft.notification, party));
    // Who asked may well announce something in the same thread; it answers nothing.
    if (!isAnswer) return isByOfferer ? undefined : { flag: 'not-from-target' };
    // Another message than the Offer may be what could not be processed.
    return event === 'unprocessable' && !refuses(draft, offer) ? undefined : { event };
  };
  return fold(OFFER_TRANSITIONS, 'offered', offer.at, answers, senseOf);
}

/** Where the reactions leave an announcement. Somebody else's that stands in the maintainer's log is accepted. */
export function judgeAnnouncement(
  announcement: Draft,
  reactions: readonly Draft[],
  book: Pick<PartyBook, 'comesFrom'>,
): Judgement<AnnouncementState> {
  const { loggedAt } = announcement;
  const { target } = announcement.notification;
  const isOurs = announcement.direction === 'out';
  const senseOf = (draft: Draft): Sense<AnnouncementEvent> => {
    if (draft === announcement) return { event: 'recorded' };
    const event = announcementEvent(draft.notification.pattern);
    if (event === undefined) return undefined;
    const isByAnnouncer = isOurs
      ? draft.direction === 'out'
      : draft.direction === 'in' && sameOfferer(draft.notification, announcement.notification);
    if (event === 'undo') return isByAnnouncer ? { event } : { flag: 'not-mine' };
    const isReaction = isOurs
      ? draft.direction === 'in' && target !== undefined && book.comesFrom(draft.notification, target)
      : draft.direction === 'out';
    if (!isReaction) return isByAnnouncer ? undefined : { flag: 'not-from-target' };
    return { event };
  };
  const recorded = isOurs || loggedAt === undefined ? [] : [announcement];
  return fold(
    ANNOUNCEMENT_TRANSITIONS,
    'announced',
    announcement.at,
    [...reactions, ...recorded],
    senseOf,
    (draft) => (draft === announcement ? (loggedAt ?? draft.at) : draft.at),
  );
}

function fold<State extends ThreadState, Event extends string>(
  table: TransitionTable<State, Event>,
  begin: State,
  begunAt: string,
  messages: readonly Draft[],
  senseOf: (draft: Draft) => Sense<Event>,
  timeOf: (draft: Draft) => string = ({ at }) => at,
): Judgement<State> {
  const flags = new Map<Draft, readonly MessageFlag[]>();
  let state = begin;
  let since = begunAt;
  let contradictory = false;
  const inTime = messages
    .map((draft) => ({ draft, at: timeOf(draft), key: draft.key, notification: draft.notification }))
    .sort(byTime);
  for (const { draft, at } of inTime) {
    const outer = outerFlags(draft);
    const sense = senseOf(draft);
    if (sense === undefined || 'flag' in sense) {
      flags.set(draft, sense ? [...outer, sense.flag] : outer);
      continue;
    }
    if (draft.isConflicting && draft.standing !== 'blocked') contradictory = true;
    if (!counts(draft)) {
      flags.set(draft, outer);
      continue;
    }
    const [next, ...said] = table[state][sense.event];
    flags.set(draft, [...outer, ...said]);
    if (said.includes('contradictory')) contradictory = true;
    if (next !== state) {
      state = next;
      since = at;
    }
  }
  return { state, since, contradictory, flags };
}

const NOTHING: readonly MessageFlag[] = [];

/** What is to be said of a message whatever it means. */
export function outerFlags(draft: Draft): readonly MessageFlag[] {
  if (counts(draft) && draft.copies <= 1) return NOTHING;
  const flags: (MessageFlag | false)[] = [
    draft.standing === 'blocked' && 'blocked',
    draft.isConflicting && 'conflicting',
    draft.copies > 1 && 'repeated',
    isUndelivered(draft) && 'undelivered',
  ];
  return flags.filter((flag) => flag !== false);
}

/** Whether a message moves anything: one that its receiver has not got, or that nobody believes, does not. */
function counts(draft: Draft): boolean {
  return draft.standing !== 'blocked' && !draft.isConflicting && !isUndelivered(draft);
}

function isUndelivered({ delivery }: Draft): boolean {
  return delivery?.stage === 'failed' || delivery?.stage === 'dropped';
}

function refuses({ notification }: Draft, offer: Draft): boolean {
  const refused = notification.inReplyTo ?? notification.nested?.id ?? notification.object?.id;
  return refused === undefined || activityKey(refused) === offer.key;
}
