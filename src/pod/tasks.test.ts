import { expect, test } from 'vitest';
import type { TaskRecord } from '../domain/batch/task-record.ts';
import { changeTask, createTask, taskUrl } from './tasks.ts';
import { taskFromQuads, taskToTurtle } from './tasks-rdf.ts';
import { valueOrThrow } from './testing/account-transport.ts';
import { memoryPod } from './testing/memory-pod.ts';
import { parseTurtle } from './testing/parse-turtle.ts';

const home = 'https://alice.example/orrery/';
const task: TaskRecord = {
  id: '0b1d7f6e-59c5-4d77-9a0e-5c8f1c0d2a11',
  kind: 'tes',
  name: 'Rings “α”',
  service: { id: 'tes-1', label: 'Olympus', base: 'https://tes.example/ga4gh/tes/v1' },
  collection: 'https://alice.example/orrery/collections/rings/it.ttl#it',
  staging: 'f5f4a0d2-8a5c-4a2e-8a53-1a2e4ab0c001',
  text: '{\n  "name": "Rings"\n}\n',
  state: 'handed-in',
  jobId: 'task-7',
  log: 'https://alice.example/works/rings/',
  look: {
    phase: 'command-failed',
    word: 'EXECUTOR_ERROR',
    exitCode: 2,
    stderr: 'no "file"',
    seenAt: '2026-11-02T10:05:00Z',
  },
  problem: { kind: 'timeout', url: 'https://tes.example/', ms: 30_000 },
  created: '2026-11-02T10:00:00Z',
  modified: '2026-11-02T10:05:00Z',
};
const url = taskUrl(home, task.id);

test.each<TaskRecord>([
  task,
  {
    id: 'x',
    kind: 'slurm',
    name: '',
    text: '#!/bin/bash\n',
    state: 'exported',
    created: task.created,
    modified: task.created,
  },
])('a task comes back from its document as it was', (each) => {
  expect(taskFromQuads(url, parseTurtle(taskToTurtle(url, each), url))).toEqual(each);
});

test('a document that is none is told from a task', () => {
  expect(taskFromQuads(url, parseTurtle(`<#it> a <http://schema.org/Action> .`, url))).toBeUndefined();
  const broken = taskToTurtle(url, task).replace(/"\{\\"phase.*\^\^rdf:JSON/, '"[]"^^rdf:JSON');
  expect(taskFromQuads(url, parseTurtle(broken, url))?.look).toBeUndefined();
});

test('a task is begun once: who comes second gets it as it stands', async () => {
  const pod = memoryPod({});
  expect(valueOrThrow(await createTask(pod.transport, home, task))).toEqual(task);
  const again = await createTask(pod.transport, home, { ...task, name: 'other', jobId: undefined });
  expect(valueOrThrow(again)).toEqual(task);
});

test('a change is made to what stands there, also when another device was quicker', async () => {
  let quicker = true;
  const pod = memoryPod(
    { [url]: taskToTurtle(url, task) },
    {
      before: ({ method }) => {
        if (method !== 'PUT' || !quicker) return;
        quicker = false;
        pod.write(url, taskToTurtle(url, { ...task, name: 'by another' }));
      },
    },
  );
  const changed = await changeTask(pod.transport, home, task.id, (now) => ({ ...now, state: 'given-up' }));
  expect(valueOrThrow(changed)).toMatchObject({ name: 'by another', state: 'given-up' });
  expect(await changeTask(pod.transport, home, 'none', (now) => now)).toMatchObject({
    problem: { kind: 'absent' },
  });
});
