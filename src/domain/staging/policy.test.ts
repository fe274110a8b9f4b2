import { describe, expect, it } from 'vitest';
import {
  checkDestination,
  checkMembers,
  checkPolicy,
  checkRequest,
  readPolicy,
  type StagingPolicy,
  verdictOf,
} from './policy.ts';
import type { Destination } from './provider.ts';
import type { StagingRequest } from './request.ts';

const day = 86_400;
const request: StagingRequest = {
  id: '7a7a3c0e-6f1f-4f6c-9d4a-111111111111',
  provider: 'ring',
  collection: 'https://ada.example/orrery/collections/comet/current.ttl#it',
  collectionVersion: 2,
  did: { scope: 'user.ada', name: 'collection.2026-11-22.0123456789ab' },
  members: [
    { scope: 'survey', name: 'night1/frame-1.fits' },
    { scope: 'survey', name: 'night1/frame-2.fits' },
  ],
  bytes: 8_000_000,
  destination: { id: 'LAKE_DISK', name: 'LAKE_DISK' },
  lifetime: 7 * day,
  copies: 1,
  grouping: 'DATASET',
  comment: 'to look at the coma',
  askApproval: false,
  notify: false,
  created: '2026-11-22T10:00:00Z',
};
const policy = (limits: Omit<StagingPolicy, 'source'>): StagingPolicy => ({ source: 'the house', ...limits });
const rules = (findings: readonly { rule: string; level: string }[]) =>
  findings.map(({ rule, level }) => `${level} ${rule}`);

describe('The policy of the deployer', () => {
  it('lets through what it does not limit.', () => {
    expect(checkPolicy(request, policy({}))).toEqual([]);
    expect(checkRequest(request, 'ring')).toEqual([]);
  });

  it.each([
    [{ providers: ['other'] }, {}, 'error provider'],
    [{ destinations: ['HILL_DISK'] }, {}, 'error destination'],
    [{ namespaces: ['user.*'] }, {}, 'error namespace'],
    [{ maxFiles: 1 }, {}, 'error files'],
    [{ maxBytes: 7_999_999 }, {}, 'error bytes'],
    [{ maxBytes: 1 }, { bytes: undefined }, 'warning bytes-unknown'],
    [{ maxLifetime: 6 * day }, {}, 'error lifetime-long'],
    [{ maxLifetime: 6 * day }, { lifetime: undefined }, 'error lifetime-none'],
    [{ commentRequired: true }, { comment: '  ' }, 'error comment'],
    [{ approvalAboveBytes: 7_999_999 }, {}, 'approval approval-size'],
  ] as const)('%j stops %j: %s', (limits, change, finding) => {
    const findings = checkPolicy({ ...request, ...change }, policy(limits));
    expect(rules(findings)).toEqual([finding]);
    expect(findings[0]?.source).toBe('the house');
  });

  it('counts a limit itself as allowed, and nothing as less than anything.', () => {
    const limits = policy({ maxBytes: 8_000_000, maxFiles: 2, maxLifetime: 7 * day });
    expect(checkPolicy(request, limits)).toEqual([]);
    expect(checkPolicy({ ...request, bytes: 0 }, policy({ maxBytes: 0, approvalAboveBytes: 0 }))).toEqual([]);
  });

  it('knows destinations by name or id, and asks for each of several.', () => {
    const either = { id: 'LAKE_DISK|HILL_DISK', name: 'LAKE_DISK or HILL_DISK' };
    const check = (destination: StagingRequest['destination'], destinations: string[]) =>
      rules(checkPolicy({ ...request, destination }, policy({ destinations })));
    expect(check({ id: '4d6f', name: 'Lake' }, ['4d6f'])).toEqual([]);
    expect(check({ id: '4d6f', name: 'Lake' }, ['Lake'])).toEqual([]);
    expect(check(either, ['LAKE_DISK'])).toEqual(['error destination']);
    expect(check(either, ['HILL_DISK', 'LAKE_DISK'])).toEqual([]);
  });
});

describe('What every service refuses', () => {
  it.each([0, -day, Number.NaN, 3_599])('is a stay of %d seconds.', (lifetime) => {
    expect(rules(checkRequest({ ...request, lifetime }, 'ring'))).toEqual(['error lifetime-short']);
  });

  it.each(['two words', 'a:b', '', '//host', 'x'.repeat(251)])('is a member called “%s”.', (name) => {
    const findings = checkRequest({ ...request, members: [{ scope: 'survey', name }] }, 'ring');
    expect(rules(findings)).toEqual(['error name']);
    expect(findings[0]?.values).toEqual({ name: `survey:${name}`, fault: 'name' });
  });

  it('is a scope with a slash, but not a name with one.', () => {
    const did = { scope: 'user/ada', name: 'a/b' };
    expect(checkRequest({ ...request, did }, 'ring')[0]?.values).toEqual({
      name: 'user/ada:a/b',
      fault: 'scope',
    });
    expect(checkRequest({ ...request, did: { scope: 'user.ada', name: 'a/b' } }, 'ring')).toEqual([]);
  });

  it('is a collection without members, and more copies than there are places.', () => {
    expect(rules(checkRequest({ ...request, members: [] }, 'ring'))).toEqual(['error no-members']);
    expect(rules(checkRequest({ ...request, copies: 2 }, 'ring'))).toEqual(['error copies-many']);
    expect(rules(checkRequest({ ...request, copies: 0.5 }, 'ring'))).toEqual(['error copies']);
    const two = { id: 'LAKE_DISK|HILL_DISK', name: 'LAKE_DISK or HILL_DISK' };
    expect(checkRequest({ ...request, copies: 2, destination: two }, 'ring')).toEqual([]);
  });

  it('is asking for approval without a word, for several places, or where nobody can give it.', () => {
    const asking = { ...request, askApproval: true };
    const two = { id: 'LAKE_DISK|HILL_DISK', name: 'LAKE_DISK or HILL_DISK' };
    expect(checkRequest(asking, 'ring', { approval: true })).toEqual([]);
    expect(rules(checkRequest({ ...asking, comment: ' ' }, 'ring'))).toEqual(['error comment']);
    expect(rules(checkRequest({ ...asking, destination: two }, 'ring'))).toEqual([
      'error approval-one-place',
    ]);
    expect(rules(checkRequest(asking, 'ring', { approval: false }))).toEqual(['error approval-unsupported']);
  });

  it('is a member that nobody knows by a data identifier.', () => {
    const added = '2026-11-22T10:00:00Z';
    const findings = checkMembers(
      [
        { identifier: 'survey:frame-1.fits', added },
        { identifier: 'https://archive.example/frame-2.fits', added },
        { identifier: 'ivo://archive.example/~?frame-3.fits', added },
      ],
      'Orrery',
    );
    expect(findings.map(({ values }) => values.member)).toEqual([
      'https://archive.example/frame-2.fits',
      'ivo://archive.example/~?frame-3.fits',
    ]);
  });
});

describe('A destination', () => {
  const lake: Destination = {
    id: 'LAKE_DISK',
    name: 'LAKE_DISK',
    kind: 'disk',
    writable: true,
    processing: [],
    attributes: {},
  };
  const quota = (limit: number, used: number) => ({
    limit,
    used,
    remaining: limit - used,
    knownAt: '2026-11-22T09:00:00Z',
  });
  const check = (change: Partial<Destination>, asked: Partial<StagingRequest> = {}) =>
    checkDestination({ ...request, ...asked }, { ...lake, ...change }, 'ring');

  it('stops what it can never take, and warns where its books may lag behind.', () => {
    expect(rules(check({ quota: quota(0, 0) }))).toEqual(['error quota-none']);
    expect(rules(check({ quota: quota(8_000_000, 0) }))).toEqual(['error quota-small']);
    expect(rules(check({ quota: quota(9_000_000, 2_000_000) }))).toEqual(['warning quota-small']);
    expect(check({ quota: quota(8_000_001, 0) })).toEqual([]);
  });

  it('never says that less than nothing is left.', () => {
    expect(check({ quota: quota(9_000_000, 12_000_000) })[0]?.values.remaining).toBe(0);
  });

  it('counts an empty collection as one that fits wherever there is quota.', () => {
    expect(check({ quota: quota(1, 0) }, { bytes: 0 })).toEqual([]);
    expect(rules(check({ quota: quota(0, 0) }, { bytes: 0 }))).toEqual(['error quota-none']);
  });

  it('asks no quota of who asks for approval.', () => {
    expect(check({ quota: quota(0, 0) }, { askApproval: true })).toEqual([]);
  });

  it('that is closed, read only or a staging area says so.', () => {
    expect(rules(check({ closed: { reason: 'downtime' } }))).toEqual(['error closed']);
    expect(rules(check({ writable: false }))).toEqual(['error not-writable']);
    expect(rules(check({ kind: 'staging' }, { lifetime: undefined }))).toEqual(['error staging-lifetime']);
  });
});

describe('The verdict', () => {
  const finding = (level: 'error' | 'approval' | 'warning') =>
    ({ level, rule: 'approval-size', source: 'the house', values: {} }) as const;

  it('forbids by one error, whatever else is found.', () => {
    expect(verdictOf([finding('approval'), finding('error')], { askApproval: true })).toBe('forbidden');
  });

  it('lets what needs approval go as what asks for it only.', () => {
    expect(verdictOf([finding('approval')], { askApproval: false })).toBe('needs-approval');
    expect(verdictOf([finding('approval')], { askApproval: true })).toBe('free');
    expect(verdictOf([finding('warning')], { askApproval: false })).toBe('free');
  });
});

describe('A policy document', () => {
  it('is read with all that it limits, and its source.', () => {
    const document = { $comment: 'of spring', namespaces: ['user.*', 'a'.repeat(25), '*'], maxBytes: 5 };
    expect(readPolicy(document, 'here')).toEqual({
      namespaces: ['user.*', 'a'.repeat(25), '*'],
      maxBytes: 5,
      source: 'here',
    });
  });

  it('may have a name of its own, which every finding then has.', () => {
    expect(readPolicy({ source: 'Rules of the house' }, 'here')).toEqual({ source: 'Rules of the house' });
    expect(readPolicy({ source: 3 }, 'here')).toHaveProperty('fault');
  });

  it.each([
    [[], 'JSON object'],
    [{ maxByte: 3 }, 'maxByte'],
    [{ maxBytes: -3 }, 'maxBytes'],
    [{ maxBytes: '3' }, 'maxBytes'],
    [{ namespaces: ['two words'] }, 'two words'],
    [{ commentRequired: 'yes' }, 'commentRequired'],
    [{ maxLifetime: day, defaultLifetime: 2 * day }, 'defaultLifetime'],
    [{ maxLifetime: 60 }, '3600'],
    [{ constructor: 1 }, 'constructor'],
  ])('that says %j is invalid, since it is there to forbid.', (document, word) => {
    expect(readPolicy(document, 'here')).toEqual({ fault: expect.stringContaining(word) });
  });
});
