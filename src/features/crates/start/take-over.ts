import type { PayloadFile } from '../../../domain/crate/draft.ts';
import type { RefusedBecause } from '../../../domain/crate/import/guard-entries.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { SourceFile } from './archive/source-tree.ts';

/** How far taking files into this browser has come. */
export interface TakeProgress {
  readonly files: number;
  readonly filesDone: number;
  readonly bytes: number;
  readonly bytesDone: number;
  /** Path of the one that is read. */
  readonly now?: string;
}

/** Files that are in this browser now. */
export interface TakenFiles {
  readonly payload: readonly PayloadFile[];
  readonly local: ReadonlyMap<string, Blob>;
  /** Those that could not be read. */
  readonly failed: readonly { readonly name: string; readonly because: RefusedBecause }[];
}

/** So many files are read at the same time: for small ones, waiting is most of the work. */
const AT_ONCE = 4;

/**
 * Reads files, a few at a time, so that little of them is unpacked at once. What cannot be read is named, and the others
 * go on; stopping leaves nothing behind.
 */
export async function takeFiles(
  files: ReadonlyMap<string, SourceFile>,
  options: {
    /** A random UUID. */
    readonly newKey: () => string;
    readonly mediaTypeOf: (path: string, blob: Blob) => Promise<string>;
    readonly onProgress: (progress: TakeProgress) => void;
    readonly signal: AbortSignal;
  },
): Promise<Result<TakenFiles, 'aborted'>> {
  const { newKey, mediaTypeOf, onProgress, signal } = options;
  const bytes = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  const local = new Map<string, Blob>();
  const payload = new Map<string, PayloadFile>();
  const failed: { name: string; because: RefusedBecause }[] = [];
  let bytesDone = 0;
  let filesDone = 0;
  const takeOne = async (path: string, file: SourceFile) => {
    onProgress({ files: files.size, filesDone, bytes, bytesDone, now: path });
    const read = await file.read(signal);
    if (signal.aborted) return;
    if (read.ok) {
      const key = newKey();
      const mediaType = await mediaTypeOf(path, read.value);
      local.set(key, read.value);
      payload.set(path, { path, source: { kind: 'local', key }, size: read.value.size, mediaType });
    } else if (read.problem !== 'aborted') failed.push({ name: path, because: read.problem });
    filesDone += 1;
    bytesDone += file.size;
  };
  const waiting = files.entries();
  // All of them draw from what is left.
  const lane = async () => {
    for (const [path, file] of waiting) {
      if (signal.aborted) return;
      await takeOne(path, file);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  if (signal.aborted) return { ok: false, problem: 'aborted' };
  onProgress({ files: files.size, filesDone, bytes, bytesDone });
  // In the order in which they were given, whichever came first.
  const taken = [...files.keys()].flatMap((path) => payload.get(path) ?? []);
  return ok({ payload: taken, local, failed });
}
