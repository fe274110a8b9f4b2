import type { JobStatus } from './phase.ts';

/** So many looks are kept of one staging. */
const KEPT = 160;

/**
 * Leaves looks out where there are too many, evenly: the first and the last stay, and those at which the phase changed.
 * @param seen oldest first
 */
export function thinned(seen: readonly JobStatus[]): readonly JobStatus[] {
  if (seen.length <= KEPT) return seen;
  let isOdd = false;
  return seen.filter((status, index) => {
    const isEdge = index === 0 || index === seen.length - 1 || status.phase !== seen[index - 1]?.phase;
    if (isEdge) return true;
    isOdd = !isOdd;
    return isOdd;
  });
}
