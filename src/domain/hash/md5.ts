import { padded, toBytes, toHex, wordsToBytes } from './bytes.ts';

/** Rotations of RFC 1321 §3.4, four for each round. */
const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
/** Constants of RFC 1321 §3.4: the integer part of 2^32 · |sin(i)|. */
const SINES = Int32Array.from({ length: 64 }, (_, i) =>
  Math.floor(Math.abs(Math.sin(i + 1)) * 0x1_0000_0000),
);

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Function value and index of the message word of step `t`. */
function step(t: number, b: number, c: number, d: number): readonly [value: number, word: number] {
  if (t < 16) return [(b & c) | (~b & d), t];
  if (t < 32) return [(b & d) | (c & ~d), (5 * t + 1) % 16];
  if (t < 48) return [b ^ c ^ d, (3 * t + 5) % 16];
  return [c ^ (b | ~d), (7 * t) % 16];
}

/**
 * MD5 (RFC 1321) of a text (as UTF-8) or bytes, as 32 lower-case hex digits.
 * For event log checksums and `crypto:md5` in rule books; it protects against accidents, not against forgery.
 */
export function md5Hex(message: string | Uint8Array): string {
  const view = padded(toBytes(message), true);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let t = 0; t < 64; t++) {
      const [value, word] = step(t, b, c, d);
      const sum = (a + value + (SINES[t] ?? 0) + view.getInt32(offset + word * 4, true)) | 0;
      const shift = SHIFTS[Math.floor(t / 16) * 4 + (t % 4)] ?? 0;
      [a, d, c, b] = [d, c, b, (b + rotate(sum, shift)) | 0];
    }
    [a, b, c, d].forEach((word, index) => {
      state[index] = ((state[index] ?? 0) + word) | 0;
    });
  }
  return toHex(wordsToBytes(state, true));
}
