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

/**
 * Reads files one after the other, so that no more than one is unpacked at a time. What cannot be read is named, and
 * the others go on; stopping leaves nothing behind.
 * @param newKey a random UUID
 */
export async function takeFiles(
  files: ReadonlyMap<string, SourceFile>,
  options: {
    readonly newKey: () => string;
    readonly mediaTypeOf: (path: string, blob: Blob) => Promise<string>;
    readonly onProgress: (progress: TakeProgress) => void;
    readonly signal: AbortSignal;
  },
): Promise<Result<TakenFiles, 'aborted'>> {
  const payload: PayloadFile[] = [];
  const local = new Map<string, Blob>();
  const failed: { name: string; because: RefusedBecause }[] = [];
  const bytes = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  let bytesDone = 0;
  let filesDone = 0;
  for (const [path, file] of files) {
    options.onProgress({ files: files.size, filesDone, bytes, bytesDone, now: path });
    const read = await file.read(options.signal);
    if (options.signal.aborted || (!read.ok && read.problem === 'aborted'))
      return { ok: false, problem: 'aborted' };
    if (read.ok) {
      const key = options.newKey();
      const mediaType = await options.mediaTypeOf(path, read.value);
      local.set(key, read.value);
      payload.push({ path, source: { kind: 'local', key }, size: read.value.size, mediaType });
    } else if (read.problem !== 'aborted') failed.push({ name: path, because: read.problem });
    filesDone += 1;
    bytesDone += file.size;
  }
  options.onProgress({ files: files.size, filesDone, bytes, bytesDone });
  return ok({ payload, local, failed });
}
