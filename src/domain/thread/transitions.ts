import type { Pattern } from '../notification/model.ts';
import type { MessageFlag, ThreadState } from './model.ts';

// What moves a thread, as data. docs/threads.md shows the same two tables with words around them; a test compares them.

/** States of an Offer that messages lead to. (`failed` comes from the sending, not from a message.) */
export const OFFER_STATES = [
  'offered',
  'tentatively-accepted',
  'acknowledged',
  'partly-answered',
  'unprocessable',
  'tentatively-rejected',
  'rejected',
  'answered',
  'endorsed',
  'undone',
] as const satisfies readonly ThreadState[];

export type OfferState = (typeof OFFER_STATES)[number];

/**
 * What happens to an Offer; all by the party that was asked, but for `undo`, which is by the party that asked.
 * The order is the one in which messages of one moment are taken: servers tell time in seconds.
 */
export const OFFER_EVENTS = [
  'tentative-accept',
  'accept',
  'partial-result',
  'unprocessable',
  'tentative-reject',
  'reject',
  'result',
  'endorsement',
  'undo',
] as const;

export type OfferEvent = (typeof OFFER_EVENTS)[number];

/** States of an announcement that answers nothing. */
export const ANNOUNCEMENT_STATES = [
  'announced',
  'acknowledged',
  'unprocessable',
  'rejected',
  'undone',
] as const satisfies readonly ThreadState[];

export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

/**
 * What happens to an announcement: by whoever it was made to, but for `undo`. `recorded`: the maintainer has put it
 * into her event log.
 */
export const ANNOUNCEMENT_EVENTS = ['recorded', 'accept', 'unprocessable', 'reject', 'undo'] as const;

export type AnnouncementEvent = (typeof ANNOUNCEMENT_EVENTS)[number];

/** Where an event leads, and what is to be said of the message that it is. */
export type Transition<State> = readonly [State, ...MessageFlag[]];

/** For every state and event where it leads. */
export type TransitionTable<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Record<Event, Transition<State>>>>
>;

/**
 * Offers. An unremarkable way leads upwards only, so that all orders of the same messages that nothing is to be said
 * of end in the same state; whatever else the order changes is marked as contradictory.
 */
export const OFFER_TRANSITIONS: TransitionTable<OfferState, OfferEvent> = {
  offered: {
    'tentative-accept': ['tentatively-accepted'],
    accept: ['acknowledged'],
    'partial-result': ['partly-answered'],
    unprocessable: ['unprocessable'],
    'tentative-reject': ['tentatively-rejected'],
    reject: ['rejected'],
    result: ['answered'],
    endorsement: ['endorsed'],
    undo: ['undone'],
  },
  'tentatively-accepted': {
    'tentative-accept': ['tentatively-accepted', 'repeated'],
    accept: ['acknowledged'],
    'partial-result': ['partly-answered'],
    unprocessable: ['unprocessable'],
    'tentative-reject': ['tentatively-rejected'],
    reject: ['rejected'],
    result: ['answered'],
    endorsement: ['endorsed'],
    undo: ['undone'],
  },
  acknowledged: {
    'tentative-accept': ['acknowledged', 'out-of-order'],
    accept: ['acknowledged', 'repeated'],
    'partial-result': ['partly-answered'],
    unprocessable: ['unprocessable', 'contradictory'],
    'tentative-reject': ['tentatively-rejected'],
    reject: ['rejected', 'contradictory'],
    result: ['answered'],
    endorsement: ['endorsed'],
    undo: ['undone'],
  },
  'partly-answered': {
    'tentative-accept': ['partly-answered', 'out-of-order'],
    accept: ['partly-answered', 'out-of-order'],
    'partial-result': ['partly-answered'],
    unprocessable: ['partly-answered', 'contradictory'],
    'tentative-reject': ['tentatively-rejected'],
    reject: ['rejected'],
    result: ['answered'],
    endorsement: ['endorsed'],
    undo: ['undone'],
  },
  unprocessable: {
    'tentative-accept': ['tentatively-accepted', 'contradictory'],
    accept: ['acknowledged', 'contradictory'],
    'partial-result': ['partly-answered', 'contradictory'],
    unprocessable: ['unprocessable', 'repeated'],
    'tentative-reject': ['tentatively-rejected', 'contradictory'],
    reject: ['rejected'],
    result: ['answered', 'contradictory'],
    endorsement: ['endorsed', 'contradictory'],
    undo: ['undone'],
  },
  'tentatively-rejected': {
    'tentative-accept': ['tentatively-accepted', 'contradictory'],
    accept: ['acknowledged', 'contradictory'],
    'partial-result': ['tentatively-rejected'],
    unprocessable: ['tentatively-rejected', 'contradictory'],
    'tentative-reject': ['tentatively-rejected', 'repeated'],
    reject: ['rejected'],
    result: ['answered', 'contradictory'],
    endorsement: ['endorsed', 'contradictory'],
    undo: ['undone'],
  },
  rejected: {
    'tentative-accept': ['tentatively-accepted', 'late', 'contradictory'],
    accept: ['acknowledged', 'late', 'contradictory'],
    'partial-result': ['rejected', 'late'],
    unprocessable: ['rejected', 'late'],
    'tentative-reject': ['tentatively-rejected', 'late', 'contradictory'],
    reject: ['rejected', 'repeated'],
    result: ['answered', 'late', 'contradictory'],
    endorsement: ['endorsed', 'late', 'contradictory'],
    undo: ['undone', 'late'],
  },
  answered: {
    'tentative-accept': ['answered', 'out-of-order'],
    accept: ['answered', 'out-of-order'],
    'partial-result': ['answered'],
    unprocessable: ['answered', 'contradictory'],
    'tentative-reject': ['answered', 'contradictory'],
    reject: ['answered', 'contradictory'],
    result: ['answered'],
    endorsement: ['endorsed'],
    undo: ['undone', 'late'],
  },
  endorsed: {
    'tentative-accept': ['endorsed', 'out-of-order'],
    accept: ['endorsed', 'out-of-order'],
    'partial-result': ['endorsed'],
    unprocessable: ['endorsed', 'contradictory'],
    'tentative-reject': ['endorsed', 'contradictory'],
    reject: ['endorsed', 'contradictory'],
    result: ['endorsed'],
    endorsement: ['endorsed'],
    undo: ['undone', 'late'],
  },
  undone: {
    'tentative-accept': ['undone', 'late'],
    accept: ['undone', 'late'],
    'partial-result': ['undone', 'late'],
    unprocessable: ['undone', 'late'],
    'tentative-reject': ['undone', 'late'],
    reject: ['undone', 'late'],
    result: ['undone', 'late'],
    endorsement: ['undone', 'late'],
    undo: ['undone', 'repeated'],
  },
};

/** Announcements that answer nothing. */
export const ANNOUNCEMENT_TRANSITIONS: TransitionTable<AnnouncementState, AnnouncementEvent> = {
  announced: {
    recorded: ['acknowledged'],
    accept: ['acknowledged'],
    unprocessable: ['unprocessable'],
    reject: ['rejected'],
    undo: ['undone'],
  },
  acknowledged: {
    recorded: ['acknowledged'],
    accept: ['acknowledged'],
    unprocessable: ['unprocessable', 'contradictory'],
    reject: ['rejected', 'contradictory'],
    undo: ['undone'],
  },
  unprocessable: {
    recorded: ['unprocessable'],
    accept: ['acknowledged', 'contradictory'],
    unprocessable: ['unprocessable', 'repeated'],
    reject: ['rejected'],
    undo: ['undone'],
  },
  rejected: {
    recorded: ['rejected'],
    accept: ['acknowledged', 'contradictory'],
    unprocessable: ['rejected'],
    reject: ['rejected', 'repeated'],
    undo: ['undone'],
  },
  undone: {
    recorded: ['undone'],
    accept: ['undone', 'late'],
    unprocessable: ['undone', 'late'],
    reject: ['undone', 'late'],
    undo: ['undone', 'repeated'],
  },
};

const VERDICTS: Partial<Record<Pattern, OfferEvent>> = {
  'tentative-accept': 'tentative-accept',
  accept: 'accept',
  unprocessable: 'unprocessable',
  'tentative-reject': 'tentative-reject',
  reject: 'reject',
  'undo-offer': 'undo',
  'announce-endorsement': 'endorsement',
};

/** What a message of this pattern is to an Offer that asked for `asked`; `undefined` where it says nothing about it. */
export function offerEvent(pattern: Pattern, asked: Pattern): OfferEvent | undefined {
  const verdict = VERDICTS[pattern];
  if (verdict !== undefined || !pattern.startsWith('announce-')) return verdict;
  return asked === 'request-endorsement' ? 'partial-result' : 'result';
}

const REACTIONS: Partial<Record<Pattern, AnnouncementEvent>> = {
  'tentative-accept': 'accept',
  accept: 'accept',
  unprocessable: 'unprocessable',
  'tentative-reject': 'reject',
  reject: 'reject',
  'undo-offer': 'undo',
};

/** What a message of this pattern is to an announcement. */
export function announcementEvent(pattern: Pattern): AnnouncementEvent | undefined {
  return REACTIONS[pattern];
}
