import { useEffect } from 'react';
import type { Run } from './run.ts';
import type { FindKept } from './use-find-kept.ts';
import { verdictAfter } from './verdict-after.ts';

/** Remembers of a service that it has answered, so that it is not said to be untried. */
export function useAnswerKept(run: Run | undefined, { tried, setTried }: FindKept): void {
  useEffect(() => {
    const verdict = run && verdictAfter(run);
    if (!verdict) return;
    const known = tried(run.service.url);
    if (known === undefined || known.at < run.at) setTried(run.service.url, { verdict, at: run.at });
  }, [run, tried, setTried]);
}
