import { expect, test } from 'vitest';
import { redact, shownAddress, shownWords, withoutSecret } from './redact.ts';

test('takes tokens out of what services say, wherever they stand, and leaves the words', () => {
  const jwt = `eyJhbGciOiJub25lIn0.eyJhdWQiOiJ4In0.c2lnbmF0dXJl`;
  for (const said of [
    `GET https://auth.example/token/exchange/dm?access_token=${jwt}&refresh_token=abcdefgh failed`,
    `{"detail": "upstream said {\\"access_token\\": \\"${jwt}\\"}"}`,
    `Authorization: Bearer ${jwt}`,
    `token ${jwt}`,
    jwt,
  ]) {
    expect(redact(said)).not.toContain('eyJ');
    expect(redact(said)).not.toContain('abcdefgh');
  }
  expect(redact('quota: 5 of 7 files, code 409')).toBe('quota: 5 of 7 files, code 409');
});

test('keeps of long words of a service one line that can be read', () => {
  expect(shownWords('No room\n  left for Bearer abcdefghijklmnop ')).toBe('No room left for Bearer …');
  expect(shownWords('x'.repeat(10_000_000))).toHaveLength(501);
});

test('takes a token that is known out of a text, however it is quoted, and no word that is too short for one', () => {
  expect(withoutSecret('{"m":"[ines-ines-unknown-1] is over"}', 'ines-ines-unknown-1')).toBe(
    '{"m":"[…] is over"}',
  );
  expect(withoutSecret('no opaque-token-of-ines', 'Bearer opaque-token-of-ines')).toBe('no …');
  expect(withoutSecret('a word', 'a')).toBe('a word');
});

test('shows of an address only what is not secret', () => {
  expect(shownAddress('https://ines:pw@auth.example/token?code=1#x')).toBe('https://auth.example/token');
});
