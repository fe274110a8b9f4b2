import { padded, toBytes, toHex, wordsToBytes } from './bytes.ts';

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Function and constant of a round, FIPS 180-4 §4.1.1 and §4.2.1. */
function round(t: number, b: number, c: number, d: number): number {
  if (t < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (t < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (t < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

/**
 * SHA-1 (FIPS 180-4) of a text (as UTF-8), as 40 lower-case hex digits.
 * For `crypto:sha` in rule books only; never for anything that must withstand forgery.
 */
export function sha1Hex(message: string | Uint8Array): string {
  const view = padded(toBytes(message), false);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const w = new Int32Array(80);
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    for (let t = 0; t < 16; t++) w[t] = view.getInt32(offset + t * 4);
    for (let t = 16; t < 80; t++) {
      w[t] = rotate((w[t - 3] ?? 0) ^ (w[t - 8] ?? 0) ^ (w[t - 14] ?? 0) ^ (w[t - 16] ?? 0), 1);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let t = 0; t < 80; t++) {
      const next = (rotate(a, 5) + round(t, b, c, d) + e + (w[t] ?? 0)) | 0;
      [e, d, c, b, a] = [d, c, rotate(b, 30), a, next];
    }
    [a, b, c, d, e].forEach((word, index) => {
      state[index] = ((state[index] ?? 0) + word) | 0;
    });
  }
  return toHex(wordsToBytes(state, false));
}
