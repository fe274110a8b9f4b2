import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-1 of a text (as UTF-8) or of bytes, in lower-case hex: for rules that use `crypto:sha`, never for identity. */
export function sha1Hex(message: string | Uint8Array): string {
  return bytesToHex(sha1(typeof message === 'string' ? utf8ToBytes(message) : message));
}
