import { describe, expect, it } from 'vitest';
import { differingFields, mergeEntry } from './entry-fields.ts';
import type { Service } from './service.ts';

const seen: Service = {
  id: 'https://s.example/',
  name: 'S',
  aliases: ['https://a.example/', 'https://b.example/'],
  kinds: ['certification'],
  takes: ['request-review'],
  trust: 'known',
  inbox: 'https://s.example/in',
};

describe('Two entries of a register', () => {
  it('are the same in whatever order their values stand, and with what is true anyhow unsaid.', () => {
    const other = { ...seen, aliases: [...seen.aliases].reverse(), enabled: true, demands: [] };
    expect(differingFields(seen, other)).toEqual([]);
    expect(differingFields(seen, { ...seen, enabled: false, notes: 'x' })).toEqual(['enabled', 'notes']);
  });

  it('are brought together field by field where two people changed different things.', () => {
    const mine = { ...seen, notes: 'mine' };
    const now: Service = { ...seen, trust: 'trusted', reach: { state: 'open', at: '2026-01-01T00:00:00Z' } };
    expect(mergeEntry(seen, mine, now)).toEqual({ kind: 'merged', entry: { ...now, notes: 'mine' } });
  });

  it('lose a value that was taken out, without leaving an empty one.', () => {
    const { inbox: _, ...mine } = seen;
    expect(mergeEntry(seen, mine, seen)).toEqual({ kind: 'merged', entry: mine });
  });

  it('clash where both changed the same field to something else, and only there.', () => {
    const mine = { ...seen, name: 'Mine', notes: 'n' };
    expect(mergeEntry(seen, mine, { ...seen, name: 'Theirs', notes: 'n' })).toEqual({
      kind: 'clash',
      fields: ['name'],
    });
    expect(mergeEntry(seen, mine, { ...seen, name: 'Mine' })).toMatchObject({ kind: 'merged' });
  });
});
