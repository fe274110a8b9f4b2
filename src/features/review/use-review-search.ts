import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type ReviewSearch, validateReviewSearch } from './review-search.ts';

const route = getRouteApi('/review');

/** What the address bar says, and how to change it. `replace`: no step in the history, for moving along the list. */
export function useReviewSearch(): [
  ReviewSearch,
  (change: Partial<ReviewSearch>, replace?: 'replace') => void,
] {
  const { id, show, q, sort } = validateReviewSearch(route.useSearch());
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Partial<ReviewSearch>, replace?: 'replace') =>
      void navigate({
        to: '/review',
        search: { id, show, q, sort, ...changes },
        replace: replace === 'replace',
      }),
    [navigate, id, show, q, sort],
  );
  return [{ id, show, q, sort }, change];
}
