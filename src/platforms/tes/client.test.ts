import { expect, test } from 'vitest';
import { handIn } from '../../domain/batch/hand-in.ts';
import type { TaskRecord } from '../../domain/batch/task-record.ts';
import { ok } from '../../domain/result.ts';
import { createAskService } from '../ask-service.ts';
import { createTokenShelf } from '../tokens/shelf.ts';
import { openTes } from './client.ts';
import { taskBody } from './task.ts';

const record: TaskRecord = {
  id: 'mark-1',
  kind: 'tes',
  name: 'Rings',
  text: JSON.stringify(
    taskBody({
      name: 'Rings',
      inputs: [],
      outputs: [],
      image: 'alpine',
      command: ['true'],
      tags: { 'orrery:task': 'mark-1' },
    }),
  ),
  state: 'asked',
  created: '2026-11-02T10:00:00Z',
  modified: '2026-11-02T10:00:00Z',
};

interface Stored {
  readonly id: string;
  readonly state: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** A service that knows no filter by tags, and tells two tasks a page. */
function service(tasks: Stored[], options: { losesAnswers?: boolean } = {}) {
  const asked: { method: string; path: string; authorization: string | null }[] = [];
  const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
  const fake: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const path = url.pathname.replace('/ga4gh/tes/v1', '');
    const method = init?.method ?? 'GET';
    asked.push({ method, path, authorization: new Headers(init?.headers).get('authorization') });
    if (method === 'POST' && path === '/tasks') {
      const { tags } = JSON.parse(String(init?.body)) as Stored;
      tasks.push({ id: `t${tasks.length + 1}`, state: 'QUEUED', tags });
      if (options.losesAnswers) throw new TypeError('cut off');
      return answer({ id: `t${tasks.length}` });
    }
    if (path === '/tasks') {
      const from = Number(url.searchParams.get('page_token') ?? 0);
      const more = from + 2 < tasks.length;
      return answer({
        tasks: tasks.slice(from, from + 2),
        ...(more && { next_page_token: String(from + 2) }),
      });
    }
    const task = tasks.find(({ id }) => path === `/tasks/${id}`);
    return task ? answer(task) : answer({ message: 'no such task' }, 404);
  };
  const tokens = createTokenShelf();
  tokens.put({ audience: 'olympus', token: 'secret' });
  const config = { id: 'olympus', label: 'Olympus', base: 'https://tes.example/ga4gh/tes/v1/' };
  const client = openTes(config, { tokens, ask: createAskService({ fetch: fake }), now: () => 0 });
  return { client, asked, tasks };
}

function hands(client: ReturnType<typeof openTes>) {
  let kept = record;
  return {
    service: client,
    now: () => '2026-11-02T10:01:00Z',
    save: async (_id: string, change: (current: TaskRecord) => TaskRecord | undefined) => {
      kept = change(kept) ?? kept;
      return ok(kept);
    },
  };
}

const others = ['a', 'b', 'c'].map((mark) => ({ id: mark, state: 'RUNNING', tags: { 'orrery:task': mark } }));

test('a foreign task is not taken for the own one where the service answers with all of them', async () => {
  const { client, tasks, asked } = service([...others]);
  expect(await handIn(record, hands(client))).toMatchObject({ value: { jobId: 't4', state: 'handed-in' } });
  expect(tasks).toHaveLength(4);
  expect(asked.every(({ authorization }) => authorization === 'Bearer secret')).toBe(true);
});

test('after an answer that got lost the task is found, also on a later page', async () => {
  const { client, tasks } = service([...others], { losesAnswers: true });
  expect(await handIn(record, hands(client))).toMatchObject({ ok: false, problem: { kind: 'network' } });
  expect(await handIn(record, hands(client))).toMatchObject({ value: { jobId: 't4' } });
  expect(tasks).toHaveLength(4);
});

test('a task that the service has lost is absent', async () => {
  const { client } = service([]);
  expect(await client.look('none')).toMatchObject({ problem: { kind: 'absent' } });
});
