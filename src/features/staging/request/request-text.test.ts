import { expect, test } from 'vitest';
import type { ShownRequest } from '../../../domain/staging/provider.ts';
import { foldRequests, textOf } from './request-text.ts';

const attach: ShownRequest = {
  method: 'POST',
  url: 'https://rucio.example/dids/user.ada/c/dids',
  headers: { 'content-type': 'application/json' },
  tokenIn: 'X-Rucio-Auth-Token',
  body: { dids: [] },
};

test('a request reads as it goes over the wire, with a word instead of the token', () => {
  expect(textOf(attach, '(token)')).toBe(
    'POST https://rucio.example/dids/user.ada/c/dids\ncontent-type: application/json\n' +
      'X-Rucio-Auth-Token: (token)\n\n{\n  "dids": []\n}',
  );
});

test('pieces of the same that follow each other are told once', () => {
  const close = { ...attach, method: 'PUT' };
  expect(foldRequests([attach, attach, attach, close]).map(({ number, like }) => [number, like])).toEqual([
    [1, 2],
    [4, 0],
  ]);
});
