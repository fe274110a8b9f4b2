import { useMemo } from 'react';
import { useArtefacts, useEvents, useNotifications, useServices } from '../workspace/queries.ts';
import type { Surroundings } from './sentence.ts';
import { type ThreadIndex, threadIndex } from './thread-index.ts';
import { titlesOf } from './titles-of.ts';

/** What helps to name the parts of any notification: the register of services and the titles of the artefacts. */
export function useSurroundings(): Surroundings {
  const { data: services } = useServices();
  const { data: artefacts } = useArtefacts();
  return useMemo(
    () => ({ services: services ?? [], titles: titlesOf(artefacts ?? []) }),
    [services, artefacts],
  );
}

/** What answers what, in the inbox and the event log. */
export function useThreadIndex(): ThreadIndex {
  const { data: rows } = useNotifications();
  const { data: events } = useEvents();
  return useMemo(() => threadIndex(rows ?? [], events ?? []), [rows, events]);
}
