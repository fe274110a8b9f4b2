import { describe, expect, it } from 'vitest';
import { askedOf } from './asked.ts';
import type { Effect, Suggestion } from './model.ts';
import type { Verdictlike } from './open-suggestions.ts';

const now = '2026-03-01T10:00:00.000Z';

function suggestion(id: string, more: Partial<Suggestion> = {}, rule = 0): Suggestion {
  return {
    id,
    policy: { id: 'p', name: 'P', version: '1', rule, n3: '' },
    activityId: 'urn:uuid:1',
    source: 'https://alice.example/inbox/1',
    pattern: 'request-review',
    senderName: 'S',
    standing: 'known',
    effects: [],
    reasons: [],
    receivedAt: now,
    ...more,
  };
}

function shown(all: readonly Suggestion[], decisions: Readonly<Record<string, Verdictlike>> = {}): string[] {
  return askedOf(all, (id) => decisions[id], now).map((asked) =>
    [asked.suggestion, ...asked.alternatives].map(({ id }) => id).join(' '),
  );
}

describe('Several possible answers', () => {
  const all = [
    suggestion('decline', { choice: 'decline' }, 1),
    suggestion('accept', { choice: 'accept' }, 0),
    suggestion('other'),
  ];

  it('are one card, the first rule first; what is no answer is a card of its own.', () => {
    expect(shown(all).sort()).toEqual(['accept decline', 'other']);
  });

  it('are gone once one of them is decided, and back when that is taken back.', () => {
    expect(shown(all, { decline: { verdict: 'approved' } })).toEqual(['other']);
    expect(shown(all, { accept: { verdict: 'rejected' } })).toEqual(['other']);
    expect(shown(all, { accept: { verdict: 'later', until: '2026-04-01T00:00:00.000Z' } })).toEqual([
      'other',
    ]);
    expect(shown(all, { decline: { verdict: 'approved', withdrawn: true } })).toHaveLength(2);
  });

  it('belong to one message only.', () => {
    const elsewhere = suggestion('else', { choice: 'accept', source: 'https://alice.example/inbox/2' });
    expect(shown([...all, elsewhere], { accept: { verdict: 'approved' } }).sort()).toEqual(['else', 'other']);
  });
});

describe('What a rule leaves alone', () => {
  const ignore: Effect = { kind: 'ignore', activityId: 'urn:uuid:1' };
  const all = [
    suggestion('record'),
    suggestion('ignore', { effects: [ignore] }),
    suggestion('elsewhere', { source: 'https://alice.example/inbox/2' }),
  ];

  it('is one card in the place of all others about the message.', () => {
    expect(shown(all).sort()).toEqual(['elsewhere', 'ignore']);
  });

  it('stays away once that is approved or put off.', () => {
    expect(shown(all, { ignore: { verdict: 'approved' } })).toEqual(['elsewhere']);
    expect(shown(all, { ignore: { verdict: 'later', until: '2026-04-01T00:00:00.000Z' } })).toEqual([
      'elsewhere',
    ]);
  });

  it('is suggested about after all when the maintainer rejects that.', () => {
    expect(shown(all, { ignore: { verdict: 'rejected' } }).sort()).toEqual(['elsewhere', 'record']);
  });
});
