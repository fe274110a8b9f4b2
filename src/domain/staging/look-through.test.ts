import { expect, test } from 'vitest';
import type { Member } from './collection.ts';
import { changesBetween, repeatedMembers, whyUnstageable } from './look-through.ts';

const added = '2026-11-02T09:00:00Z';
const member = (identifier: string, more: Partial<Member> = {}): Member => ({ identifier, added, ...more });

test.each([
  ['survey:one.fits', undefined],
  ['https://data.example/one.fits', { kind: 'url' }],
  ['ivo://data.example/obs?one', { kind: 'publisher-did' }],
  ['survey:one file.fits', { kind: 'bad-did', fault: 'name' }],
  ['a scope/with slash:one.fits', { kind: 'bad-did', fault: 'scope' }],
  ['one.fits', { kind: 'unresolved' }],
])('whether %s can be staged is known by its name', (identifier, why) => {
  expect(whyUnstageable({ identifier })).toEqual(why);
});

test('members with the same checksum or address repeat each other, and the one with a data identifier stays', () => {
  const sha = `sha256:${'0'.repeat(64)}`;
  const members = [
    member('https://data.example/1', { size: 5, checksum: sha }),
    member('a:1', { size: 5, checksum: sha }),
    member('a:2', { size: 6, checksum: sha }),
    member('ivo://b?2', { accessUrl: 'https://data.example/1' }),
  ];
  const repeats = repeatedMembers(members);
  expect([...repeats].map(([identifier, first]) => [identifier, first.identifier])).toEqual([
    ['https://data.example/1', 'a:1'],
    ['ivo://b?2', 'a:1'],
  ]);
});

test('empty files are not repeats of each other', () => {
  const empty = { size: 0, checksum: 'adler32:00000001' };
  expect(repeatedMembers([member('a:1', empty), member('a:2', empty)]).size).toBe(0);
});

test('what has changed is told by identifiers', () => {
  expect(changesBetween([member('a:1'), member('a:2')], [member('a:2', { size: 3 }), member('a:3')])).toEqual(
    { added: [member('a:3')], removed: [member('a:1')] },
  );
});
