import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type FindSearch, readFindSearch } from './find-search.ts';

const route = getRouteApi('/find');

/** What the address bar says, and how to go elsewhere on this screen. `replace`: no step in the history. */
export function useFindSearch(): [FindSearch, (next: FindSearch, replace?: 'replace') => void] {
  const search = readFindSearch(route.useSearch());
  const navigate = useNavigate();
  const go = useCallback(
    (next: FindSearch, replace?: 'replace') =>
      void navigate({ to: '/find', search: { ...next }, replace: replace === 'replace' }),
    [navigate],
  );
  return [search, go];
}
