import { type ReactNode, useEffect, useMemo } from 'react';
import { useThreads } from '../thread/use-threads.ts';
import { useAllSuggestions, useDecisions } from '../workspace/queries.ts';
import { dismissals, laneOf } from './thread-lanes.ts';

const none: readonly never[] = [];

/**
 * Counts the threads in which something waits for the maintainer, and tells; shows nothing. A component, so that the
 * frame can load what it takes after everything that one sees first.
 */
export function ThreadCount({ onCount }: { onCount: (count: number) => void }): ReactNode {
  const threads = useThreads();
  const all = useAllSuggestions().data ?? none;
  const decisions = useDecisions().data ?? none;
  const count = useMemo(() => {
    const isDismissed = dismissals(all, decisions);
    const lanes = threads.list.map((thread) => laneOf(thread, isDismissed(thread)));
    return lanes.filter((lane) => lane === 'us' || lane === 'unasked').length;
  }, [threads, all, decisions]);
  useEffect(() => onCount(count), [count, onCount]);
  return null;
}
