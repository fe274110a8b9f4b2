import { expect, it } from 'vitest';
import type { NotificationRow } from '../../cache/rows.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { aStaging } from '../../testing/staging-world.ts';
import { newsWords } from './news-words.ts';

const around = { services: [], titles: new Map<string, string>() };
const suggestion = (id: string) =>
  ({
    id,
    pattern: 'announce-review',
    senderName: 'PCI\u202e',
    effects: [{ kind: 'log' }],
  }) as unknown as Suggestion;
const row = (url: string) =>
  ({ url, standing: 'unknown', remarks: [], unreadable: 'no JSON' }) as unknown as NotificationRow;

it('One thing is told by its sentence, without unseen characters, and leads to itself.', () => {
  expect(newsWords({ suggestions: [suggestion('s')], messages: [], stagings: [] }, around)).toEqual({
    title: '1 new suggestion',
    body: 'Record the review by PCI in your log',
    to: '/review',
    id: 's',
  });
  expect(newsWords({ suggestions: [], messages: [row('m')], stagings: [] }, around)).toMatchObject({
    title: '1 new message',
    to: '/inbox',
    id: 'm',
  });
});

it('Several things are told at once: counted, the first named, and leading to their list.', () => {
  const words = newsWords(
    { suggestions: [suggestion('a')], messages: ['m', 'n', 'o', 'p'].map(row), stagings: [] },
    around,
  );
  expect(words).toMatchObject({ title: '1 new suggestion, 4 new messages', to: '/review' });
  expect(words.body.split('\n')).toHaveLength(4);
  expect(words.body).toContain('and 2 more');
  expect(words).not.toHaveProperty('id');
});

it('A request for copies is told by its collection and place, and leads to itself.', () => {
  const arrived = aStaging({
    state: 'ended',
    seen: [{ phase: 'complete', seenAt: '2026-03-01T10:00:00.000Z' }],
  });
  expect(newsWords({ suggestions: [], messages: [], stagings: [arrived] }, around)).toEqual({
    title: '1 request for data has moved on',
    body: '“Moons” has arrived at SITE_DISK',
    to: '/staging',
    id: arrived.id,
  });
});
