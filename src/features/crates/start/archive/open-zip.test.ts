import { existsSync, readFileSync } from 'node:fs';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from './open-zip.ts';
import type { SourceTree } from './source-tree.ts';

function zipOf(files: Zippable): Blob {
  return new Blob([new Uint8Array(zipSync(files))]);
}

async function opened(zip: Blob): Promise<SourceTree> {
  const tree = await openZip(zip, 'x.zip');
  if (!tree.ok) throw new Error(tree.problem);
  return tree.value;
}

/** The bytes of a zip with some of them changed. */
async function changed(zip: Blob, change: (bytes: Uint8Array) => Uint8Array): Promise<Blob> {
  return new Blob([new Uint8Array(change(new Uint8Array(await zip.arrayBuffer())))]);
}

const text = 'Drift, drift, drift, drift, drift.';
const two = zipOf({ 'a.txt': strToU8(text), 'b/ä.txt': [strToU8('b'), { level: 0 }] });

describe('A zip', () => {
  it('is read file by file, packed and stored.', async () => {
    const { files, refused } = await opened(two);
    expect(files.map(({ path, size }) => [path, size])).toEqual([
      ['a.txt', text.length],
      ['b/ä.txt', 1],
    ]);
    expect(refused).toEqual([]);
    const read = await files[0]?.read();
    expect(read?.ok && (await read.value.text())).toBe(text);
  });

  it('loses only the names that lead elsewhere, and says which.', async () => {
    const { files, refused } = await opened(
      zipOf({
        'ok.txt': strToU8('ok'),
        '../evil.txt': strToU8('x'),
        '/abs.txt': strToU8('x'),
        'OK.txt': strToU8('x'),
      }),
    );
    expect(files.map(({ path }) => path)).toEqual(['ok.txt']);
    expect(refused).toEqual([
      { name: '../evil.txt', because: 'outside' },
      { name: '/abs.txt', because: 'outside' },
      { name: 'OK.txt', because: 'clash' },
    ]);
  });

  it('is refused in the part that grows beyond measure, before it is unpacked.', async () => {
    const bomb = zipOf({ 'zeros.bin': new Uint8Array(17 * 1024 * 1024), 'ok.txt': strToU8('ok') });
    const { files, refused } = await opened(bomb);
    expect(files.map(({ path }) => path)).toEqual(['ok.txt']);
    expect(refused).toEqual([{ name: 'zeros.bin', because: 'bomb' }]);
  });

  it('stops a file that is longer than its list says.', async () => {
    const zip = zipOf({ 'a.txt': new Uint8Array(100_000) });
    // The size in the central directory, at 24 behind its mark.
    const lying = await changed(zip, (bytes) => {
      const at = bytes.findIndex((byte, i) => byte === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1);
      new DataView(bytes.buffer).setUint32(at + 24, 10, true);
      return bytes;
    });
    const read = await (await opened(lying)).files[0]?.read();
    expect(read).toEqual({ ok: false, problem: 'broken' });
  });

  it('says which file is damaged.', async () => {
    const damaged = await changed(two, (bytes) => {
      bytes.fill(0xff, 36, 44);
      return bytes;
    });
    const { files } = await opened(damaged);
    expect(await files[0]?.read()).toEqual({ ok: false, problem: 'broken' });
    expect((await files[1]?.read())?.ok).toBe(true);
  });

  it.each([
    ['is no zip', new Blob(['{"@graph": []}']), 'no-zip'],
    ['is cut off', two.slice(0, 120), 'cut-off'],
    ['is empty', zipOf({}), 'empty'],
  ])('that %s is said to be so.', async (_what, zip, fault) => {
    expect(await openZip(zip, 'x.zip')).toEqual({ ok: false, problem: fault });
  });

  it('that is unpacked no longer is left at once.', async () => {
    const { files } = await opened(two);
    expect(await files[0]?.read(AbortSignal.abort())).toEqual({ ok: false, problem: 'aborted' });
  });
});

const archives = '../shared/fixtures/rocrate/archives/';

describe.skipIf(!existsSync(archives))('The archives of the fixtures', () => {
  const fixture = async (name: string) => opened(new Blob([readFileSync(archives + name)]));

  it('are taken without what leads out of them.', async () => {
    const { files, refused } = await fixture('traversal.zip');
    expect(files.map(({ path }) => path)).toEqual(['ro-crate-metadata.json', 'ok.txt', '__proto__/x.txt']);
    expect(refused.map(({ because }) => because)).toEqual(['outside', 'outside', 'outside', 'outside']);
  });

  it.each(['plain.zip', 'notebook.eln'])('are read whole: %s.', async (name) => {
    const { files, refused } = await fixture(name);
    expect(files.map(({ path }) => path).filter((path) => path.endsWith('面试.mp4'))).toHaveLength(1);
    expect(files).toHaveLength(6);
    expect(refused).toEqual([]);
    for (const file of files)
      expect(await file.read()).toMatchObject({ ok: true, value: { size: file.size } });
  });
});
