import { expect, test } from 'vitest';
import { redact, shownAddress } from './redact.ts';

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

test('shows of an address only what is not secret', () => {
  expect(shownAddress('https://ines:pw@auth.example/token?code=1#x')).toBe('https://auth.example/token');
});
