import { isClutter } from '../../../../domain/crate/import/find-root.ts';
import { guardEntries, MAX_ENTRIES } from '../../../../domain/crate/import/guard-entries.ts';
import { fail, ok } from '../../../../domain/result.ts';
import type { SourceFile, SourceTree } from './source-tree.ts';

/** A file with the path below what was dropped or picked. */
interface PlacedFile {
  readonly path: string;
  /** `undefined` where it cannot be read. */
  readonly file: File | undefined;
}

/** The files of a picker: of a folder with their paths below it, others by their names. */
export function pickedTree(files: readonly File[]): SourceTree {
  return treeOf(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/**
 * What was dropped: files, and folders with everything below. The entries must be taken at once, while the event
 * lasts; reading goes on afterwards. https://wicg.github.io/entries-api/
 */
export function droppedTree(transfer: DataTransfer): Promise<SourceTree> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = [...transfer.files];
  return entries.some((entry) => entry?.isDirectory)
    ? filesBelow(entries.filter((entry) => entry !== null)).then(treeOf)
    : Promise.resolve(treeOf(files.map((file) => ({ path: file.name, file }))));
}

function treeOf(placed: readonly PlacedFile[]): SourceTree {
  const wanted = placed.filter(({ path }) => !isClutter(path));
  const listed = wanted.flatMap(({ path, file }) =>
    file ? [{ name: path, size: file.size, packed: file.size, file }] : [],
  );
  const unreadable = wanted.filter(({ file }) => file === undefined);
  const { taken, refused } = guardEntries(listed);
  const first = placed[0]?.path ?? '';
  return {
    name: first.split('/')[0] ?? '',
    files: taken.map(({ name, file }) => sourceOf(name, file)),
    refused: [...refused, ...unreadable.map(({ path }) => ({ name: path, because: 'broken' as const }))],
  };
}

function sourceOf(path: string, file: File): SourceFile {
  return {
    path,
    size: file.size,
    modified: new Date(file.lastModified).toISOString(),
    read: async (signal) => (signal?.aborted ? fail('aborted') : ok(file)),
  };
}

/** All files below some entries; a little more than the limit at most, so that what is too much is known to be. */
async function filesBelow(entries: readonly FileSystemEntry[]): Promise<PlacedFile[]> {
  const found: PlacedFile[] = [];
  const waiting = [...entries];
  for (
    let next = waiting.shift();
    next !== undefined && found.length <= MAX_ENTRIES;
    next = waiting.shift()
  ) {
    const path = next.fullPath.replace(/^\//, '');
    if (isFile(next)) found.push({ path, file: await fileOf(next) });
    else if (isFolder(next)) {
      const children = await childrenOf(next);
      if (children) waiting.push(...children);
      else found.push({ path: `${path}/`, file: undefined });
    }
  }
  return found;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** `undefined` where the file is gone, or may not be read. */
function fileOf(entry: FileSystemFileEntry): Promise<File | undefined> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(undefined)));
}

/** A reader gives a hundred at a time, and nothing at the end. `undefined` where the folder cannot be read. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[] | undefined> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  while (true) {
    const some = await new Promise<FileSystemEntry[] | undefined>((resolve) =>
      reader.readEntries(resolve, () => resolve(undefined)),
    );
    if (some === undefined) return undefined;
    if (some.length === 0) return all;
    all.push(...some);
  }
}
