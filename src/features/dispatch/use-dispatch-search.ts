import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type DispatchSearch, readDispatchSearch } from './dispatch-search.ts';

const route = getRouteApi('/dispatch');

/** What the address bar says, and how to go elsewhere on this screen. `replace`: no step in the history. */
export function useDispatchSearch(): [DispatchSearch, (next: DispatchSearch, replace?: 'replace') => void] {
  const search = readDispatchSearch(route.useSearch());
  const navigate = useNavigate();
  const go = useCallback(
    (next: DispatchSearch, replace?: 'replace') =>
      void navigate({ to: '/dispatch', search: { ...next }, replace: replace === 'replace' }),
    [navigate],
  );
  return [search, go];
}
