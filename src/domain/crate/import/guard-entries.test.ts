import { describe, expect, it } from 'vitest';
import { guardEntries, type ListedEntry } from './guard-entries.ts';

function entry(name: string, more: Partial<ListedEntry> = {}): ListedEntry {
  return { name, size: 10, packed: 10, ...more };
}

const MiB = 1024 * 1024;

describe('The guard of what is imported', () => {
  it.each<[string, ListedEntry]>([
    ['outside', entry('../evil.txt')],
    ['outside', entry('a/../../evil.txt')],
    ['outside', entry('/etc/passwd')],
    ['outside', entry('C:\\evil.txt')],
    ['outside', entry('c:evil.txt')],
    ['outside', entry('..\\evil.txt')],
    ['name', entry('a\0b')],
    ['name', entry('a\nb')],
    ['name', entry('')],
    ['name', entry('a//b')],
    ['name', entry('./a')],
    ['encrypted', entry('secret.txt', { isEncrypted: true })],
    ['link', entry('link', { isLink: true })],
    ['bomb', entry('zeros', { size: 100 * MiB, packed: 100_000 })],
    ['clash', entry('OK.TXT')],
  ])('refuses what is %s, and takes the rest.', (because, bad) => {
    const ok = entry('ok.txt');
    const { taken, refused } = guardEntries([ok, bad]);
    expect(taken).toEqual([ok]);
    expect(refused).toEqual([{ name: bad.name, because }]);
  });

  it('takes names that only look strange.', () => {
    const names = ['__proto__/x.txt', '面试.mp4', 'a b/100%.csv', '..a/b..', '.hidden', 'e:'];
    const taken = guardEntries(names.map((name) => entry(name))).taken.map(({ name }) => name);
    expect(taken).toEqual(names.filter((name) => name !== 'e:'));
  });

  it('takes no more files and bytes than allowed, and the metadata before all others.', () => {
    const entries = [entry('a'), entry('b'), entry('c'), entry('ro-crate-metadata.json')];
    const few = guardEntries(entries, { entries: 2, bytes: 1000 });
    expect(few.taken.map(({ name }) => name)).toEqual(['a', 'ro-crate-metadata.json']);
    expect(few.refused).toEqual([
      { name: 'b', because: 'count' },
      { name: 'c', because: 'count' },
    ]);
    const small = guardEntries([...entries, entry('d', { size: 3, packed: 3 })], { entries: 9, bytes: 24 });
    expect(small.taken.map(({ name }) => name)).toEqual(['a', 'ro-crate-metadata.json', 'd']);
    expect(small.refused.map(({ because }) => because)).toEqual(['bytes', 'bytes']);
  });

  it('lets small files shrink as far as they like.', () => {
    expect(guardEntries([entry('zeros', { size: MiB, packed: 1000 })]).refused).toEqual([]);
  });
});
