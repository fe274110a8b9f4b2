import { addIntents, intentsOf } from '../cache/intents.ts';
import { listStagings } from '../cache/stagings.ts';
import { stagingActivity } from '../domain/staging/activity.ts';
import type { Staging } from '../domain/staging/staging.ts';
import { logByHand } from './by-hand.ts';
import type { PodLook } from './look.ts';

/**
 * Has the public event log say which data have arrived, one entry for each work, where the maintainer wants it. From how
 * the stagings stand, not from what was just done: the tab that watched may have ended. Asking twice gives one entry, on
 * whichever devices: the staging's id and the work are its identity. Whether this asked for something new.
 */
export async function logStagings({ replica, pod, now, changed }: PodLook): Promise<boolean> {
  if (pod.eventLog === undefined) return false;
  let asked = false;
  for (const staging of await listStagings(replica)) {
    const at = arrivedAt(staging);
    if (at === undefined) continue;
    for (const work of staging.log ?? []) {
      const title = (await replica.db.get('artefacts', work))?.title;
      const document = stagingActivity(staging, { url: work, ...(title && { title }) }, at, pod);
      const intents = logByHand({ document, artefact: work }, now());
      const cause = intents.ok ? intents.value[0]?.cause : undefined;
      if (!intents.ok || cause === undefined || (await intentsOf(replica, cause)).length > 0) continue;
      await addIntents(replica, intents.value);
      asked = true;
    }
  }
  if (asked) changed(['intents']);
  return asked;
}

/** When the data had arrived, ISO 8601; `undefined` while they have not. */
function arrivedAt({ seen }: Staging): string | undefined {
  return seen.find(({ phase }) => phase === 'complete')?.seenAt;
}
