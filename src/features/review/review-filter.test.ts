import { expect, it } from 'vitest';
import { parseFilter } from '../../domain/filter/filter.ts';
import { filterFaults } from '../../domain/filter/filter-faults.ts';
import { fitsFilter } from '../../domain/filter/match-filter.ts';
import type { ReviewItem } from './queue.ts';
import { filterable, reviewGrammar } from './review-filter.ts';

const suggestion = {
  id: 's',
  source: 'https://alice.example/inbox/1',
  pattern: 'announce-review',
  senderName: 'Peer Community',
  effects: [{ kind: 'log' }],
  policy: { name: 'Record answers' },
  receivedAt: '2026-03-01T10:00:00.000Z',
};
const item = (decision?: object) => ({ suggestion, decision, failed: [] }) as unknown as ReviewItem;
const facts = {
  now: Date.parse('2026-03-02T10:00:00.000Z'),
  work: () => 'On orbits',
  rowOf: () => undefined,
  hasWords: () => false,
};
const fits = (filter: string, shown: ReviewItem) => fitsFilter(filterable(shown, facts), parseFilter(filter));

it('The filter that every list of work understands fits what waits, and nothing that was decided.', () => {
  const filter = 'is:waiting from:peer about:orbits type:announce-review';
  expect(filterFaults(filter, reviewGrammar)).toEqual([]);
  expect(fits(filter, item())).toBe(true);
  expect(fits(filter, item({ verdict: 'rejected', withdrawn: true }))).toBe(true);
  expect(fits(filter, item({ verdict: 'approved', decidedBy: 'maintainer' }))).toBe(false);
  expect(fits('state:approved', item({ verdict: 'approved', decidedBy: 'maintainer' }))).toBe(true);
});
