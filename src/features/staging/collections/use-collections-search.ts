import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type CollectionsSearch, readCollectionsSearch } from './collections-search.ts';

const route = getRouteApi('/collections');

/** What the address bar says, and how to go elsewhere on this screen. `replace`: no step in the history. */
export function useCollectionsSearch(): [
  CollectionsSearch,
  (next: CollectionsSearch, replace?: 'replace') => void,
] {
  const search = readCollectionsSearch(route.useSearch());
  const navigate = useNavigate();
  const go = useCallback(
    (next: CollectionsSearch, replace?: 'replace') =>
      void navigate({ to: '/collections', search: { ...next }, replace: replace === 'replace' }),
    [navigate],
  );
  return [search, go];
}
