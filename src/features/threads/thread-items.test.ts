import { describe, expect, it } from 'vitest';
import type { Thread } from '../../domain/thread/model.ts';
import { byLane, laneCounts, shownItems, threadItem } from './thread-items.ts';

const around = { services: [], titles: new Map([['https://alice.example/a/', 'On orbits']]) };
const now = Date.parse('2026-03-14T12:00:00');
const notification = {
  id: 'urn:uuid:ABC',
  pattern: 'request-review',
  types: [],
  activities: ['Offer'],
  cc: [],
  threadKeys: [],
  normalisations: [],
  summary: 'Please be quick',
};

function thread(key: string, change: Partial<Thread> = {}): Thread {
  return {
    key,
    kind: 'offered',
    messages: [{ notification, flags: [] }],
    rounds: [],
    state: 'offered',
    waitingFor: 'them',
    overdue: false,
    contradictory: false,
    pattern: 'request-review',
    artefact: 'https://alice.example/a/',
    counterparty: { name: 'Plumb Line' },
    lastAt: '2026-03-10T10:00:00Z',
    ...change,
  } as Thread;
}

const items = [
  threadItem(thread('them', { overdue: true }), around, false),
  threadItem(thread('us', { waitingFor: 'us', state: 'tentatively-rejected' }), around, false),
  threadItem(thread('done', { waitingFor: 'nobody', state: 'answered' }), around, false),
  threadItem(thread('news', { kind: 'announced', waitingFor: 'us', state: 'announced' }), around, false),
];
const keys = (filter: string, more = {}) =>
  shownItems(items, { filter, now, ...more }).map((item) => item.thread.key);

describe('The list of threads', () => {
  it('is filtered by words of the sentence, names, ids and what was written.', () => {
    expect(keys('orbits plumb')).toHaveLength(4);
    expect(keys('quick "urn:uuid:abc"')).toHaveLength(4);
    expect(keys('saturn')).toEqual([]);
  });

  it.each([
    ['is:overdue', ['them']],
    ['is:waiting -is:overdue', ['us', 'news']],
    ['is:announced', ['news']],
    ['is:overdeu', []],
    ['state:"declined for now"', ['us']],
    ['from:plumb type:review is:finished', ['done']],
    ['about:orbits after:2026-03-11', []],
  ])('understands %s.', (filter, shown) => {
    expect(keys(filter)).toEqual(shown);
  });

  it('keeps what is open, whatever filter and lane say.', () => {
    expect(keys('is:overdue', { lane: 'us', open: 'done' })).toEqual(['done']);
  });

  it('stands together by lanes, and counts each thread once.', () => {
    expect(byLane(items).map(({ lane }) => lane)).toEqual(['us', 'them', 'unasked', 'finished']);
    expect(laneCounts(items)).toEqual({ us: 1, them: 1, unasked: 1, finished: 1 });
  });
});
