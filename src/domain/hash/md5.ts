import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** MD5 of a text (as UTF-8) or of bytes, in lower-case hex: for rules that use `crypto:md5`, never for identity. */
export function md5Hex(message: string | Uint8Array): string {
  return bytesToHex(md5(typeof message === 'string' ? utf8ToBytes(message) : message));
}
