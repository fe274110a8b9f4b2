import { expect, test } from 'vitest';
import { fail, ok } from '../../domain/result.ts';
import type { AskService, ServiceRequest } from '../ask-service.ts';
import { createAskTap } from './ask-tap.ts';

/** A service of which each answer comes in these pieces; `null` breaks the connection. */
function service(pieces: readonly (string | null)[]) {
  const asked: ServiceRequest[] = [];
  const answer = { url: 'https://tap.example/tap/sync', status: 200, headers: {} };
  async function* bytes() {
    for (const piece of pieces) {
      if (piece === null) throw new Error('gone');
      yield new TextEncoder().encode(piece);
    }
  }
  const ask: AskService = {
    ask: async (request) => {
      asked.push(request);
      return ok({ ...answer, text: pieces.join('') });
    },
    open: async (request) => {
      asked.push(request);
      return ok({ ...answer, pieces: bytes() });
    },
  };
  return { asked, ask };
}

test('a query is a form that pages may send without asking first', async () => {
  const { asked, ask } = service(['<VOTABLE/>']);
  const answer = await createAskTap(ask)({
    url: 'https://tap.example/tap/sync',
    form: { QUERY: "a = 'é&'" },
  });
  expect(answer).toMatchObject({ ok: true, value: { text: '<VOTABLE/>' } });
  expect(asked[0]).toMatchObject({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'QUERY=a+%3D+%27%C3%A9%26%27',
  });
  expect(asked[0]).not.toHaveProperty('token');
});

test('a body is handed on as it arrives, until no more is wanted', async () => {
  const { ask } = service(['<VOTABLE>', 'one', 'two', 'three']);
  const got: string[] = [];
  const take = (piece: Uint8Array) => got.push(new TextDecoder().decode(piece)) < 3;
  const answer = await createAskTap(ask)({ url: 'https://tap.example/tap/sync', take });
  expect(got).toEqual(['<VOTABLE>', 'one', 'two']);
  expect(answer).toMatchObject({ ok: true, value: { text: '<VOTABLE>onetwo' } });
});

test('what came before the connection broke is kept', async () => {
  const { ask } = service(['<VOTABLE>', null, 'never']);
  const got: number[] = [];
  const answer = await createAskTap(ask)({
    url: 'https://tap.example/tap/sync',
    take: (piece) => got.push(piece.length) > 0,
  });
  expect(answer.ok).toBe(true);
  expect(got).toEqual([9]);
});

test('the relay is used only where it is said', async () => {
  const { asked, ask } = service(['']);
  await createAskTap(ask)({ url: 'https://tap.example/a' });
  await createAskTap(ask, true)({ url: 'https://tap.example/a' });
  expect(asked.map(({ viaRelay }) => viaRelay)).toEqual([undefined, true]);
});

test('a service that does not answer is a problem', async () => {
  const problem = { kind: 'network', url: 'https://tap.example/a', message: '' } as const;
  const none: AskService = { ask: async () => fail(problem), open: async () => fail(problem) };
  expect(await createAskTap(none)({ url: problem.url, take: () => true })).toEqual({ ok: false, problem });
});
