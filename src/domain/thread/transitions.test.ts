import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANNOUNCEMENT_EVENTS,
  ANNOUNCEMENT_TRANSITIONS,
  announcementEvent,
  OFFER_EVENTS,
  OFFER_TRANSITIONS,
  offerEvent,
  type TransitionTable,
} from './transitions.ts';

/** Where a row of events leads, and whether anything in it contradicts. */
function walk<State extends string, Event extends string>(
  table: TransitionTable<State, Event>,
  begin: State,
  events: readonly Event[],
): { state: State; contradictory: boolean } {
  let state = begin;
  let contradictory = false;
  for (const event of events) {
    const [next, ...flags] = table[state][event];
    if (flags.includes('contradictory')) contradictory = true;
    state = next;
  }
  return { state, contradictory };
}

/** All rows of up to `length` events. */
function* rowsOf<Event>(events: readonly Event[], length: number): Generator<Event[]> {
  yield [];
  if (length === 0) return;
  for (const row of rowsOf(events, length - 1)) for (const event of events) yield [...row, event];
}

/** The states in which rows of the same events end of which none is contradictory, by these events. */
function ends<State extends string, Event extends string>(
  table: TransitionTable<State, Event>,
  begin: State,
  events: readonly Event[],
  length: number,
): Map<string, Set<State>> {
  const found = new Map<string, Set<State>>();
  for (const row of rowsOf(events, length)) {
    const { state, contradictory } = walk(table, begin, row);
    if (contradictory) continue;
    const key = [...row].sort().join(' ');
    const there = found.get(key) ?? new Set();
    found.set(key, there.add(state));
  }
  return found;
}

describe('The table of transitions', () => {
  it('leads Offers to the same state in whatever order up to four things happen, or to a contradiction.', () => {
    const all = ends(OFFER_TRANSITIONS, 'offered', OFFER_EVENTS, 4);
    expect([...all].filter(([, states]) => states.size > 1)).toEqual([]);
    expect(all.size).toBeGreaterThan(300);
  });

  it('leads announcements to the same state in whatever order things happen, or to a contradiction.', () => {
    const all = ends(ANNOUNCEMENT_TRANSITIONS, 'announced', ANNOUNCEMENT_EVENTS, 4);
    expect([...all].filter(([, states]) => states.size > 1)).toEqual([]);
  });

  it('does so for long rows, too.', () => {
    const events = fc.array(fc.constantFrom(...OFFER_EVENTS), { maxLength: 12 });
    fc.assert(
      fc.property(
        events.chain((row) =>
          fc.tuple(fc.constant(row), fc.shuffledSubarray(row, { minLength: row.length })),
        ),
        ([row, shuffled]) => {
          const [a, b] = [row, shuffled].map((events) => walk(OFFER_TRANSITIONS, 'offered', events));
          return a?.contradictory || b?.contradictory || a?.state === b?.state;
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('stays where it is when the same happens again.', () => {
    for (const [table, events] of [
      [OFFER_TRANSITIONS, OFFER_EVENTS],
      [ANNOUNCEMENT_TRANSITIONS, ANNOUNCEMENT_EVENTS],
    ] as const)
      for (const [state, row] of Object.entries(table))
        for (const event of events) {
          const cells: Record<string, readonly string[]> = row;
          const next = cells[event]?.[0] ?? '';
          const again = (table as Record<string, Record<string, readonly string[]>>)[next]?.[event]?.[0];
          expect([state, event, again]).toEqual([state, event, next]);
        }
  });

  it('never goes back from a result, but by a withdrawal.', () => {
    for (const event of OFFER_EVENTS.filter((event) => event !== 'undo'))
      for (const state of ['answered', 'endorsed'] as const)
        expect(['answered', 'endorsed']).toContain(OFFER_TRANSITIONS[state][event][0]);
  });

  it('never leaves a withdrawal.', () => {
    for (const event of OFFER_EVENTS) expect(OFFER_TRANSITIONS.undone[event][0]).toBe('undone');
  });
});

describe('A message', () => {
  it('is to an Offer what its pattern says; a review does not finish a request for an endorsement.', () => {
    expect(offerEvent('announce-review', 'request-review')).toBe('result');
    expect(offerEvent('announce-review', 'request-endorsement')).toBe('partial-result');
    expect(offerEvent('announce-endorsement', 'request-review')).toBe('endorsement');
    expect(offerEvent('undo-offer', 'request-review')).toBe('undo');
    expect(offerEvent('other', 'request-review')).toBeUndefined();
  });

  it('is to an announcement a reaction, or nothing.', () => {
    expect(announcementEvent('tentative-accept')).toBe('accept');
    expect(announcementEvent('announce-review')).toBeUndefined();
  });
});
