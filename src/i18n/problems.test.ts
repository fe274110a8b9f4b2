import { expect, test } from 'vitest';
import { problemWords } from './problems.ts';

test('a problem is named with the host, and says what to do', () => {
  const words = problemWords({
    kind: 'network',
    url: 'https://pod.example/inbox/',
    message: 'Failed to fetch',
  });
  expect(words.title).toBe('pod.example cannot be reached');
  expect(words.next).toContain('Try again');
  expect(words.details).toBe('network · Failed to fetch · https://pod.example/inbox/');
});

test('a refusal says what is not allowed', () => {
  expect(problemWords({ kind: 'forbidden', url: 'https://pod.example/x', mode: 'write' }).title).toBe(
    'You may not write this on pod.example',
  );
});

test('an unknown kind and a broken URL still give a sentence', () => {
  expect(problemWords({ kind: 'odd', url: 'not a url' }).title).toBe('Something went wrong inside Orrery');
  expect(problemWords({ kind: 'timeout', url: 'not a url' }).title).toBe('the server did not answer in time');
});
