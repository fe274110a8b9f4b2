import { expect, it } from 'vitest';
import { isPrivateHost } from './receiver.ts';

it.each([
  ['http://localhost:3000/', true],
  ['http://pod.localhost/', true],
  ['http://printer.local/', true],
  ['http://nas.home.arpa/', true],
  ['http://127.0.0.1/', true],
  ['http://2130706433/', true],
  ['http://10.0.0.7/', true],
  ['http://172.31.255.1/', true],
  ['http://192.168.1.4/', true],
  ['http://100.64.0.1/', true],
  ['http://[::1]/', true],
  ['http://[fd00::7]/', true],
  ['http://[fe80::1]/', true],
  ['http://[::ffff:127.0.0.1]/', true],
  ['https://pod.example.org/', false],
  ['https://10.example.org/', false],
  ['https://localhost.example.org/', false],
  ['https://172.32.0.1/', false],
  ['https://100.128.0.1/', false],
  ['https://[2001:db8::1]/', false],
])('That %s leads nowhere from outside is %s.', (url, isPrivate) => {
  expect(isPrivateHost(new URL(url).hostname)).toBe(isPrivate);
});
