import { addIntents, intentsOf } from '../cache/intents.ts';
import { dispatchActivity } from '../domain/dispatch/activity.ts';
import type { Dispatch } from '../domain/dispatch/model.ts';
import { logByHand } from './by-hand.ts';
import type { PodLook } from './look.ts';

/**
 * Has the public event log say that a crate was sent to a node, without saying to whom. Asking twice gives one entry,
 * on whichever devices: the dispatch's id is the identity of the intent. Whether this asked for something new.
 */
export async function logDispatch(
  { replica, pod, now, changed }: PodLook,
  dispatch: Dispatch,
): Promise<boolean> {
  if (pod.eventLog === undefined) return false;
  const { artefact } = dispatch;
  const event = { document: dispatchActivity(dispatch, pod), ...(artefact !== undefined && { artefact }) };
  const intents = logByHand(event, now());
  const cause = intents.ok ? intents.value[0]?.cause : undefined;
  if (!intents.ok || cause === undefined || (await intentsOf(replica, cause)).length > 0) return false;
  await addIntents(replica, intents.value);
  changed(['intents']);
  return true;
}
