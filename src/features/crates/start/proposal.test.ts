import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../domain/result.ts';
import { openZip } from './archive/open-zip.ts';
import type { SourceTree } from './archive/source-tree.ts';
import { findInTree, proposeCrate, sourceOfFound, sourceOfText } from './proposal.ts';
import { takeFiles } from './take-over.ts';

const metadata = JSON.stringify({
  '@context': 'https://w3id.org/ro/crate/1.2/context',
  '@graph': [
    { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
    { '@id': './', '@type': 'Dataset', name: 'Moons', hasPart: { '@id': 'a.csv' } },
    { '@id': 'a.csv', '@type': 'File', author: { '@type': 'Person', name: 'Ada' } },
  ],
});

function treeOf(files: Record<string, string>): SourceTree {
  return {
    name: 'x',
    refused: [],
    files: Object.entries(files).map(([path, text]) => ({
      path,
      size: text.length,
      read: async () => ok(new Blob([text])),
    })),
  };
}

async function proposed(files: Record<string, string>) {
  const found = await findInTree(treeOf(files));
  if (found.kind !== 'crate') throw new Error(found.kind);
  const proposal = await proposeCrate(found.source);
  if (!proposal.ok) throw new Error(proposal.problem.kind);
  return proposal.value;
}

describe('A crate that was found', () => {
  it('comes with its files, with what lies beside it, and with what opening changed.', async () => {
    const { source, facts, changes, paths } = await proposed({
      'lab/ro-crate-metadata.json': metadata,
      'lab/a.csv': '1',
      'lab/notes.txt': '2',
    });
    expect(paths).toEqual(['a.csv', 'notes.txt']);
    expect(source.outside).toEqual([]);
    expect(facts).toMatchObject({ undescribed: ['notes.txt'], missing: [], packaging: 'attached' });
    expect(changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['lifted']));
  });

  it('leaves its page behind, which is made anew when it is saved, and says so.', async () => {
    const { source, paths } = await proposed({
      'lab/ro-crate-metadata.json': metadata,
      'lab/ro-crate-preview.html': '<p>Moons</p>',
      'lab/ro-crate-preview_files/style.css': '',
      'lab/a.csv': '1',
      'lab/part/ro-crate-preview.html': '<p>Part</p>',
    });
    expect(paths).toEqual(['a.csv', 'part/ro-crate-preview.html']);
    expect(source.outside).toEqual(['lab/ro-crate-preview.html', 'lab/ro-crate-preview_files/style.css']);
  });

  it('in a bag leaves the papers of the bag behind, and says so.', async () => {
    const { source, paths } = await proposed({
      'bagit.txt': 'BagIt-Version: 1.0',
      'manifest-sha256.txt': '',
      'data/ro-crate-metadata.json': metadata,
      'data/a.csv': '1',
    });
    expect(paths).toEqual(['a.csv']);
    expect(source.outside).toEqual(['bagit.txt', 'manifest-sha256.txt']);
  });

  it('alone misses its files, but no word of it.', async () => {
    const alone = await proposeCrate(sourceOfText('pasted', metadata));
    expect(alone.ok && alone.value.facts.missing).toEqual(['a.csv']);
    expect(alone.ok && alone.value.paths).toBeUndefined();
  });

  it('on the web has its files where they lie.', async () => {
    const web = 'https://x.example/c/ro-crate-metadata.json';
    const found = await proposeCrate({ ...sourceOfText(web, metadata), web });
    expect(found.ok && found.value.source.payload).toEqual([
      { path: 'a.csv', source: { kind: 'web', url: 'https://x.example/c/a.csv' } },
    ]);
    expect(found.ok && found.value.facts.missing).toEqual([]);
  });

  it('of the pod stays bound to its container.', async () => {
    const container = 'https://alice.example/crates/moons/';
    const source = sourceOfFound({
      container,
      metadata: `${container}ro-crate-metadata.json`,
      text: metadata,
      etag: '"3"',
      payload: [{ path: 'a.csv', source: { kind: 'pod', url: `${container}a.csv` } }],
      problems: [],
    });
    const found = await proposeCrate(source);
    expect(found.ok && found.value.source.saved).toEqual({ container, etag: '"3"' });
    expect(found.ok && found.value.paths).toEqual(['a.csv']);
  });

  it('that is broken keeps its text and its files, and opens when it is mended.', async () => {
    const found = await findInTree(treeOf({ 'ro-crate-metadata.json': metadata.slice(0, -1), 'a.csv': '1' }));
    if (found.kind !== 'crate') throw new Error(found.kind);
    const broken = await proposeCrate(found.source);
    expect(broken).toMatchObject({ ok: false, problem: { kind: 'json', text: metadata.slice(0, -1) } });
    const mended = await proposeCrate({ ...found.source, text: metadata });
    expect(mended.ok && mended.value.paths).toEqual(['a.csv']);
  });
});

describe('Files without a single crate', () => {
  it('are several, or none, or one that cannot be read.', async () => {
    expect((await findInTree(treeOf({ 'a.csv': '1' }))).kind).toBe('none');
    const two = treeOf({
      'one/ro-crate-metadata.json': metadata,
      'two/ro-crate-metadata.json': metadata,
      'two/a.csv': '1',
    });
    expect((await findInTree(two)).kind).toBe('several');
    const chosen = await findInTree(two, 'two/ro-crate-metadata.json');
    expect(chosen.kind === 'crate' && [...(chosen.source.files?.keys() ?? [])]).toEqual(['a.csv']);
    const damaged: SourceTree = {
      ...two,
      files: [
        { path: 'ro-crate-metadata.json', size: 1, read: async () => ({ ok: false, problem: 'broken' }) },
      ],
    };
    expect(await findInTree(damaged)).toEqual({ kind: 'unreadable', metadata: 'ro-crate-metadata.json' });
  });
});

describe('Taking files over', () => {
  const options = (signal = new AbortController().signal) => {
    const seen: string[] = [];
    let keys = 0;
    return {
      seen,
      newKey: () => {
        keys += 1;
        return `key-${keys}`;
      },
      mediaTypeOf: async () => 'text/csv',
      onProgress: ({ filesDone, bytesDone, now }: { filesDone: number; bytesDone: number; now?: string }) =>
        seen.push(`${filesDone} ${bytesDone} ${now ?? 'done'}`),
      signal,
    };
  };
  const files = (names: Record<string, string>) =>
    new Map(treeOf(names).files.map((file) => [file.path, file] as const));

  it('tells how far it is, and names what cannot be read.', async () => {
    const given = files({ 'a.csv': 'abc', 'b.csv': 'de' });
    given.set('bad.csv', { path: 'bad.csv', size: 9, read: async () => ({ ok: false, problem: 'broken' }) });
    const how = options();
    const taken = await takeFiles(given, how);
    expect(how.seen.slice(0, 3)).toEqual(['0 0 a.csv', '0 0 b.csv', '0 0 bad.csv']);
    expect(how.seen.at(-1)).toBe('3 14 done');
    expect(taken.ok && taken.value.failed).toEqual([{ name: 'bad.csv', because: 'broken' }]);
    expect(taken.ok && taken.value.payload).toEqual([
      { path: 'a.csv', source: { kind: 'local', key: 'key-1' }, size: 3, mediaType: 'text/csv' },
      { path: 'b.csv', source: { kind: 'local', key: 'key-2' }, size: 2, mediaType: 'text/csv' },
    ]);
    expect(taken.ok && (await taken.value.local.get('key-2')?.text())).toBe('de');
  });

  it('ends at once when it is stopped.', async () => {
    const stopped = new AbortController();
    stopped.abort();
    const how = options(stopped.signal);
    expect(await takeFiles(files({ 'a.csv': 'a', 'b.csv': 'b' }), how)).toEqual({
      ok: false,
      problem: 'aborted',
    });
    expect(how.seen).toEqual([]);
  });
});

const archives = '../shared/fixtures/rocrate/archives/';

describe.skipIf(!existsSync(archives))('The archives of the fixtures', () => {
  const found = async (name: string) => {
    const zip = await openZip(new Blob([readFileSync(archives + name)]), name);
    if (!zip.ok) throw new Error(zip.problem);
    return findInTree(zip.value);
  };

  it.each(['plain.zip', 'notebook.eln'])('%s opens whole and clean.', async (name) => {
    const there = await found(name);
    const proposal = there.kind === 'crate' ? await proposeCrate(there.source) : undefined;
    expect(proposal?.ok && proposal.value).toMatchObject({
      changes: [],
      facts: { missing: [], undescribed: [] },
      source: { refused: [], outside: [] },
    });
  });

  it('two-folders.zip leaves the choice, and no-metadata.zip has none.', async () => {
    expect(await found('two-folders.zip')).toMatchObject({ kind: 'several' });
    expect(await found('no-metadata.zip')).toEqual({ kind: 'none', folder: 'data/' });
  });
});
