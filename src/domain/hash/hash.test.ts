import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { md5Hex } from './md5.ts';
import { sha1Hex } from './sha1.ts';
import { sha256Hex } from './sha256.ts';

test.each([
  ['sha256', sha256Hex],
  ['sha1', sha1Hex],
  ['md5', md5Hex],
] as const)('%s equals the platform’s own for any text', (name, hash) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(hash(text)).toBe(createHash(name).update(text, 'utf8').digest('hex'));
    }),
  );
});

test('an event of the log lies at the SHA-256 of its id', () => {
  expect(sha256Hex('urn:uuid:0370c0fb-bb78-4a9b-87f5-bed307a509dd')).toBe(
    'abf293e5a02960cfe3730635263384403e8ddba8f63be2079a7a47fcc29a6d3b',
  );
});
