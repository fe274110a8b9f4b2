import type { StagingRow } from '../../../cache/rows.ts';
import { endingOf, lastSeen } from '../../../domain/staging/staging.ts';

/**
 * Where a request stands in the list. `you`: the maintainer is to do or to decide something; `going`: it is on its way;
 * `arrived`: the data are there; `over`: gone, or given up.
 */
export type StagingLane = 'you' | 'going' | 'arrived' | 'over';

/** In the order of the list. */
const lanes: readonly StagingLane[] = ['you', 'going', 'arrived', 'over'];

/** Whether this tab may ask a service now, by its id. */
export type MayAsk = (provider: string) => boolean;

/** The lane of a request. @param now milliseconds since 1970 */
export function laneOf(row: StagingRow, mayAsk: MayAsk, now: number): StagingLane {
  const { state, problem, request } = row;
  if (endingOf(row, now) !== undefined || state === 'given-up') return 'over';
  if (state === 'refused' || problem) return 'you';
  if (state === 'asked') return mayAsk(request.provider) ? 'going' : 'you';
  const phase = lastSeen(row)?.phase;
  if (phase === 'stuck' || phase === 'suspended') return 'you';
  return phase === 'complete' && row.cancelledAt === undefined ? 'arrived' : 'going';
}

/** Requests that have every word in collection, place, platform or ids, in the order of the lanes, newest first. */
export function shownStagings(
  all: readonly StagingRow[],
  query: string,
  mayAsk: MayAsk,
  now: number,
): readonly StagingRow[] {
  const words = query.toLocaleLowerCase().split(/\s+/);
  const found = all.filter(({ collectionTitle, providerLabel, request, job, id }) => {
    const { destination, did, comment = '' } = request;
    const text = [
      collectionTitle,
      providerLabel,
      destination.name,
      destination.id,
      `${did.scope}:${did.name}`,
      comment,
      job?.id ?? '',
      id,
    ]
      .join(' ')
      .toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const place = new Map(found.map((row) => [row.id, lanes.indexOf(laneOf(row, mayAsk, now))]));
  return found.sort(
    (a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0) || b.created.localeCompare(a.created),
  );
}
