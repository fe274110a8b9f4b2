import { describe, expect, it } from 'vitest';
import type { DecisionRow } from '../../cache/rows.ts';
import type { Intent, Suggestion, Verdict } from '../../domain/suggestion/model.ts';
import { failedIntents, neighbourOf, reviewLists } from './queue.ts';

const suggestion = (id: string, receivedAt: string, artefact?: string) =>
  ({ id, receivedAt, artefact }) as unknown as Suggestion;
const decision = (suggestionId: string, verdict: Verdict, until?: string) =>
  ({ suggestionId, verdict, until, decidedAt: '2026-03-01' }) as unknown as DecisionRow;
const intent = (cause: string, order: number, state: string) =>
  ({ cause, order, state }) as unknown as Intent;
const now = '2026-03-10T12:00:00Z';
const nothing = { open: [], all: [], decisions: [], intents: [] };
const ids = (items: readonly { suggestion: Suggestion }[]) => items.map((item) => item.suggestion.id);

describe('The review queue', () => {
  const a = suggestion('a', '3', 'orbits');
  const b = suggestion('b', '2', 'data');
  const c = suggestion('c', '1', 'orbits');

  it('keeps what concerns one artefact together.', () => {
    const open = [a, b, c].map((each) => ({ suggestion: each, failed: [] }));
    expect(ids(reviewLists({ ...nothing, open, all: [a, b, c] }, new Set(), now).waiting)).toEqual([
      'a',
      'c',
      'b',
    ]);
  });

  it('leaves out what was decided a moment ago.', () => {
    const open = [a, b].map((each) => ({ suggestion: each, failed: [] }));
    expect(ids(reviewLists({ ...nothing, open, all: [a, b] }, new Set(['a']), now).waiting)).toEqual(['b']);
  });

  it('sorts decided ones into later and done; what has failed waits again and is in neither.', () => {
    const failed = [intent('c', 0, 'failed')];
    const lists = reviewLists(
      {
        open: [{ suggestion: c, decision: decision('c', 'approved'), failed }],
        all: [a, b, c],
        decisions: [
          decision('a', 'later', '2026-03-11T07:00:00Z'),
          decision('b', 'rejected'),
          decision('c', 'approved'),
          decision('gone', 'approved'),
        ],
        intents: [intent('c', 1, 'done'), ...failed],
      },
      new Set(),
      now,
    );
    expect([ids(lists.waiting), ids(lists.later), ids(lists.done)]).toEqual([['c'], ['a'], ['b']]);
    expect(lists.waiting[0]?.intents.map(({ order }) => order)).toEqual([0, 1]);
    expect(failedIntents(lists.waiting[0]!)).toHaveLength(1);
  });

  it('does not show as put off what is due.', () => {
    const decisions = [decision('a', 'later', '2026-03-09T07:00:00Z')];
    expect(reviewLists({ ...nothing, all: [a], decisions }, new Set(), now).later).toEqual([]);
  });

  it('goes on to the next after a verdict, and back from the last.', () => {
    const items = [a, b].map((each) => ({ suggestion: each, intents: [] }));
    expect(neighbourOf(items, 'a')).toBe('b');
    expect(neighbourOf(items, 'b')).toBe('a');
    expect(neighbourOf(items.slice(0, 1), 'a')).toBeUndefined();
  });
});
