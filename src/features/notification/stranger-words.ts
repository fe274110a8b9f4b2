import type { Problem } from '../../domain/problem.ts';
import { type ProblemWords, problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';

/** A problem that somebody without a session met, in words: logging in is no way on, and nothing is tried again by itself. */
export function strangerWords(problem: Problem): ProblemWords {
  const words = problemWords(problem);
  switch (problem.kind) {
    case 'unauthenticated':
    case 'forbidden':
      return {
        ...words,
        title: t('notification.stranger.closed'),
        next: t('notification.stranger.closed.next'),
      };
    case 'tooMany':
    case 'server':
      return { ...words, next: t('notification.stranger.later') };
    default:
      return words;
  }
}
