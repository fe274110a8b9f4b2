import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ArtefactsSearch, readArtefactsSearch } from './artefacts-search.ts';

const route = getRouteApi('/artefacts');

/** What the address bar says, and how to change it. `replace`: no step in the history, for what follows each key. */
export function useArtefactsSearch(): [
  ArtefactsSearch,
  (change: Partial<ArtefactsSearch>, replace?: 'replace') => void,
] {
  const search = readArtefactsSearch(route.useSearch());
  const navigate = useNavigate();
  return [
    search,
    (change, replace) =>
      void navigate({ to: '/artefacts', search: { ...search, ...change }, replace: replace === 'replace' }),
  ];
}
