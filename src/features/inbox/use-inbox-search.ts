import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type InboxSearch, validateInboxSearch } from './inbox-search.ts';

const route = getRouteApi('/inbox');

/** What the address bar says, and how to change it. `replace`: no step in the history, for what follows each key. */
export function useInboxSearch(): [InboxSearch, (change: Partial<InboxSearch>, replace?: 'replace') => void] {
  const { q, sort, id } = validateInboxSearch(route.useSearch());
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Partial<InboxSearch>, replace?: 'replace') =>
      void navigate({ to: '/inbox', search: { q, sort, id, ...changes }, replace: replace === 'replace' }),
    [navigate, q, sort, id],
  );
  return [{ q, sort, id }, change];
}
