import { describe, expect, it, test } from 'vitest';
import { addMembers, didOf, type Member, memberKind, totalsOf } from './collection.ts';

const added = '2026-11-02T09:00:00Z';

function member(identifier: string, more: Partial<Member> = {}): Member {
  return { identifier, added, ...more };
}

test.each([
  ['daac:night/one.fits', 'did'],
  ['https://data.example/one.fits', 'url'],
  ['ivo://example/demo?one', 'publisher-did'],
  ['one.fits', 'unresolved'],
  ['https://', 'unresolved'],
])('%s is a %s', (identifier, kind) => {
  expect(memberKind(identifier)).toBe(kind);
  expect(didOf(member(identifier)) !== undefined).toBe(kind === 'did');
});

test('sizes are added up, and what has none is counted apart', () => {
  const members = [
    member('a:1', { size: 10 }),
    member('a:2'),
    member('a:3', { size: 5, sizeIsEstimate: true }),
  ];
  expect(totalsOf(members)).toEqual({ members: 3, bytes: 15, unknown: 1, estimated: true });
  expect(totalsOf([])).toEqual({ members: 0, bytes: 0, unknown: 0, estimated: false });
});

describe('addMembers', () => {
  it('adds each once, and lets one that is there gain what it did not say.', () => {
    const there = [member('a:1', { title: 'First' })];
    const result = addMembers(there, [
      member('a:1', { title: 'Other', mediaType: 'text/csv' }),
      member('a:2'),
      member('a:2'),
    ]);
    expect(result).toEqual({
      members: [member('a:1', { title: 'First', mediaType: 'text/csv' }), member('a:2')],
      added: 1,
      known: 2,
    });
  });

  it('takes a true size instead of a guess, and never the other way round.', () => {
    const guess = member('a:1', { size: 9_000, sizeIsEstimate: true });
    const exact = member('a:1', { size: 8_765 });
    expect(addMembers([guess], [exact]).members).toEqual([exact]);
    expect(addMembers([exact], [guess]).members).toEqual([exact]);
    expect(addMembers([member('a:1')], [guess]).members).toEqual([guess]);
  });
});
