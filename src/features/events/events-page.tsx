import type { ReactNode } from 'react';
import { OtherLog } from './other-log.tsx';
import { OwnLog } from './own-log.tsx';
import { useEventsSearch } from './use-events-search.ts';
import { useForeignLogs } from './use-foreign-logs.ts';
import { useLogCheck } from './use-log-check.ts';
import { useLogFinder } from './use-log-finder.ts';

/** The Artefact Lifecycle Event Log: the maintainer's own, and anybody else's. */
export function EventsPage(): ReactNode {
  const [search, onSearch] = useEventsSearch();
  // Kept while the other log is looked at.
  const own = useLogCheck();
  const finder = useLogFinder();
  const foreign = useForeignLogs();
  return search.source === 'other' ? (
    <OtherLog {...{ own, finder, foreign, search, onSearch }} />
  ) : (
    <OwnLog {...{ own, search, onSearch }} />
  );
}
