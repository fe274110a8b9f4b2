import { expect, test } from 'vitest';
import type { Staging } from '../../../domain/staging/staging.ts';
import { hasArrived, isUsable, subjectOfStaging } from './subject.ts';

const staging: Staging = {
  id: 'r1',
  request: {
    id: 'r1',
    provider: 'rucio',
    collection: 'https://alice.example/orrery/collections/rings/it.ttl#it',
    collectionVersion: 1,
    did: { scope: 'user.alice', name: 'collection.1' },
    members: [
      { scope: 'daac', name: 'one.fits' },
      { scope: 'daac', name: 'two.fits' },
    ],
    destination: { id: 'SITE_B', name: 'SITE_B' },
    copies: 1,
    grouping: 'ALL',
    askApproval: false,
    notify: false,
    created: '2026-11-02T10:00:00Z',
  },
  collectionTitle: 'Rings',
  providerLabel: 'Rucio',
  findings: [],
  state: 'handed-in',
  seen: [],
  created: '2026-11-02T10:00:00Z',
  modified: '2026-11-02T10:00:00Z',
};

test('the data of a request are its members, also when the collection has changed or is gone', () => {
  expect(subjectOfStaging(staging, undefined).members.map(({ identifier }) => identifier)).toEqual([
    'daac:one.fits',
    'daac:two.fits',
  ]);
  const subject = subjectOfStaging(staging, {
    id: staging.request.collection,
    title: 'Rings, renamed',
    version: 2,
    kept: [1],
    created: staging.created,
    modified: staging.modified,
    members: [
      { identifier: 'daac:two.fits', size: 5, added: staging.created },
      { identifier: 'daac:three.fits', added: staging.created },
    ],
  });
  expect(subject.title).toBe('Rings, renamed');
  expect(subject.members).toHaveLength(2);
  expect(subject.members[1]).toMatchObject({ identifier: 'daac:two.fits', size: 5 });
});

test('data have arrived when the service says so, and are of no use when they are refused or gone', () => {
  const seen = (phase: 'complete' | 'transferring') => [{ phase, seenAt: staging.created }];
  expect(hasArrived({ ...staging, seen: seen('complete') })).toBe(true);
  expect(hasArrived({ ...staging, seen: seen('transferring') })).toBe(false);
  const now = Date.parse('2026-11-20T12:00:00Z');
  expect(isUsable({ ...staging, seen: [] }, now)).toBe(true);
  expect(isUsable({ state: 'refused', seen: [] }, now)).toBe(false);
  expect(isUsable({ state: 'ended', farewell: 'expired', seen: [] }, now)).toBe(false);
  const arrived = (expires: string) => [{ phase: 'complete', expires, seenAt: staging.created } as const];
  expect(isUsable({ state: 'ended', seen: arrived('2026-11-21T00:00:00Z') }, now)).toBe(true);
  expect(isUsable({ state: 'ended', seen: arrived('2026-11-19T00:00:00Z') }, now)).toBe(false);
});
