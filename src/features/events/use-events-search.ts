import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type EventsSearch, readEventsSearch } from './events-search.ts';

const route = getRouteApi('/events');

/** What the address bar says, and how to change it. `replace`: no step in the history, for what follows each key. */
export function useEventsSearch(): [
  EventsSearch,
  (change: Partial<EventsSearch>, replace?: 'replace') => void,
] {
  const search = readEventsSearch(route.useSearch());
  const navigate = useNavigate();
  return [
    search,
    (change, replace) =>
      void navigate({ to: '/events', search: { ...search, ...change }, replace: replace === 'replace' }),
  ];
}
