import { goneKey, readMeta, writeMeta } from '../cache/meta.ts';
import { ownStorage } from './effect-problem.ts';
import { inLanes } from './lanes.ts';
import type { PodLook } from './look.ts';

/** At most so many places are asked for in one session: anybody can write to an inbox about any number of them. */
const MOST = 60;

/** Finds out which places in the own storages are gone. */
export interface GoneFinder {
  /** Notes a place that a message is about and where no artefact is known. */
  miss(place: string): void;
  /** Asks for the places that were noted since. Tells whether other places than before are known to be gone. */
  look(stopped: () => boolean): Promise<boolean>;
}

/**
 * Makes a finder. Each place is asked for once in a session, as the maintainer: gone is what answers 404 or 410; what
 * may not be read, or cannot be asked just now, is not. Nobody else's server is asked.
 */
export function createGoneFinder({
  replica,
  pod,
  transport,
}: Pick<PodLook, 'replica' | 'pod' | 'transport'>): GoneFinder {
  const isOwn = ownStorage(pod.storages);
  const asked = new Set<string>();
  const waiting = new Set<string>();
  return {
    miss(place) {
      if (isOwn(place) && !asked.has(place) && asked.size + waiting.size < MOST) waiting.add(place);
    },
    async look(stopped) {
      const places = [...waiting];
      waiting.clear();
      if (places.length === 0) return false;
      const before = (await readMeta(replica, goneKey)) ?? [];
      const gone = new Set(before);
      await inLanes(
        places,
        async (url) => {
          const answer = await transport({ url, method: 'HEAD' });
          if (!answer.ok) return;
          asked.add(url);
          const { status } = answer.value;
          if (status === 404 || status === 410) gone.add(url);
          else if (status < 500) gone.delete(url);
        },
        stopped,
      );
      const after = [...gone].sort();
      if (JSON.stringify(after) === JSON.stringify(before)) return false;
      await writeMeta(replica, goneKey, after);
      return true;
    },
  };
}
