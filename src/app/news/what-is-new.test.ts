import { describe, expect, it } from 'vitest';
import type { NotificationRow } from '../../cache/rows.ts';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Phase } from '../../domain/staging/phase.ts';
import type { Staging } from '../../domain/staging/staging.ts';
import { aStaging } from '../../testing/staging-world.ts';
import { type Arrivals, namesOf, whatIsNew } from './what-is-new.ts';

const row = (name: string, more: Partial<NotificationRow> = {}) =>
  ({ url: name, standing: 'unknown', remarks: [], ...more }) as unknown as NotificationRow;
const open = (id: string, source: string, more: object = {}, rest: object = {}) =>
  ({
    suggestion: { id, source, standing: 'trusted', ...more },
    failed: [],
    ...rest,
  }) as unknown as OpenSuggestion;

const before: Arrivals = { open: [open('s1', 'm1')], rows: [row('m1')], stagings: [aStaging()] };
const known = namesOf(before);
const told = (arrivals: Partial<Arrivals>) => {
  const news = whatIsNew({ ...before, ...arrivals }, known);
  return (
    news && {
      suggestions: news.suggestions.map(({ id }) => id),
      messages: news.messages.map(({ url }) => url),
    }
  );
};

describe('News', () => {
  it('are none while nothing has come.', () => {
    expect(told({})).toBeUndefined();
  });

  it('are suggestions and messages that were not known, each message once.', () => {
    expect(
      told({ open: [...before.open, open('s2', 'm2')], rows: [row('m1'), row('m2'), row('m3')] }),
    ).toEqual({
      suggestions: ['s2'],
      messages: ['m3'],
    });
  });

  it.each([
    ['was read on another device', { readAt: '2026-03-01T10:00:00.000Z' }],
    ['comes from a blocked sender', { standing: 'blocked' }],
    ['comes from herself', { standing: 'self' }],
    ['is a repetition', { remarks: ['duplicate'] }],
    ['is in the inbox no more', { goneAt: '2026-03-01T10:00:00.000Z' }],
  ] as const)('are not told of a message that %s.', (_why, more) => {
    expect(told({ rows: [row('m2', more)] })).toBeUndefined();
  });

  it('are not told of suggestions about blocked senders, nor of those that were decided on before.', () => {
    expect(told({ open: [open('s2', 'm1', { standing: 'blocked' })] })).toBeUndefined();
    expect(told({ open: [open('s3', 'm1', {}, { decision: { verdict: 'approved' } })] })).toBeUndefined();
  });

  it('are requests for copies that have arrived, were denied or are stuck, each turn once.', () => {
    const turned = (change: Partial<Staging>) => {
      const stagings = [aStaging({ state: 'handed-in', ...change })];
      const news = whatIsNew({ ...before, stagings }, known);
      return {
        told: news?.stagings.map(({ id }) => id),
        again: whatIsNew({ ...before, stagings }, namesOf({ ...before, stagings })),
      };
    };
    const seen = (phase: Phase) => [{ phase, seenAt: '2026-03-01T10:00:00.000Z' }];
    for (const change of [
      { state: 'ended', seen: seen('complete') },
      { state: 'ended', seen: seen('gone'), farewell: 'denied' },
      { seen: seen('stuck') },
      { state: 'refused' },
    ] as const)
      expect(turned(change)).toEqual({ told: [aStaging().id], again: undefined });
    for (const change of [
      { seen: seen('transferring') },
      { state: 'ended', farewell: 'cancelled', seen: seen('gone') },
    ] as const)
      expect(turned(change).told).toBeUndefined();
  });
});
