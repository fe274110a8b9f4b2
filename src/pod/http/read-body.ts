/** The body is larger than allowed. */
export class BodyTooLarge extends Error {}

/**
 * Reads a body to its end, but never more than `limit` bytes: stops the download and throws {@link BodyTooLarge}.
 * What `Content-Length` promises is not relied on, only believed when it is too much already.
 */
export async function readBody(response: Response, limit: number): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = Number(response.headers.get('content-length') ?? 0) > limit ? Number.POSITIVE_INFINITY : 0;
  while (size <= limit) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, size);
    chunks.push(value);
    size += value.byteLength;
  }
  await reader.cancel();
  throw new BodyTooLarge();
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}
