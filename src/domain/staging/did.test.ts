import { expect, test } from 'vitest';
import { formatDid, readDid, whyNoDid } from './did.ts';

test.each([
  ['user.ines:night-4/frame_01.fits', { scope: 'user.ines', name: 'night-4/frame_01.fits' }],
  ['  daac:/raw/x.fits ', { scope: 'daac', name: '/raw/x.fits' }],
])('%s is read, and written the same', (text, did) => {
  expect(readDid(text)).toEqual(did);
  expect(formatDid(did)).toBe(text.trim());
});

test.each([
  ['no colon at all', 'no-colon'],
  ['https://data.example/x.fits', 'name'],
  ['a scope:x.fits', 'scope'],
  [`${'s'.repeat(26)}:x.fits`, 'scope'],
  ['daac:two words.fits', 'name'],
  ['daac:-begins-with-a-dash', 'name'],
  [`daac:${'n'.repeat(251)}`, 'name'],
  [':x', 'scope'],
  ['daac:', 'name'],
  ['daac:a:b', 'name'],
])('%s is no data identifier', (text, fault) => {
  expect(readDid(text)).toBeUndefined();
  expect(whyNoDid(text)).toBe(fault);
});
