import { mediaTypeParameter } from './media-type.ts';

/**
 * The body as text: by its byte order mark, else by the declared charset, else as UTF-8.
 * Never fails: bytes that fit no encoding become U+FFFD. The byte order mark is removed.
 * https://encoding.spec.whatwg.org/#decode
 */
export function decodeText(body: Uint8Array, contentType?: string): string {
  return new TextDecoder(byteOrderMark(body) ?? knownCharset(contentType) ?? 'utf-8').decode(body);
}

/** Whether the bytes are text at all: no NUL, and nearly no character that had to be replaced. */
export function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 4096);
  if (sample.includes('\0')) return false;
  const broken = sample.split('\uFFFD').length - 1;
  return broken <= sample.length / 100;
}

function byteOrderMark(body: Uint8Array): string | undefined {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8';
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
  return undefined;
}

function knownCharset(contentType: string | undefined): string | undefined {
  const charset = mediaTypeParameter(contentType, 'charset');
  if (charset === undefined) return undefined;
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return undefined;
  }
}
