import { expect, test } from 'vitest';
import type { Quota } from '../../../domain/staging/provider.ts';
import { roomAfter } from './room-after.ts';

const quota = (limit: Quota['limit'], used: number, remaining: Quota['remaining']): Quota => ({
  limit,
  used,
  remaining,
  knownAt: '2026-11-22T10:00:00Z',
});

test.each([
  [undefined, 5, { kind: 'untold' }],
  [quota('unlimited', 7, 'unlimited'), 5, { kind: 'unlimited' }],
  [quota(0, 0, 0), 5, { kind: 'none' }],
  [quota(10, 4, 6), 5, { kind: 'fits', left: 1 }],
  [quota(10, 4, 6), 6, { kind: 'over', missing: 1 }],
  [quota(10, 4, 6), 9, { kind: 'over', missing: 3 }],
  [quota(10, 14, -4), 0, { kind: 'over', free: 0 }],
  [quota(10, 4, 6), undefined, { kind: 'unsure', free: 6 }],
  // A limit over several places leaves less than the place itself.
  [quota('unlimited', 4, 6), 5, { kind: 'fits', limit: 10, left: 1 }],
  // What is used of it lies at the others, too.
  [quota(100, 0, 10), 5, { kind: 'fits', used: 90, left: 5 }],
  [quota(10, 4, 6), 0, { kind: 'fits', left: 6 }],
] as const)('of %j a request of %j bytes leaves %j', (known, bytes, room) => {
  expect(roomAfter(known, bytes)).toMatchObject(room);
});
