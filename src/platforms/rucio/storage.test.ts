import { describe, expect, it, test } from 'vitest';
import { type AccountBooks, destinationsIn, quotaAt, withAttributes } from './storage.ts';

const knownAt = '2026-11-02T09:00:00Z';

test('storage elements become destinations by what they are', () => {
  expect(
    destinationsIn([
      { rse: 'OLYMPUS_DISK', rse_type: 'DISK', availability_write: true, latitude: 1.5, longitude: 2 },
      { rse: 'OLYMPUS_TAPE', rse_type: 'TAPE', availability_write: false },
      { rse: 'OLYMPUS_BUFFER', rse_type: 'DISK', staging_area: true },
      { rse_type: 'DISK' },
    ]),
  ).toMatchObject([
    { id: 'OLYMPUS_DISK', kind: 'disk', writable: true, position: { latitude: 1.5, longitude: 2 } },
    { kind: 'tape', writable: false },
    { kind: 'staging', writable: 'unknown' },
  ]);
});

test('attributes are told as text, whatever a server makes of them', () => {
  const [destination] = destinationsIn([{ rse: 'OLYMPUS_DISK' }]);
  if (!destination) throw new Error('There is a destination.');
  const told = withAttributes(destination, {
    country: 'ES',
    block_manual_approval: true,
    fts: 'https://fts.example',
  });
  expect(told).toMatchObject({ country: 'ES', attributes: { block_manual_approval: 'true' } });
  expect(told.attributes).not.toHaveProperty('fts');
});

describe('quotaAt', () => {
  const books: AccountBooks = {
    localLimits: { OLYMPUS_DISK: 100, PAVONIS_DISK: -1 },
    globalLimits: { 'country=ES': { resolved_rses: ['OLYMPUS_DISK', 'ASCRAEUS_DISK'], limit: 60 } },
    localUsage: [{ rse: 'OLYMPUS_DISK', bytes: 30 }],
    globalUsage: [{ rse_expression: 'country=ES', bytes: 50 }],
  };

  it('lets the limit with the least room count.', () => {
    expect(quotaAt('OLYMPUS_DISK', books, knownAt)).toEqual({ limit: 60, used: 30, remaining: 10, knownAt });
    expect(quotaAt('OLYMPUS_DISK', { ...books, globalLimits: {} }, knownAt)).toMatchObject({ remaining: 70 });
  });

  it('gives nothing where the account has no limit of its own, whatever holds for several.', () => {
    expect(quotaAt('ASCRAEUS_DISK', books, knownAt)).toMatchObject({ limit: 0, remaining: 0 });
  });

  it('knows what has no limit.', () => {
    expect(quotaAt('PAVONIS_DISK', books, knownAt)).toMatchObject({
      limit: 'unlimited',
      remaining: 'unlimited',
    });
  });

  it('never goes below nothing.', () => {
    const over = { ...books, localUsage: [{ rse: 'OLYMPUS_DISK', bytes: 300 }] };
    expect(quotaAt('OLYMPUS_DISK', over, knownAt)).toMatchObject({ remaining: 0 });
  });
});
