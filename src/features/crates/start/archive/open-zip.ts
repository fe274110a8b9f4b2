import {
  BlobReader,
  configure,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_SPLIT_ZIP_FILE,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { isClutter } from '../../../../domain/crate/import/find-root.ts';
import {
  guardEntries,
  type Refused,
  type RefusedBecause,
} from '../../../../domain/crate/import/guard-entries.ts';
import { fail, ok, type Result } from '../../../../domain/result.ts';
import type { SourceFile, SourceTree } from './source-tree.ts';

/** Why nothing of an archive can be read. */
export type ZipFault =
  /** It is no zip at all. */
  | 'no-zip'
  /** It begins like one, and its end, where the list of its files stands, is missing. */
  | 'cut-off'
  /** The list of its files cannot be read. */
  | 'broken'
  /** It is one part of several, or its list of files is encrypted. */
  | 'unsupported'
  /** There is nothing in it. */
  | 'empty';

// Workers made from text are not allowed here, and browsers unpack by themselves.
configure({ useWebWorkers: false });

/** `PK`, then what a zip begins with: a file, or its end where it is empty. */
const STARTS = ['504b0304', '504b0506'];

/**
 * Opens a zip (an `.eln` is one): reads its list of files, without unpacking any, and leaves out what is dangerous or
 * too much. Where bytes turn out to be other than promised, only that file fails.
 */
export async function openZip(zip: Blob, name: string): Promise<Result<SourceTree, ZipFault>> {
  const reader = new ZipReader(new BlobReader(zip), { filenameValidation: 'tolerant' });
  try {
    const entries = await reader.getEntries();
    const files = entries
      .filter((entry): entry is FileEntry => !entry.directory)
      .filter(({ filename }) => !isClutter(filename));
    const listed = files.map((entry) => ({
      name: entry.filename,
      size: entry.uncompressedSize,
      packed: entry.compressedSize,
      isEncrypted: entry.encrypted,
      isLink: entry.symlink,
      entry,
    }));
    if (listed.length === 0) return fail('empty');
    const { taken, refused } = guardEntries(listed);
    return ok({ name, files: taken.map(({ entry }) => fileOf(entry)), refused: refused.map(shown) });
  } catch (error) {
    return fail(await faultOf(zip, error));
  } finally {
    await reader.close();
  }
}

function fileOf(entry: FileEntry): SourceFile {
  const modified = entry.lastModDate;
  return {
    path: entry.filename,
    size: entry.uncompressedSize,
    ...(!Number.isNaN(modified.getTime()) && { modified: modified.toISOString() }),
    read: (signal) => unpack(entry, signal),
  };
}

/** Unpacks one file. The reader stops by itself as soon as there are more bytes than its list promises. */
async function unpack(
  entry: FileEntry,
  signal: AbortSignal | undefined,
): Promise<Result<Blob, RefusedBecause | 'aborted'>> {
  const through = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>();
  try {
    const [blob] = await Promise.all([
      new Response(through.readable).blob(),
      entry.getData(through.writable, { checkSignature: true, ...(signal && { signal }) }),
    ]);
    return ok(blob);
  } catch {
    return fail(signal?.aborted ? 'aborted' : 'broken');
  }
}

async function faultOf(zip: Blob, error: unknown): Promise<ZipFault> {
  const message = error instanceof Error ? error.message : '';
  if (message === ERR_SPLIT_ZIP_FILE || message === ERR_ENCRYPTED_CENTRAL_DIRECTORY) return 'unsupported';
  const start = [...new Uint8Array(await zip.slice(0, 4).arrayBuffer())]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  if (!STARTS.includes(start)) return 'no-zip';
  return (await hasEnd(zip)) ? 'broken' : 'cut-off';
}

/** Whether the record stands in the file that a zip ends with. */
async function hasEnd(zip: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await zip.slice(Math.max(0, zip.size - 66_000)).arrayBuffer());
  return bytes.some(
    (byte, at) => byte === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6,
  );
}

/** A name as it may be shown: characters that nobody sees become `�`. */
function shown({ name, because }: Refused): Refused {
  return { name: name.replace(/\p{Cc}/gu, '�').slice(0, 200), because };
}
