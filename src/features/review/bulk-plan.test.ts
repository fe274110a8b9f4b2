import { describe, expect, it } from 'vitest';
import type { ArtefactRow } from '../../cache/rows.ts';
import type { Intent, Suggestion } from '../../domain/suggestion/model.ts';
import { bulkPlan } from './bulk-plan.ts';
import type { ReviewItem } from './queue.ts';

const secret = 'https://alice.example/artefacts/secret/';
const now = '2026-03-02T00:00:00Z';

function item(id: string, more: Partial<Suggestion> = {}, rest: Partial<ReviewItem> = {}): ReviewItem {
  const suggestion = { id, pattern: 'announce-review', effects: [{ kind: 'log', activityId: id }], ...more };
  return { suggestion: suggestion as unknown as Suggestion, intents: [], ...rest };
}
const send = (inbox: string, recipientName?: string) =>
  ({ kind: 'send', inbox, recipientName, document: {} }) as const;
const decision = {
  suggestionId: 'x',
  verdict: 'later',
  until: '2026-03-01T00:00:00Z',
} as unknown as ReviewItem['decision'];
const ids = (items: readonly ReviewItem[]) => items.map(({ suggestion }) => suggestion.id);

describe('A verdict on several suggestions', () => {
  const marked = [
    item('log'),
    item('sends', {
      effects: [
        send('https://a.example/in/', 'A'),
        send('https://a.example/in/', 'A'),
        send('https://b.example/in/'),
      ],
    }),
    item('back', {}, { decision }),
    item(
      'put off',
      {},
      { decision: { ...decision, until: '2026-04-01T00:00:00Z' } as ReviewItem['decision'] },
    ),
    item('failed', {}, { intents: [{ state: 'failed' } as Intent] }),
    item('answers', {}, { alternatives: [{ id: 'no' } as Suggestion] }),
    item('task', { effects: [{ kind: 'task' }] }),
    item('nothing', { effects: [] }),
    item('private', { artefact: secret }),
  ];
  const artefacts = [{ url: secret, visibility: 'private' } as ArtefactRow];

  it('approves only what needs no thought of its own, and says of each other why not.', () => {
    const plan = bulkPlan('approved', marked, artefacts, now);
    expect(ids(plan.items)).toEqual(['log', 'sends', 'back']);
    expect(plan.leftOut.map(({ why }) => why)).toEqual([
      'decided',
      'failed',
      'answers',
      'task',
      'task',
      'private',
    ]);
    expect(plan).toMatchObject({
      events: 2,
      links: 0,
      messages: 3,
      receivers: ['A', 'https://b.example/in/'],
    });
  });

  it('rejects and puts off whatever is undecided, and writes or sends nothing by it.', () => {
    const plan = bulkPlan('rejected', marked, artefacts, now);
    expect(ids(plan.items)).toEqual(['log', 'sends', 'back', 'answers', 'task', 'nothing', 'private']);
    expect(plan).toMatchObject({ events: 0, messages: 0, receivers: [] });
  });
});
