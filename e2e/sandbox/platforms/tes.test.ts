import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LoopbackServer } from '../loopback-server.ts';
import { startTes, TES_AUDIENCE } from './tes.ts';
import { mintToken } from './tokens.ts';

let server: LoopbackServer;

beforeAll(async () => {
  server = await startTes({ usualPort: 0, pace: 0 });
});
afterAll(() => server.stop());

const token = mintToken({ iss: 'x', sub: 'ada', aud: TES_AUDIENCE }, 60);

async function ask(method: string, path: string, body?: unknown): Promise<[number, Record<string, unknown>]> {
  const answer = await fetch(`${server.url}ga4gh/tes/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return [answer.status, (await answer.json()) as Record<string, unknown>];
}

test('a task is made, found by its mark, and told about as fully as is asked', async () => {
  const task = { name: 'a', executors: [{ image: 'alpine', command: ['true'] }], tags: { mark: '7' } };
  const [, { id }] = await ask('POST', '/tasks', task);
  expect(await ask('GET', '/tasks?tag_key=mark&tag_value=7')).toEqual([
    200,
    { tasks: [{ id, state: 'COMPLETE' }] },
  ]);
  expect((await ask('GET', '/tasks?tag_key=mark&tag_value=8'))[1]).toEqual({ tasks: [] });
  expect((await ask('GET', `/tasks/${id}?view=FULL`))[1]).toMatchObject({
    name: 'a',
    logs: [{ logs: [{ exit_code: 0 }] }],
  });
  await ask('POST', `/tasks/${id}:cancel`);
  expect((await ask('GET', `/tasks/${id}`))[1]).toEqual({ id, state: 'CANCELED' });
});

test('what fails says whose fault it is', async () => {
  const make = async (image: string, word: string) => {
    const [, { id }] = await ask('POST', '/tasks', { executors: [{ image, command: [word] }] });
    return (await ask('GET', `/tasks/${id}`))[1].state;
  };
  expect(await make('alpine', 'false')).toBe('EXECUTOR_ERROR');
  expect(await make('broken', 'true')).toBe('SYSTEM_ERROR');
  expect((await ask('POST', '/tasks', { name: 'nothing to run' }))[0]).toBe(400);
  expect((await fetch(`${server.url}ga4gh/tes/v1/tasks`)).status).toBe(401);
});
