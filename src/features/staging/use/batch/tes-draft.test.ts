import { expect, test } from 'vitest';
import { newTesDraft, planTes, readTesDraft } from './tes-draft.ts';

const draft = { ...newTesDraft('Rings'), image: 'python:3.13', command: 'python -c "print(1)"', cores: '2' };
const files = [
  { identifier: 'a:one.fits', path: 'x', name: 'one.fits', url: 'https://rse.example/one.fits' },
  { identifier: 'a:two.fits', path: 'a:two.fits', name: 'two.fits' },
];

test('a task has the words of the command, the files that can be fetched, and its mark', () => {
  const { text, words } = planTes(draft, files, 'mark-1');
  expect(words).toEqual(['python', '-c', 'print(1)']);
  expect(JSON.parse(text ?? '')).toEqual({
    name: 'Rings',
    inputs: [{ url: 'https://rse.example/one.fits', path: '/data/one.fits', type: 'FILE' }],
    outputs: [],
    resources: { cpu_cores: 2 },
    executors: [{ image: 'python:3.13', command: ['python', '-c', 'print(1)'] }],
    tags: { 'orrery:task': 'mark-1' },
  });
  expect(JSON.parse(planTes({ ...draft, withFiles: 'no', folder: '' }, files, 'm').text ?? '')).toMatchObject(
    {
      inputs: [],
    },
  );
});

test.each([
  [{ name: ' ' }, { name: 'empty' }],
  [{ image: 'a\nb' }, { image: 'break' }],
  [{ command: '' }, { command: 'empty' }],
  [{ command: 'echo "a' }, { command: 'quote' }],
  [{ folder: 'data' }, { folder: 'path' }],
  [{ folder: '/data/../etc' }, { folder: 'path' }],
  [{ outputs: '/out/a.csv' }, { outputs: 'output' }],
  [{ cores: '1.5' }, { cores: 'number' }],
  [{ memory: '-1' }, { memory: 'number' }],
  [{ disk: 'much' }, { disk: 'number' }],
])('%j is told as a fault', (change, faults) => {
  const plan = planTes({ ...draft, ...change }, files, 'm');
  expect(plan.faults).toEqual(faults);
  expect(plan.text).toBeUndefined();
});

test('outputs are a path and an address on a line', () => {
  const { text } = planTes({ ...draft, outputs: '\n/out/a.csv  s3://bucket/a.csv \n' }, [], 'm');
  expect(JSON.parse(text ?? '')).toMatchObject({
    outputs: [{ path: '/out/a.csv', url: 's3://bucket/a.csv' }],
  });
});

test('a kept draft is read back, whatever has become of it', () => {
  expect(readTesDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  expect(readTesDraft({ image: 7, toString: 'x' })).toEqual(newTesDraft(''));
});
