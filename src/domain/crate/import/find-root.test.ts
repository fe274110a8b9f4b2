import { describe, expect, it } from 'vitest';
import { findRoot } from './find-root.ts';

const metadata = 'ro-crate-metadata.json';

describe('The root of a crate among files', () => {
  it.each<[string, string[], string, string]>([
    ['at the top', ['a.txt', metadata, `inner/${metadata}`], '', metadata],
    [
      'in the only folder',
      [`lab/${metadata}`, 'lab/a.txt', '__MACOSX/lab/._a.txt'],
      'lab/',
      `lab/${metadata}`,
    ],
    ['of version 1.0', ['ro-crate-metadata.jsonld'], '', 'ro-crate-metadata.jsonld'],
    ['without files', ['drift-ro-crate-metadata.json'], '', 'drift-ro-crate-metadata.json'],
    [
      'in a bag',
      ['bagit.txt', 'manifest-md5.txt', `data/${metadata}`, 'data/a'],
      'data/',
      `data/${metadata}`,
    ],
    ['in a bag in a folder', ['b/bagit.txt', `b/data/${metadata}`], 'b/data/', `b/data/${metadata}`],
    [
      'deep down, with a crate inside',
      ['x.txt', `a/b/${metadata}`, `a/b/c/${metadata}`],
      'a/b/',
      `a/b/${metadata}`,
    ],
  ])('is found %s.', (_where, paths, folder, document) => {
    expect(findRoot(paths)).toEqual({ kind: 'crate', root: { folder, metadata: document } });
  });

  it('is asked for where there are several.', () => {
    expect(findRoot([`one/${metadata}`, `two/${metadata}`])).toEqual({
      kind: 'several',
      roots: [
        { folder: 'one/', metadata: `one/${metadata}` },
        { folder: 'two/', metadata: `two/${metadata}` },
      ],
    });
    expect(findRoot(['a-ro-crate-metadata.json', 'b-ro-crate-metadata.json'])).toMatchObject({
      kind: 'several',
    });
  });

  it('is none where there is no metadata; the folder around everything is known.', () => {
    expect(findRoot(['data/a.txt', 'data/b.txt'])).toEqual({ kind: 'none', folder: 'data/' });
    expect(findRoot(['a.txt', 'data/b.txt'])).toEqual({ kind: 'none', folder: '' });
    expect(findRoot(['bagit.txt', 'data/a.txt'])).toEqual({ kind: 'none', folder: 'data/' });
    expect(findRoot([])).toEqual({ kind: 'none', folder: '' });
  });
});
