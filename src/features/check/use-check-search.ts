import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type CheckSearch, readCheckSearch } from './check-search.ts';

const route = getRouteApi('/check');

/** What the address bar says, and how to change it. */
export function useCheckSearch(): [CheckSearch, (search: CheckSearch) => void] {
  const navigate = useNavigate();
  return [
    readCheckSearch(route.useSearch()),
    (search) => void navigate({ to: '/check', search: { ...search }, replace: true }),
  ];
}
