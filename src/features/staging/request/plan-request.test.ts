import { describe, expect, it } from 'vitest';
import type { DataCollection } from '../../../domain/staging/collection.ts';
import type { Destination } from '../../../domain/staging/provider.ts';
import { secondsUntil } from './calendar-day.ts';
import { endOf, lifetimeOf, planRequest, type RequestParts, stayOf } from './plan-request.ts';
import { newDraft, type RequestDraft, readDraft, termsFor } from './request-draft.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const added = '2026-11-20T10:00:00Z';
const collection: DataCollection = {
  id: 'https://ada.example/orrery/collections/comet/current.ttl#it',
  title: 'Comet',
  version: 3,
  kept: [],
  members: [
    { identifier: 'survey:frame-1.fits', size: 3_000_000, added },
    { identifier: 'survey:night 2/frame-2.fits', added },
    { identifier: 'https://archive.example/frame-3.fits', size: 10, added },
  ],
  created: added,
  modified: added,
};
const lake: Destination = {
  id: 'LAKE_DISK',
  name: 'LAKE_DISK',
  kind: 'disk',
  writable: true,
  processing: [],
  attributes: {},
};
const can = {
  createCollection: true,
  approval: true,
  quota: true,
  perFile: true,
  cancel: 'yes',
  extend: 'yes',
  retry: 'no',
  follow: true,
} as const;
const draft: RequestDraft = {
  ...newDraft('7a7a3c0e-6f1f-4f6c-9d4a-111111111111', '2026-11-21T23:30:00Z'),
  destinations: [{ id: 'LAKE_DISK', name: 'LAKE_DISK' }],
  leaveOut: true,
};
const plan = (change: Partial<RequestDraft> = {}, parts: Partial<RequestParts> = {}) =>
  planRequest({
    draft: { ...draft, ...change },
    collection,
    provider: { id: 'ring', label: 'Ring', can },
    scope: 'user.ada',
    destinations: [lake],
    now,
    ...parts,
  });

describe('A request', () => {
  it('is made of what was entered, and named by its members and the day on which it was begun.', () => {
    const { request } = plan();
    expect(request).toMatchObject({
      collectionVersion: 3,
      members: [{ scope: 'survey', name: 'frame-1.fits' }],
      bytes: 3_000_000,
      lifetime: 14 * 86_400,
      copies: 1,
    });
    expect(request?.did.name).toMatch(/^collection\.2026-11-21\.[0-9a-f]{12}$/);
    expect(plan({ comment: 'other' }).request?.did).toEqual(request?.did);
  });

  it('stops at members that no service knows, until they are left out.', () => {
    const left = plan({ leaveOut: false }).findings?.map(({ rule, values }) => [rule, values.member]);
    expect(left).toEqual([
      ['member-not-did', 'survey:night 2/frame-2.fits'],
      ['member-not-did', 'https://archive.example/frame-3.fits'],
    ]);
    expect(plan().findings).toEqual([]);
  });

  it('says no size where one of the members has none.', () => {
    const members = [...collection.members, { identifier: 'survey:frame-4.fits', added }];
    expect(plan({}, { collection: { ...collection, members } }).request).not.toHaveProperty('bytes');
  });

  it('can have several places that would do, as soon as there are several copies.', () => {
    const destinations = [
      { id: 'LAKE_DISK', name: 'LAKE_DISK' },
      { id: 'HILL_DISK', name: 'HILL_DISK' },
    ];
    expect(plan({ destinations }).request?.destination.id).toBe('LAKE_DISK');
    expect(plan({ destinations, copies: '2' }).request?.destination.id).toBe('LAKE_DISK|HILL_DISK');
    expect(plan({ copies: '2' }).findings?.map(({ rule }) => rule)).toEqual(['copies-many']);
  });

  it.each([
    [{ destinations: [] }, ['destination']],
    [{ stay: { kind: 'days', days: '-3' } }, ['days']],
    [{ stay: { kind: 'days', days: '' } }, ['days']],
    [{ stay: { kind: 'days', days: 'a week' } }, ['days']],
    [{ stay: { kind: 'date', date: '2026-11-21' } }, ['date']],
    [{ stay: { kind: 'date', date: '' } }, ['date']],
    [{ copies: '0' }, ['copies']],
    [{ copies: '1.5' }, ['copies']],
  ] as const)('is none while %j is entered.', (change, gaps) => {
    expect(plan(change as Partial<RequestDraft>).gaps).toEqual(gaps);
  });

  it('has no end only where that was chosen, never because a number was wrong.', () => {
    expect(plan({ stay: { kind: 'endless' } }).request).not.toHaveProperty('lifetime');
    expect(plan({ stay: { kind: 'days', days: '0' } }).request).toBeUndefined();
    expect(plan({ stay: { kind: 'date', date: '2026-11-22' } }).request?.lifetime).toBe(
      secondsUntil('2026-11-22', now),
    );
  });

  it('brings together what the deployer, the service and the destination say.', () => {
    const findings = plan(
      { askApproval: true, stay: { kind: 'days', days: '0.01' } },
      {
        policy: { source: 'the house', maxFiles: 0 },
        destinations: [{ ...lake, closed: { reason: 'downtime' } }],
      },
    ).findings;
    expect(findings?.map(({ rule, source }) => `${rule} ${source}`)).toEqual([
      'lifetime-short Ring',
      'comment Ring',
      'files the house',
      'closed Ring',
    ]);
  });
});

it('What only Rucio is asked for does not go to another service, and stays in the draft.', () => {
  const entered: RequestDraft = { ...draft, copies: '3', grouping: 'NONE', notify: true, comment: 'x' };
  expect(termsFor(entered, 'rucio')).toBe(entered);
  for (const kind of ['srcnet', 'document'] as const)
    expect(termsFor(entered, kind)).toEqual({ ...draft, comment: 'x' });
});

describe('The stay', () => {
  it('is the usual one of the deployer, and never longer than is allowed.', () => {
    const source = 'the house';
    expect(stayOf({}, { source, defaultLifetime: 86_400 * 3 })).toEqual({ kind: 'days', days: '3' });
    expect(stayOf({}, { source, maxLifetime: 86_400 })).toEqual({ kind: 'days', days: '1' });
    expect(stayOf({}, undefined)).toEqual({ kind: 'days', days: '14' });
    for (const seconds of [3_600, 100_000, 86_399]) {
      const policy = { source, maxLifetime: seconds };
      expect(lifetimeOf(stayOf({}, policy), now)).toBe(seconds);
      expect(plan({}, { policy }).findings).toEqual([]);
    }
  });

  it('has an end as a date, unless it is beyond all calendars.', () => {
    expect(endOf(86_400, now)).toBe('2026-11-23T10:00:00.000Z');
    expect(endOf(1e15, now)).toBeUndefined();
  });
});

describe('A kept draft', () => {
  it('comes back as it was.', () => {
    const kept: RequestDraft = {
      ...draft,
      provider: 'ring',
      scope: 'user.ada',
      stay: { kind: 'date', date: '2026-12-01' },
      grouping: 'ALL',
      comment: 'x',
      askApproval: true,
      notify: true,
      log: true,
    };
    expect(readDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('of another version, or of somebody else, is none, or loses what cannot be read.', () => {
    expect(readDraft(null)).toBeUndefined();
    expect(readDraft({ id: 3 })).toBeUndefined();
    const strange = { ...draft, stay: { kind: 'weeks' }, destinations: [{ id: 1 }], grouping: 'SOME' };
    expect(readDraft(strange)).toEqual({ ...draft, destinations: [] });
  });
});
