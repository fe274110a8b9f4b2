import { checkOutgoing } from '../domain/notification/build/check-outgoing.ts';
import { activityKey } from '../domain/notification/identity.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Intent } from '../domain/suggestion/model.ts';
import { isPlacing, PLACING } from '../domain/suggestion/placing.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import { intentId } from './decide.ts';
import type { Commands } from './protocol.ts';

/**
 * The intent that puts a message into the own inbox, to be recorded and passed on from there (ADR 14). No policy can
 * make one. The message's id is its identity: asking twice gives the same intent. A message that receivers would have to
 * refuse gives an `invalid` problem with the findings.
 * @param now milliseconds since 1970
 */
export function placeByHand(
  { document, artefact, approves }: Parameters<Commands['place']>[0],
  { webId, name, inbox }: Pick<PodProfile, 'webId' | 'name' | 'inbox'>,
  now: number,
): Result<Intent[]> {
  if (inbox === undefined) return fail({ kind: 'invalid', reason: 'The pod has no inbox.' });
  const checked = checkOutgoing(document);
  if (!checked.ok) return checked;
  const { id } = document;
  if (typeof id !== 'string') return fail({ kind: 'invalid', reason: 'The message has no id.' });
  const cause = `${PLACING}${activityKey(id)}`;
  const time = new Date(now).toISOString();
  return ok([
    {
      id: intentId(cause, 0),
      cause,
      order: 0,
      effect: {
        kind: 'send',
        inbox,
        recipient: webId,
        ...(name !== undefined && { recipientName: name }),
        document,
      },
      ...(artefact !== undefined && { artefact }),
      ...(approves.length > 0 && { approves: [...approves].sort() }),
      state: 'held',
      notBefore: time,
      createdAt: time,
      attempts: 0,
    },
  ]);
}

/**
 * What the maintainer approved by putting messages into her own inbox: suggestions by their ids, and when she did,
 * ISO 8601.
 */
export function placedApprovals(intents: readonly Intent[]): Map<string, string> {
  const approvals = new Map<string, string>();
  for (const intent of intents)
    if (isPlacing(intent) && intent.state !== 'dropped')
      for (const id of intent.approves ?? []) approvals.set(id, intent.createdAt);
  return approvals;
}
