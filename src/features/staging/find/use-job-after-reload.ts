import { useEffect } from 'react';
import { jobHasEnded } from '../../../platforms/tap/uws.ts';
import type { Finder } from './finder.ts';
import type { FindKept } from './use-find-kept.ts';

/**
 * Goes on with the job that was being watched when the page was loaded again.
 * @param isWanted results are to be shown, and there are none
 */
export function useJobAfterReload(finder: Finder, { jobs }: FindKept, isWanted: boolean): void {
  const [last] = jobs;
  useEffect(() => {
    if (isWanted && last && !jobHasEnded(last.job.phase)) finder.resume(last);
  }, [finder, last, isWanted]);
}
