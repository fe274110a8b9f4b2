import type { PayloadFile } from '../../../domain/crate/draft.ts';
import { type PayloadReader, readPayload } from '../draft/read-payload.ts';

/** In bytes: larger pictures are not put into a page. */
const LARGEST = 200_000;
/** So many pictures go into a page. */
const MOST = 20;
const PICTURE = /^image\/(?:png|jpeg|gif|webp|avif|svg\+xml)$/;

/** Small pictures of the payload as `data:` URLs by path, for its page. One that cannot be read is left out. */
export async function picturesOf(
  reader: PayloadReader,
  payload: readonly PayloadFile[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  const small = payload.filter(
    // A page is made without being asked for: nothing is fetched from elsewhere for it.
    ({ mediaType = '', size, source }) =>
      PICTURE.test(mediaType) && size !== undefined && size <= LARGEST && source.kind !== 'web',
  );
  for (const { path, source, mediaType = '' } of small.slice(0, MOST)) {
    const read = await readPayload(reader, source, signal);
    if (signal.aborted) break;
    if (read.ok && read.value.size <= LARGEST) pictures.set(path, await dataUrl(read.value, mediaType));
  }
  return pictures;
}

async function dataUrl(blob: Blob, mediaType: string): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return `data:${mediaType};base64,${btoa(text)}`;
}
