import { type ClosedPlace, isClosed } from '../domain/closed-places.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import type { Transport } from '../pod/transport.ts';
import { parseWacAllow } from '../pod/wac-allow.ts';

/** What the pod's answers tell of the maintainer's rights, on the way. */
export interface RightsWatch {
  /** Passes requests on, and reads `WAC-Allow` in the answers. */
  readonly transport: Transport;
  /** Places that she may read and not write to, as far as the server has said. */
  closed(): readonly ClosedPlace[];
}

/**
 * Watches what the server says of her rights whenever one of the pod's containers is listed anyway; asks nothing by
 * itself. A server that says nothing closes nothing: whether a write is refused is seen when it is tried.
 * https://solid.github.io/web-access-control-spec/#wac-allow
 * @param changed is called when a place was closed or opened
 */
export function watchRights(transport: Transport, pod: PodProfile, changed: () => void): RightsWatch {
  const places = placesOf(pod);
  const closed = new Set<ClosedPlace>();

  function note(place: ClosedPlace, header: string | undefined): void {
    const rights = parseWacAllow(header);
    if (rights === undefined) return;
    const now = isClosed(place, rights.user);
    if (now === closed.has(place)) return;
    if (now) closed.add(place);
    else closed.delete(place);
    changed();
  }

  return {
    closed: () => [...closed].sort(),
    transport: async (request, signal) => {
      const answer = await transport(request, signal);
      const place = request.anonymous ? undefined : places.get(request.url);
      if (place !== undefined && answer.ok && answer.value.status < 400)
        note(place, answer.value.headers['wac-allow']);
      return answer;
    },
  };
}

/** The containers that are listed at each look, or each thorough one. */
function placesOf({ inbox, eventLog, artefacts, home }: PodProfile): ReadonlyMap<string, ClosedPlace> {
  const places: readonly (readonly [string | undefined, ClosedPlace])[] = [
    [inbox, 'inbox'],
    [eventLog, 'log'],
    [artefacts, 'artefacts'],
    [home && new URL('intents/', home).href, 'records'],
  ];
  return new Map(places.flatMap(([url, place]) => (url === undefined ? [] : [[url, place] as const])));
}
