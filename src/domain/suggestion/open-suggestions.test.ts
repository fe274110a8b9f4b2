import { describe, expect, it } from 'vitest';
import type { Suggestion } from './model.ts';
import { groupByArtefact, isOpen } from './open-suggestions.ts';

const now = '2026-03-01T10:00:00.000Z';

function suggestion(id: string, receivedAt: string, artefact?: string): Suggestion {
  return {
    id,
    policy: { id: 'p', name: 'P', version: '1', rule: 0, n3: '' },
    activityId: id,
    source: `https://alice.example/inbox/${id}`,
    pattern: 'announce-review',
    artefact,
    senderName: 'S',
    standing: 'known',
    effects: [],
    reasons: [],
    receivedAt,
  };
}

describe('A suggestion', () => {
  it.each([
    ['nobody decided on it', undefined, true],
    ['it was approved', { verdict: 'approved' as const }, false],
    ['it was rejected', { verdict: 'rejected' as const }, false],
    ['the rejection was withdrawn', { verdict: 'rejected' as const, withdrawn: true }, true],
    ['it was put off until later', { verdict: 'later' as const, until: '2026-03-01T10:00:01.000Z' }, false],
    ['it was put off until now', { verdict: 'later' as const, until: now }, true],
    ['it was put off for ever', { verdict: 'later' as const }, false],
  ])('when %s.', (_when, decision, open) => {
    expect(isOpen(decision, now)).toBe(open);
  });
});

describe('The review list', () => {
  it('puts what concerns one artefact together, the newest first, the rest last.', () => {
    const groups = groupByArtefact([
      suggestion('none', '2026-03-09T00:00:00.000Z'),
      suggestion('old', '2026-03-01T00:00:00.000Z', 'https://a.example/1/'),
      suggestion('new', '2026-03-03T00:00:00.000Z', 'https://a.example/2/'),
      suggestion('older', '2026-02-01T00:00:00.000Z', 'https://a.example/2/'),
    ]);
    expect(groups.map(({ artefact, suggestions }) => [artefact, suggestions.map(({ id }) => id)])).toEqual([
      ['https://a.example/2/', ['new', 'older']],
      ['https://a.example/1/', ['old']],
      [undefined, ['none']],
    ]);
  });

  it('does not jump when several came at the same time.', () => {
    const same = ['c', 'a', 'b'].map((id) => suggestion(id, now, 'https://a.example/'));
    expect(groupByArtefact(same)[0]?.suggestions.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(groupByArtefact(same.reverse())[0]?.suggestions.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('puts recording a message before linking to it.', () => {
    const link: Suggestion = {
      ...suggestion('a', now, 'https://a.example/'),
      effects: [
        {
          kind: 'link',
          artefact: 'https://a.example/',
          metadata: 'https://a.example/meta.ttl',
          predicate: 'http://schema.org/review',
          target: 'https://review.example/1',
          linkType: 'review',
        },
      ],
    };
    const record: Suggestion = {
      ...suggestion('b', now, 'https://a.example/'),
      effects: [{ kind: 'log', activityId: 'urn:uuid:1' }],
    };
    expect(groupByArtefact([link, record])[0]?.suggestions.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
