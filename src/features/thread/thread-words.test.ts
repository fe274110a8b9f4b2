import { describe, expect, it } from 'vitest';
import { buildThreads } from '../../domain/thread/build-threads.ts';
import { evidence, message, PCI, received, sending } from '../../domain/thread/fixtures/evidence.ts';
import type { ThreadEvidence } from '../../domain/thread/model.ts';
import { plain } from '../../i18n/isolate.ts';
import { answeredBy, offersMade, threadOfMessage } from './thread-of.ts';
import { stateText, stateTone, stateWord } from './thread-words.ts';

const OFFER = 'urn:test:offer';

function said(more: Partial<ThreadEvidence>) {
  const thread = buildThreads(evidence(more)).list[0]!;
  return [stateWord(thread), stateTone(thread), plain(stateText(thread))];
}

describe('Where a thread stands, in words', () => {
  const answer = (pattern: 'accept' | 'tentative-reject') =>
    received(message(`urn:test:${pattern}`, pattern, { inReplyTo: OFFER }), 2);

  it('is how far the Offer has come, as long as nobody has answered.', () => {
    expect(said({ intents: [sending(OFFER, 1)] })).toEqual([
      'delivered',
      'wait',
      'The inbox of Peer Community has taken it. That is not yet an answer.',
    ]);
    const given = sending(OFFER, 1, { state: 'dropped', receipt: undefined });
    expect(said({ intents: [given] })).toEqual([
      'given up',
      'none',
      'You gave it up before it reached Peer Community.',
    ]);
  });

  it('is what was answered, by its name in the register.', () => {
    expect(said({ intents: [sending(OFFER, 1)], rows: [answer('accept')] }).slice(0, 2)).toEqual([
      'accepted',
      'yes',
    ]);
    expect(said({ intents: [sending(OFFER, 1)], rows: [answer('tentative-reject')] })[2]).toMatch(
      /^Peer Community does not take the work as it is/,
    );
  });

  it('says whose turn it is where others ask, and that nothing is known of what strays answer.', () => {
    const invitation = message(OFFER, 'request-review');
    expect(said({ rows: [received(invitation, 1)] })).toEqual([
      'not answered',
      'wait',
      'Peer Community waits for your answer.',
    ]);
    expect(said({ rows: [answer('accept')] })[0]).toBe('not known here');
  });
});

describe('A thread', () => {
  const threads = buildThreads(
    evidence({
      intents: [sending(OFFER, 1), sending('urn:test:later', 3)],
      rows: [
        received(message('urn:test:a', 'accept', { inReplyTo: OFFER }), 4),
        received(message('urn:test:b', 'announce-review', { inReplyTo: 'urn:test:a' }), 5),
      ],
    }),
  );

  it('is found by any of its messages.', () => {
    expect(threadOfMessage(threads, 'urn:test:b')?.key).toBe(OFFER);
    expect(threadOfMessage(threads, 'urn:test:b')?.counterparty.service).toBe(PCI);
    expect(threadOfMessage(threads, 'urn:test:nothing')).toBeUndefined();
  });

  it('tells of a message what it answers.', () => {
    expect(answeredBy(threads, { activityId: 'urn:test:b' })?.id).toBe('urn:test:a');
    expect(answeredBy(threads, { activityId: OFFER })).toBeUndefined();
  });

  it('of an Offer goes by when that was made, the latest first.', () => {
    expect(offersMade(threads).map(({ key }) => key)).toEqual(['urn:test:later', OFFER]);
  });
});
