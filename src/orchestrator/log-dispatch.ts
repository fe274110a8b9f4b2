import { addIntents } from '../cache/intents.ts';
import { dispatchActivity } from '../domain/dispatch/activity.ts';
import type { Dispatch } from '../domain/dispatch/model.ts';
import { logByHand } from './by-hand.ts';
import type { PodLook } from './look.ts';

/** Has the public event log say that a crate was sent to a node, without saying to whom. Asking twice gives one entry. */
export async function logDispatch(
  { replica, pod, now, changed }: PodLook,
  dispatch: Dispatch,
): Promise<void> {
  if (pod.eventLog === undefined) return;
  const { artefact } = dispatch;
  const event = { document: dispatchActivity(dispatch, pod), ...(artefact !== undefined && { artefact }) };
  const intents = logByHand(event, now());
  if (!intents.ok) return;
  await addIntents(replica, intents.value);
  changed(['intents']);
}
