import { describe, expect, it } from 'vitest';
import type { Problem } from '../../domain/problem.ts';
import { problemWords } from '../../i18n/problems.ts';
import { strangerWords } from './stranger-words.ts';

const url = 'https://reviews.example/inbox/';

describe('What a stranger meets', () => {
  it.each<Problem>([
    { kind: 'unauthenticated', url },
    { kind: 'forbidden', url, mode: 'read' },
  ])('is a closed door ($kind), not the end of a session.', (problem) => {
    expect(strangerWords(problem).title).toBe('Strangers may not read this');
    expect(strangerWords(problem).next).not.toMatch(/ended|log in/i);
  });

  it.each<Problem>([
    { kind: 'tooMany', url },
    { kind: 'server', url, status: 503 },
  ])('is not tried again by itself after $kind.', (problem) =>
    expect(strangerWords(problem).next).not.toMatch(/by itself/),
  );

  it('is said as to everybody otherwise.', () => {
    const problem: Problem = { kind: 'network', url, message: 'Failed to fetch' };
    expect(strangerWords(problem)).toEqual(problemWords(problem));
  });
});
