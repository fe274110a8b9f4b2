import { makeZip } from 'client-zip';
import type { PayloadFile } from '../../../../domain/crate/draft.ts';
import type { Problem } from '../../../../domain/problem.ts';
import type { Result } from '../../../../domain/result.ts';

/** The bytes of a file, piece by piece; a problem ends it. */
export type Pieces = AsyncIterable<Result<Uint8Array>>;

/** How far a zip has come. */
export interface ZipProgress {
  /** Path of the file that is being read. */
  readonly file?: string;
  readonly filesDone: number;
  readonly files: number;
  /** Of the payload. */
  readonly bytesDone: number;
}

/** What a zip is made of. */
export interface ZipContents {
  readonly metadata: string;
  readonly preview?: string;
  readonly payload: readonly PayloadFile[];
  /** Name of the one folder around everything, as `.eln` has it; without it the crate is the root of the zip. */
  readonly folder?: string;
  readonly open: (file: PayloadFile, signal: AbortSignal) => Pieces;
  /** When metadata and preview were made; by the clock of this device. */
  readonly now: Date;
}

/** Who is told how it goes. */
export interface ZipWatch {
  readonly onProgress: (progress: ZipProgress) => void;
  /**
   * The file that cannot be read, just before the stream fails: whoever gathers a stream may get no more than "network
   * error" from it.
   */
  readonly onStopped: (path: string, problem: Problem) => void;
}

/** Beyond so many files the simple form of a zip cannot count them. */
export const MOST_ENTRIES = 65_000;

/** What the zip writer takes: a folder, a text, or bytes that are still to come. */
type Entry = { readonly name: string; readonly lastModified: Date } & (
  | { readonly input?: never }
  | { readonly input: string }
  | { readonly input: AsyncGenerator<Uint8Array> }
);

/**
 * A crate as a zip, made while it is read: metadata first, then the preview, then the payload, one file after the other,
 * as it is, without compression. The stream fails at a file that cannot be read.
 * https://www.researchobject.org/ro-crate/specification/1.2/appendix/implementation-notes#combining-with-other-packaging-schemes
 */
export function zipCrate(
  contents: ZipContents,
  watch: ZipWatch,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  return makeZip(entries(contents, watch, signal), { buffersAreUTF8: true });
}

async function* entries(
  { metadata, preview, payload, folder, open, now }: ZipContents,
  { onProgress, onStopped }: ZipWatch,
  signal: AbortSignal,
): AsyncGenerator<Entry> {
  const named = (path: string) => (folder === undefined ? path : `${folder}/${path}`);
  if (folder !== undefined) yield { name: `${folder}/`, lastModified: now };
  yield { name: named('ro-crate-metadata.json'), input: metadata, lastModified: now };
  if (preview !== undefined)
    yield { name: named('ro-crate-preview.html'), input: preview, lastModified: now };
  let bytesDone = 0;
  for (const [filesDone, file] of payload.entries()) {
    const tell = () => onProgress({ file: file.path, filesDone, files: payload.length, bytesDone });
    tell();
    const count = (bytes: number) => {
      bytesDone += bytes;
      tell();
    };
    yield {
      name: named(file.path),
      input: bytesOf(file, open(file, signal), count, onStopped),
      lastModified: now,
    };
  }
  onProgress({ filesDone: payload.length, files: payload.length, bytesDone });
}

async function* bytesOf(
  file: PayloadFile,
  pieces: Pieces,
  count: (bytes: number) => void,
  onStopped: ZipWatch['onStopped'],
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    if (!piece.ok) {
      onStopped(file.path, piece.problem);
      throw new Error(`${file.path} cannot be read: ${piece.problem.kind}`);
    }
    // An empty piece would end the file for the writer.
    if (piece.value.byteLength > 0) yield piece.value;
    count(piece.value.byteLength);
  }
}
