import { describe, expect, it } from 'vitest';
import type { Dispatch, DispatchShare } from '../../../domain/dispatch/model.ts';
import { aDispatch, aShare } from '../testing/a-dispatch.ts';
import { laneOf, shownDispatches } from './lanes.ts';

const of = (...shares: readonly Partial<DispatchShare>[]): Dispatch =>
  aDispatch({ shares: shares.map((share) => aShare(share)) });

describe('The place of a dispatch in the list', () => {
  it('is that of the share which needs most.', () => {
    expect(laneOf(of({ state: 'taken' }, { state: 'refused' }))).toBe('you');
    expect(laneOf(of({ state: 'taken' }, { state: 'sending' }))).toBe('going');
    expect(laneOf(of({ state: 'taken' }, { state: 'executed' }))).toBe('there');
    expect(laneOf(of({ state: 'executed' }, { state: 'withdrawn' }))).toBe('run');
    expect(laneOf(of({ state: 'dropped' }, { state: 'withdrawn' }))).toBe('over');
  });

  it('is with the maintainer where nothing goes on by itself.', () => {
    expect(laneOf(of({ state: 'waiting', nextAttempt: '2026-03-02T10:00:00Z' }))).toBe('going');
    expect(laneOf(of({ state: 'waiting' }))).toBe('you');
    expect(laneOf({ ...of({ state: 'prepared' }), way: 'export' })).toBe('you');
    const failed = { kind: 'unknown', message: '' } as const;
    const withdrawal = { wantedAt: '2026-03-02T10:00:00Z', attempts: 3, failed };
    expect(laneOf(of({ state: 'taken', withdrawal }))).toBe('you');
  });

  it('comes before its age; the search finds crate, node and recipients.', () => {
    const old = { ...of({ state: 'unknown' }), id: 'old', createdAt: '2026-01-01T00:00:00Z' };
    const fresh = { ...of({ state: 'taken', recipient: 'marie@n.example' }), id: 'fresh' };
    const ids = (query: string) => shownDispatches([fresh, old], query).map(({ id }) => id);
    expect(ids('')).toEqual(['old', 'fresh']);
    expect(ids('dimuon MARIE')).toEqual(['fresh']);
    expect(ids('nobody')).toEqual([]);
  });
});
