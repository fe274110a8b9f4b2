import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { readThreadsSearch, type ThreadsSearch } from './threads-search.ts';

const route = getRouteApi('/threads');

/** What the address bar says, and how to change it. `replace`: no step in the history, for what follows each key. */
export function useThreadsSearch(): [
  ThreadsSearch,
  (change: Partial<ThreadsSearch>, replace?: 'replace') => void,
] {
  const { q, lane, id } = readThreadsSearch(route.useSearch());
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Partial<ThreadsSearch>, replace?: 'replace') =>
      void navigate({ to: '/threads', search: { q, lane, id, ...changes }, replace: replace === 'replace' }),
    [navigate, q, lane, id],
  );
  return [{ q, lane, id }, change];
}
