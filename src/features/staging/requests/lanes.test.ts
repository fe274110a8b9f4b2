import { expect, it } from 'vitest';
import type { Phase } from '../../../domain/staging/phase.ts';
import type { Staging } from '../../../domain/staging/staging.ts';
import { aStaging, request } from '../../../testing/staging-world.ts';
import { laneOf, shownStagings } from './lanes.ts';

const seen = (phase: Phase) => [{ phase, seenAt: '2026-03-01T10:00:00.000Z' }];
const now = Date.parse('2026-03-15T10:00:00Z');
const job = { id: 'rule-1', adopted: false };
const lane = (change: Partial<Staging>, mayAsk = true) =>
  laneOf(aStaging({ job, ...change }), () => mayAsk, now);

it('What waits for the maintainer stands first: a sign-in, a refusal, what is stuck.', () => {
  expect(lane({ state: 'asked' }, false)).toBe('you');
  expect(lane({ state: 'refused' })).toBe('you');
  expect(lane({ state: 'handed-in', seen: seen('stuck') })).toBe('you');
});

it('What goes on by itself is on the way, also while nobody watches it.', () => {
  expect(lane({ state: 'asked' })).toBe('going');
  expect(lane({ state: 'handed-in', seen: seen('awaiting-approval') }, false)).toBe('going');
  expect(lane({ state: 'handed-in', seen: seen('complete'), cancelledAt: 'now' })).toBe('going');
});

it('The others have arrived, or are over.', () => {
  expect(lane({ state: 'ended', seen: seen('complete') })).toBe('arrived');
  expect(lane({ state: 'ended', seen: seen('gone'), farewell: 'expired' })).toBe('over');
  expect(lane({ state: 'ended', seen: seen('gone'), farewell: 'denied' })).toBe('over');
  expect(lane({ state: 'given-up' })).toBe('over');
  const until = (expires: string) => [{ ...seen('complete')[0], expires }] as Staging['seen'];
  expect(lane({ state: 'ended', seen: until('2026-03-15T10:00:01Z') })).toBe('arrived');
  expect(lane({ state: 'ended', seen: until('2026-03-15T09:59:59Z') })).toBe('over');
});

it('Requests are found by words of collection, place and platform, and stand in the order of their lanes.', () => {
  const all = [
    aStaging({ id: 'a', state: 'ended', seen: seen('complete'), collectionTitle: 'Moons' }),
    aStaging({ id: 'b', state: 'refused', collectionTitle: 'Rings' }),
    aStaging({
      id: 'c',
      state: 'handed-in',
      request: { ...request, destination: { id: 'x', name: 'LAKE_DISK' } },
    }),
  ];
  const ids = (query: string) => shownStagings(all, query, () => true, now).map(({ id }) => id);
  expect(ids('')).toEqual(['b', 'c', 'a']);
  expect(ids('moons lake')).toEqual(['c']);
  expect(ids('site rings')).toEqual(['b']);
});
