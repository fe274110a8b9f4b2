import { expect, it } from 'vitest';
import { hostOf } from './host-of.ts';

it('The host of an address is told for web addresses only.', () => {
  expect(hostOf('https://review.example:8443/x')).toBe('review.example:8443');
  expect(hostOf('http://[::1]/')).toBe('[::1]');
  for (const other of [undefined, '', '1099714', 'mailto:a@b.example', 'ftp://a.example/', 'https://'])
    expect(hostOf(other)).toBeUndefined();
});
