import { expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../e2e/sandbox/world.ts';
import type { TaskRecord } from '../domain/batch/task-record.ts';
import { changeTask, createTask, forgetTask, listTasks, taskUrl } from './tasks.ts';
import { accountTransport, valueOrThrow } from './testing/account-transport.ts';

const task: TaskRecord = {
  id: '0b1d7f6e-59c5-4d77-9a0e-5c8f1c0d2a11',
  kind: 'dirac',
  name: 'Ringe — 环',
  text: '[\n  JobName = "rings";\n]\n',
  state: 'exported',
  created: '2026-11-02T10:00:00Z',
  modified: '2026-11-02T10:00:00Z',
};

it('Tasks in a real pod are begun once, changed, listed and forgotten, and nobody else reads them.', async () => {
  const account = await newMaintainer(inject('podServer'), 'tasks', { inbox: false });
  const transport = accountTransport(account, await authenticatedFetch(account));
  const home = `${account.pod}orrery/`;
  expect(valueOrThrow(await listTasks(transport, home))).toEqual([]);

  const later = { ...task, id: 'b', created: '2026-11-03T10:00:00Z' };
  valueOrThrow(await createTask(transport, home, task));
  valueOrThrow(await createTask(transport, home, later));
  expect(valueOrThrow(await createTask(transport, home, { ...task, name: 'second' }))).toEqual(task);
  expect((await fetch(taskUrl(home, task.id))).status).toBe(401);

  const both = await Promise.all(
    ['1', '2'].map((jobId) => changeTask(transport, home, task.id, (now) => ({ ...now, jobId }))),
  );
  expect(both.every(({ ok }) => ok)).toBe(true);
  expect(valueOrThrow(await listTasks(transport, home)).map(({ id }) => id)).toEqual(['b', task.id]);

  valueOrThrow(await forgetTask(transport, home, 'b'));
  valueOrThrow(await forgetTask(transport, home, 'b'));
  expect(valueOrThrow(await listTasks(transport, home))).toHaveLength(1);
});
