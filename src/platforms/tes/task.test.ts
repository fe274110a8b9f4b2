import { expect, test } from 'vitest';
import { readTask, taskBody, tasksTagged } from './task.ts';

const url = 'https://tes.example/ga4gh/tes/v1/tasks';

test('a task names its files, its image and its words', () => {
  expect(
    taskBody({
      name: 'rings',
      inputs: [{ url: 'https://data.example/one.csv', path: '/in/one.csv' }],
      outputs: [],
      image: 'python:3.13',
      command: ['python', '-c', 'print("it\'s")'],
      cores: 2,
      tags: { 'orrery:request': 'r1' },
    }),
  ).toEqual({
    name: 'rings',
    inputs: [{ url: 'https://data.example/one.csv', path: '/in/one.csv', type: 'FILE' }],
    outputs: [],
    resources: { cpu_cores: 2 },
    executors: [{ image: 'python:3.13', command: ['python', '-c', 'print("it\'s")'] }],
    tags: { 'orrery:request': 'r1' },
  });
});

test('of all tasks only those with the mark are taken, whatever the service has looked for', () => {
  const tasks = [
    { id: 't1', state: 'QUEUED', tags: { 'orrery:task': 'other' } },
    null,
    { id: 't2', state: 'QUEUED' },
    { id: 't3', state: 'RUNNING', tags: { 'orrery:task': 'mine' } },
  ];
  expect(tasksTagged({ tasks }, 'orrery:task', 'mine')).toMatchObject([{ id: 't3', phase: 'running' }]);
  expect(tasksTagged(null, 'orrery:task', 'mine')).toEqual([]);
});

test.each([
  ['QUEUED', 'queued'],
  ['CANCELING', 'running'],
  ['COMPLETE', 'complete'],
  ['EXECUTOR_ERROR', 'command-failed'],
  ['SYSTEM_ERROR', 'service-failed'],
  ['toString', 'unknown'],
])('%s means %s', (state, phase) => {
  expect(readTask({ id: 't1', state }, url)).toMatchObject({ value: { phase, word: state } });
});

test('what a command wrote is told, of the last attempt', () => {
  const logs = [
    { logs: [{ stdout: 'old' }] },
    { logs: [{ stdout: 'a' }, { stderr: 'no such file', exit_code: 2 }] },
  ];
  expect(readTask({ id: 't1', state: 'EXECUTOR_ERROR', logs }, url)).toEqual({
    ok: true,
    value: { id: 't1', phase: 'command-failed', word: 'EXECUTOR_ERROR', stderr: 'no such file', exitCode: 2 },
  });
});

test('what is no task is said to be none', () => {
  expect(readTask('<html>', url)).toMatchObject({ ok: false, problem: { kind: 'noncompliant', url } });
  expect(readTask({ state: 'QUEUED' }, url)).toMatchObject({ ok: false });
});
