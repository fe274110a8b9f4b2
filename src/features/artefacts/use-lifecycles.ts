import { useMemo } from 'react';
import type { ArtefactRow, EventRow } from '../../cache/rows.ts';
import { type Evidence, lifecycleOf } from '../../domain/artefact/lifecycle.ts';
import type { Service } from '../../domain/service/service.ts';
import { useEvents, useServices } from '../workspace/queries.ts';

/** What was done for each artefact, by its URL, oldest first. */
export type Lifecycles = ReadonlyMap<string, readonly Evidence[]>;

/** The lifecycles of the given artefacts, as the replica's event log has them now. */
export function useLifecycles(artefacts: readonly ArtefactRow[]): Lifecycles {
  const events = useEvents().data;
  const services = useServices().data;
  return useMemo(() => lifecyclesOf(artefacts, events ?? [], services ?? []), [artefacts, events, services]);
}

/** One pass over the log, however many artefacts there are. */
function lifecyclesOf(
  artefacts: readonly ArtefactRow[],
  events: readonly EventRow[],
  services: readonly Service[],
): Lifecycles {
  const byArtefact = new Map<string, EventRow[]>();
  for (const event of events) {
    if (event.artefact === undefined) continue;
    const same = byArtefact.get(event.artefact);
    if (same) same.push(event);
    else byArtefact.set(event.artefact, [event]);
  }
  return new Map(
    artefacts.map((artefact) => [
      artefact.url,
      lifecycleOf(artefact, byArtefact.get(artefact.url) ?? [], services),
    ]),
  );
}
