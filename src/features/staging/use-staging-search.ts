import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { readStagingSearch, type StagingSearch } from './staging-search.ts';

const route = getRouteApi('/staging');

/** What the address bar says, and how to go elsewhere on this screen. `replace`: no step in the history. */
export function useStagingSearch(): [StagingSearch, (next: StagingSearch, replace?: 'replace') => void] {
  const search = readStagingSearch(route.useSearch());
  const navigate = useNavigate();
  const go = useCallback(
    (next: StagingSearch, replace?: 'replace') =>
      void navigate({ to: '/staging', search: { ...next }, replace: replace === 'replace' }),
    [navigate],
  );
  return [search, go];
}
