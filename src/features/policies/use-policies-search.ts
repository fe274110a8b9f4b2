import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type PoliciesSearch, readPoliciesSearch } from './policies-search.ts';

const route = getRouteApi('/policies');

/** What the address bar says, and how to change it. */
export function usePoliciesSearch(): [PoliciesSearch, (search: PoliciesSearch) => void] {
  const navigate = useNavigate();
  return [
    readPoliciesSearch(route.useSearch()),
    (search) => void navigate({ to: '/policies', search: { ...search } }),
  ];
}
