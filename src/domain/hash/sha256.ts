import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text (as UTF-8) or of bytes, in lower-case hex. FIPS 180-4. */
export function sha256Hex(message: string | Uint8Array): string {
  return bytesToHex(sha256(typeof message === 'string' ? utf8ToBytes(message) : message));
}
