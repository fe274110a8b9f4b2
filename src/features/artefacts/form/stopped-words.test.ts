import { expect, it } from 'vitest';
import type { Problem } from '../../../domain/problem.ts';
import type { Interrupted } from '../../../pod/artefact/work.ts';
import { stoppedWords } from './stopped-words.ts';

const url = 'https://alice.example/artefacts/orbits/b.csv';
const plain = (text: string | undefined) => text?.replace(/[\u2066-\u2069]/g, '');

function at(problem: Problem, more: Partial<Interrupted> = {}, inPod = ['a.pdf']) {
  const words = stoppedWords({ step: 'files', file: 'b.csv', problem, uploaded: [], ...more }, inPod);
  return { title: plain(words.title), kept: plain(words.kept), next: plain(words.next) };
}

it.each<Problem>([
  { kind: 'refused', url, status: 413, message: 'Quota exceeded' },
  { kind: 'server', url, status: 507 },
])('No room for a file ($status) says what is in the pod and what can be done.', (problem) => {
  expect(at(problem)).toEqual({
    title: 'Your pod has no room for b.csv',
    kept: 'Safely in your pod: a.pdf. Going on does not send them again.',
    next: expect.stringMatching(/^The server says .* too large.*full\. Leave the file out.*Then go on\.$/),
  });
});

it('No room for anything else does not name a file.', () => {
  const words = at({ kind: 'server', url, status: 507 }, { step: 'description', file: undefined });
  expect(words).toMatchObject({
    title: 'Your storage is full',
    next: expect.stringMatching(/^The server refused to keep more/),
  });
});

it('A file that was cut off, and one that was refused, are told apart; a wish needs no advice.', () => {
  expect(at({ kind: 'network', url, message: '' }).title).toBe('The upload of b.csv was cut off');
  expect(at({ kind: 'forbidden', url }).title).toBe('b.csv was not uploaded');
  const wished = at({ kind: 'aborted', url }, {}, []);
  expect(wished).toEqual({
    title: 'Stopped, as you wished',
    kept: 'What you typed is kept. Going on begins where it stopped.',
    next: undefined,
  });
});
