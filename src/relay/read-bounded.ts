/** What was read of a body. */
export interface ReadBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** False where there was more. */
  readonly whole: boolean;
}

/**
 * Reads a body up to `limit` bytes and no further, whatever length it promises.
 * @param endsWithin sees each piece as it comes, and may end the reading with it
 */
export async function readBounded(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  endsWithin: (piece: Uint8Array) => boolean = () => false,
): Promise<ReadBody> {
  if (body === null) return { bytes: new Uint8Array(), whole: true };
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { bytes: joined(pieces, size), whole: true };
    pieces.push(value);
    size += value.length;
    if (size > limit || endsWithin(value)) {
      // Not waited for: whoever sends without end may also be slow to stop.
      reader.cancel().catch(() => undefined);
      return { bytes: joined(pieces, size).slice(0, limit), whole: false };
    }
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}
