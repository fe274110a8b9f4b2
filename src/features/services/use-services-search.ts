import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { readServicesSearch, type ServicesSearch } from './services-search.ts';

const route = getRouteApi('/services');

/** What the address bar says, and how to change it. */
export function useServicesSearch(): [ServicesSearch, (search: ServicesSearch) => void] {
  const navigate = useNavigate();
  return [
    readServicesSearch(route.useSearch()),
    (search) => void navigate({ to: '/services', search: { ...search } }),
  ];
}
