import type { PayloadFile } from '../../../domain/crate/draft.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { PIECE, readPieces } from '../../../pod/crates/read-pieces.ts';
import { type PayloadReader, readPayload } from '../draft/read-payload.ts';

/** The bytes of a file of the payload, piece by piece: with the session only from the own pod. */
export async function* openPieces(
  reader: PayloadReader,
  { source, size }: PayloadFile,
  signal: AbortSignal,
): AsyncGenerator<Result<Uint8Array>, void> {
  if (source.kind !== 'local')
    return yield* readPieces(
      reader.transport,
      { url: source.url, size, anonymous: source.kind === 'web' },
      signal,
    );
  const read = await readPayload(reader, source, signal);
  if (!read.ok) return yield read;
  for (let start = 0; start < read.value.size; start += PIECE)
    yield ok(new Uint8Array(await read.value.slice(start, start + PIECE).arrayBuffer()));
}
