import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notification, Pattern } from '../notification/model.ts';
import { buildThreads } from './build-threads.ts';
import {
  evidence,
  logged,
  message,
  offer,
  pci,
  received,
  sending,
  stranger,
  us,
} from './fixtures/evidence.ts';
import type { ReceivedMessage, Thread, ThreadEvidence } from './model.ts';

const OFFER = 'urn:test:offer';
const SECOND = 'urn:test:second';

const patterns: readonly Pattern[] = [
  'accept',
  'tentative-accept',
  'tentative-reject',
  'reject',
  'announce-review',
  'announce-endorsement',
  'announce-resource',
  'unprocessable',
  'undo-offer',
  'other',
];

/** Answers to one of two Offers, or to each other, also in circles; from whoever; some under one id. */
const answers = fc
  .array(
    fc.record({
      id: fc.integer({ min: 0, max: 7 }),
      pattern: fc.constantFrom(...patterns),
      origin: fc.constantFrom(pci, pci, pci, stranger, us),
      answers: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(OFFER, SECOND) },
        fc.integer({ min: 0, max: 7 }).map((id) => `urn:test:${id}`),
      ),
      day: fc.integer({ min: 2, max: 9 }),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ id, pattern, origin, answers, day }, place) =>
      received(message(`urn:test:${id}`, pattern, { origin, inReplyTo: answers }), day, {
        url: `https://alice.example/inbox/${place}`,
      }),
    ),
  );

/** What else is known: the Offers by intent or log, a withdrawal, a second round. */
const circumstances = fc.record({
  byLog: fc.boolean(),
  second: fc.boolean(),
  undo: fc.boolean(),
  asked: fc.constantFrom('coar-notify:ReviewAction', 'coar-notify:EndorsementAction'),
});

function known(rows: readonly ReceivedMessage[], more: Parameters<typeof given>[0]): ThreadEvidence {
  return evidence({ rows, ...given(more) });
}

function given(more: { byLog: boolean; second: boolean; undo: boolean; asked: string }) {
  const pattern: Pattern = more.asked.endsWith('ReviewAction') ? 'request-review' : 'request-endorsement';
  const document = { type: ['Offer', more.asked] };
  const undo: Partial<Notification> = { pattern: 'undo-offer', activities: ['Undo'], inReplyTo: OFFER };
  return {
    intents: [
      ...(more.byLog ? [] : [sending(OFFER, 1, { document })]),
      ...(more.second ? [sending(SECOND, 4, { document: { ...document, inReplyTo: 'urn:test:0' } })] : []),
    ],
    events: [
      ...(more.byLog ? [logged(offer(OFFER, { pattern }), 1)] : []),
      ...(more.undo ? [logged(offer('urn:test:undo', undo), 6)] : []),
    ],
  };
}

/** Without messages that stand under the id of another: which of them is the true one, only the order can tell. */
function oneOfEachId(rows: readonly ReceivedMessage[]): ReceivedMessage[] {
  return [...new Map(rows.map((row) => [row.activityId, row])).values()];
}

const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });

/** What is compared: all but the places where copies lie. */
function gist(threads: readonly Thread[]) {
  return threads.map(({ key, kind, state, since, contradictory, overdue, actions, messages, rounds }) => ({
    ...{ key, kind, state, since, contradictory, overdue, actions },
    rounds: rounds.map((round) => [round.offer.key, round.state, round.messages.map((each) => each.key)]),
    messages: messages.map(({ key, at, direction, flags }) => ({
      ...{ key, at, direction },
      flags: flags.filter((flag) => flag !== 'repeated'),
    })),
  }));
}

describe('The same messages', () => {
  it('make the same threads in whatever order they are read.', () => {
    fc.assert(
      fc.property(
        answers.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows))),
        circumstances,
        ([rows, mixed], more) => {
          const { intents, events } = given(more);
          const other = evidence({
            rows: mixed,
            intents: [...intents].reverse(),
            events: [...events].reverse(),
          });
          expect(buildThreads(other).list).toEqual(buildThreads(known(rows, more)).list);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('make the same threads however often each is repeated, later or at once.', () => {
    fc.assert(
      fc.property(answers, fc.array(fc.nat(), { maxLength: 6 }), circumstances, (rows, picks, more) => {
        const copies = picks.flatMap((pick, place) => {
          const row = rows[pick % Math.max(1, rows.length)];
          return row
            ? [{ ...row, url: `${row.url}-${place}`, receivedAt: `2026-03-${10 + place}T10:00:00Z` }]
            : [];
        });
        const once = buildThreads(known(rows, more)).list;
        const again = buildThreads(known([...rows, ...copies], more)).list;
        expect(gist(again)).toEqual(gist(once));
      }),
      { numRuns: 300 },
    );
  });

  it('leave an Offer in the same state in whatever order they arrive, or in one that is marked as contradictory.', () => {
    fc.assert(
      fc.property(
        answers.map(oneOfEachId).chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows))),
        circumstances,
        ([rows, mixed], more) => {
          // The same messages, each at the time of another.
          const moved = mixed.map((row, place) => ({ ...row, receivedAt: rows[place]?.receivedAt ?? '' }));
          const [a, b] = [rows, moved].map((each) => buildThreads(known(each, more)).byKey.get(OFFER));
          if (a?.contradictory || b?.contradictory) return;
          expect(b?.state).toBe(a?.state);
        },
      ),
      { numRuns: 800 },
    );
  });
});

it('Threads cost time in proportion to the messages.', () => {
  const build = (count: number) => {
    const rows = Array.from({ length: count }, (_, place) =>
      received(message(`urn:m:${place}`, 'accept', { inReplyTo: `urn:m:${place - 1}` }), 2),
    );
    return buildThreads(evidence({ rows, intents: [sending('urn:m:-1', 1)] })).list;
  };
  // One chain of ten thousand: what would be recursive or quadratic breaks here.
  expect(build(10_000)[0]?.messages).toHaveLength(10_001);
});
