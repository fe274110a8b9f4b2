import { addIntents } from '../cache/intents.ts';
import { dispatchActivity, dispatchActivityId } from '../domain/dispatch/activity.ts';
import type { Dispatch } from '../domain/dispatch/model.ts';
import { intentId } from './decide.ts';
import type { PodLook } from './look.ts';

/** Has the public event log say that a crate was sent to a node, without saying to whom. Asking twice gives one entry. */
export async function logDispatch(
  { replica, pod, now, changed }: PodLook,
  dispatch: Dispatch,
): Promise<void> {
  if (pod.eventLog === undefined) return;
  const cause = `dispatch:${dispatch.id}`;
  const time = new Date(now()).toISOString();
  await addIntents(replica, [
    {
      id: intentId(cause, 0),
      cause,
      order: 0,
      effect: {
        kind: 'log',
        activityId: dispatchActivityId(dispatch.id),
        document: dispatchActivity(dispatch, pod),
      },
      ...(dispatch.artefact !== undefined && { artefact: dispatch.artefact }),
      state: 'held',
      notBefore: time,
      createdAt: time,
      attempts: 0,
    },
  ]);
  changed(['intents']);
}
