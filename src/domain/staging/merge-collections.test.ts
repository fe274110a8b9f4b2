import { expect, it, test } from 'vitest';
import type { DataCollection, Member } from './collection.ts';
import { isSame, mergeCollections, mergeMembers } from './merge-collections.ts';

const added = '2026-11-02T09:00:00Z';
const member = (identifier: string, more: Partial<Member> = {}): Member => ({ identifier, added, ...more });
const ids = (members: readonly Member[]) => members.map(({ identifier }) => identifier);

test('of two devices, what either added is there, and what either took away is gone', () => {
  const base = [member('a:1'), member('a:2')];
  const mine = [member('a:2'), member('a:3')];
  const theirs = [member('a:1'), member('a:2'), member('a:4')];
  expect(ids(mergeMembers(base, mine, theirs))).toEqual(['a:2', 'a:4', 'a:3']);
});

test('what only one has changed of a member stays, and mine counts where both have', () => {
  const base = [member('a:1', { title: 'One' }), member('a:2', { size: 1 })];
  const mine = [member('a:1', { title: 'Mine' }), member('a:2', { size: 1 })];
  const theirs = [member('a:1', { title: 'Theirs', mediaType: 'text/csv' }), member('a:2', { size: 2 })];
  expect(mergeMembers(base, mine, theirs)).toEqual([
    member('a:1', { title: 'Mine', mediaType: 'text/csv' }),
    member('a:2', { size: 2 }),
  ]);
});

test('where nobody else has changed anything, mine are in my order', () => {
  const base = [member('a:1'), member('a:2')];
  const mine = [member('a:3'), member('a:1')];
  expect(mergeMembers(base, mine, structuredClone(base))).toEqual(mine);
});

test('what a member does not say any more comes back only where the other device has changed it', () => {
  const base = [member('a:1', { locality: 'cold' })];
  expect(mergeMembers(base, [member('a:1')], base)).toEqual([member('a:1')]);
});

it('keeps the version and the kept ones of the pod, and the words that one of both has changed.', () => {
  const base: DataCollection = {
    id: 'https://alice.example/c.ttl#it',
    title: 'Night',
    version: 1,
    kept: [],
    members: [],
    created: added,
    modified: added,
  };
  const mine = { ...base, title: 'Night one', modified: '2026-11-02T10:00:00Z' };
  const theirs = { ...base, description: 'First night.', version: 2, kept: [1] };
  expect(mergeCollections(base, mine, theirs)).toEqual({
    ...theirs,
    title: 'Night one',
    modified: '2026-11-02T10:00:00Z',
  });
});

test('the order in which a member says things makes no difference', () => {
  expect(isSame({ identifier: 'a:1', added }, { added, identifier: 'a:1' })).toBe(true);
  expect(isSame(member('a:1'), member('a:1', { size: 1 }))).toBe(false);
});
