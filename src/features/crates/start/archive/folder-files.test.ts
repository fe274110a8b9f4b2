import { describe, expect, it } from 'vitest';
import { droppedTree, pickedTree } from './folder-files.ts';

/** A file as the browser gives it when a folder was picked. */
function picked(path: string): File {
  const file = new File(['x'], path.split('/').pop() ?? '');
  Object.defineProperty(file, 'webkitRelativePath', { value: path.includes('/') ? path : '' });
  return file;
}

type Dropped = { readonly [name: string]: Dropped | string | null };

/** What hangs at the pointer: texts are files, `null` is what cannot be read. Folders give one child at a time. */
function transferOf(dropped: Dropped): DataTransfer {
  const entries = Object.entries(dropped).map(([name, content]) => entryOf(`/${name}`, content));
  return {
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
    files: Object.entries(dropped).flatMap(([name, content]) =>
      typeof content === 'string' ? [new File([content], name)] : [],
    ),
  } as unknown as DataTransfer;
}

function entryOf(fullPath: string, content: Dropped | string | null): object {
  if (typeof content === 'string' || content === null)
    return {
      fullPath,
      isFile: true,
      isDirectory: false,
      file: (done: (file: File) => void, failed: () => void) =>
        content === null ? failed() : done(new File([content], fullPath.split('/').pop() ?? '')),
    };
  const children = Object.entries(content).map(([name, inside]) => entryOf(`${fullPath}/${name}`, inside));
  return {
    fullPath,
    isFile: false,
    isDirectory: true,
    createReader: () => ({ readEntries: (done: (some: object[]) => void) => done(children.splice(0, 1)) }),
  };
}

describe('Files of this computer', () => {
  it('that were picked as a folder keep their places below it.', async () => {
    const tree = pickedTree([picked('lab/a.csv'), picked('lab/deep/b.csv'), picked('lab/.DS_Store')]);
    expect(tree.name).toBe('lab');
    expect(tree.files.map(({ path, size }) => [path, size])).toEqual([
      ['lab/a.csv', 1],
      ['lab/deep/b.csv', 1],
    ]);
    expect((await tree.files[0]?.read())?.ok).toBe(true);
    expect(await tree.files[0]?.read(AbortSignal.abort())).toEqual({ ok: false, problem: 'aborted' });
  });

  it('that were picked alone have their names.', () => {
    const tree = pickedTree([picked('a.csv')]);
    expect([tree.name, ...tree.files.map(({ path }) => path)]).toEqual(['a.csv', 'a.csv']);
  });

  it('that were dropped come with all folders, and with what could not be read.', async () => {
    const tree = await droppedTree(
      transferOf({
        lab: { 'a.csv': 'a', deep: { 'b.csv': 'b', 'c.csv': 'c' }, 'locked.csv': null },
        'd.csv': 'd',
      }),
    );
    expect(tree.name).toBe('d.csv');
    expect(tree.files.map(({ path }) => path).sort()).toEqual([
      'd.csv',
      'lab/a.csv',
      'lab/deep/b.csv',
      'lab/deep/c.csv',
    ]);
    expect(tree.refused).toEqual([{ name: 'lab/locked.csv', because: 'broken' }]);
  });

  it('that were dropped without a folder need no looking around.', async () => {
    const tree = await droppedTree(transferOf({ 'a.csv': 'a', 'b.csv': 'b' }));
    expect(tree.files.map(({ path }) => path)).toEqual(['a.csv', 'b.csv']);
  });
});
