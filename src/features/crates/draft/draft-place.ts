import type { CrateDrafts } from '../../../cache/crate-drafts.ts';
import type { Transport } from '../../../pod/transport.ts';

/** Where drafts are kept: in this browser, and in the pod as far as it is open. */
export interface DraftPlace {
  readonly db: CrateDrafts;
  readonly transport: Transport;
  /** Orrery's own container; `undefined` while nothing can be written to it: no session, no place, or read only. */
  readonly home: () => string | undefined;
}

/** Milliseconds since 1970, and new UUIDs: what is not the same twice. */
export interface Chance {
  readonly now: () => number;
  readonly uuid: () => string;
}

/** Lets one tab at a time speak with the pod about drafts, so that a tab does not take its neighbour for another device. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks === undefined ? work() : locks.request('orrery:crate-drafts', work);
}
