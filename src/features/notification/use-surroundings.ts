import { useMemo } from 'react';
import { useArtefacts, useServices } from '../workspace/queries.ts';
import type { Surroundings } from './sentence.ts';
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
