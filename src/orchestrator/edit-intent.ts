import { changeIntent, intentsOf } from '../cache/intents.ts';
import { listServices } from '../cache/services.ts';
import { checkOutgoing } from '../domain/notification/build/check-outgoing.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { editIntent, isEditable, isOnRecord } from '../domain/suggestion/edit-intent.ts';
import { isFinished, isUntouched } from '../domain/suggestion/intent-state.ts';
import type { Intent, JsonObject } from '../domain/suggestion/model.ts';
import { receiverOf } from '../domain/trust/receiver.ts';
import { changeIntent as changeRecord, intentUrl } from '../pod/intents.ts';
import type { PodLook } from './look.ts';
import type { MessageEdit } from './protocol.ts';

/**
 * Writes a changed message to the pod's record of its intent, then to the replica, which sends it. In this order: no
 * device sends what the others do not know. `conflict` where the record says something else than she saw, `invalid`
 * with the findings where the receiver would have to refuse the changed message as well.
 */
export async function putEdit(
  look: PodLook,
  home: string,
  { intentId, document, before }: MessageEdit,
): Promise<Result<void>> {
  if (document.id !== before.id)
    return fail({
      kind: 'invalid',
      reason: 'The message has to keep its id: what answers it refers to that.',
    });
  const sent = await look.replica.db.get('intents', intentId);
  const round = sent === undefined ? [] : await intentsOf(look.replica, sent.cause);
  if (sent && isEditable(sent) && isOnRecord(sent, round))
    return fail({
      kind: 'invalid',
      reason: 'The message stands in your public log as it was. Give it up, and make a new one.',
    });
  const checked = await checkFor(look, sent, document);
  if (!checked.ok) return checked;
  const now = new Date(look.now()).toISOString();
  const seen = JSON.stringify(before);
  const edit = (intent: Intent) =>
    isEditable(intent) && JSON.stringify(intent.effect.document) === seen
      ? editIntent(intent, document, now)
      : undefined;
  let isRefused = false;
  const written = await changeRecord(look.transport, home, intentId, ({ url, intent }) => {
    const edited = edit(intent);
    isRefused = edited === undefined;
    return edited && { url, intent: edited };
  });
  // Where somebody has cleared the record away, it is written anew before anything is sent.
  if (!written.ok && written.problem.kind !== 'absent') return written;
  if (isRefused) return fail({ kind: 'conflict', url: intentUrl(home, intentId), status: 409 });
  const following = await editFollowing(look, home, round, { intentId, document, now });
  // Last: from here on it is sent, and what follows it is carried out.
  await changeIntent(look.replica, intentId, (intent) => intent && edit(intent));
  if (!following.ok) return following;
  look.changed(['intents', 'suggestions']);
  return ok(undefined);
}

/** Holds the message to COAR Notify and to what its receiver demands; one for the own inbox to neither, as ever. */
async function checkFor(
  look: PodLook,
  sent: Intent | undefined,
  document: JsonObject,
): Promise<Result<unknown>> {
  if (sent?.effect.kind !== 'send') return checkOutgoing(document);
  if (sent.effect.inbox === look.pod.inbox) return ok(undefined);
  return checkOutgoing(document, receiverOf(sent.effect, await listServices(look.replica))?.demands);
}

/** Has log and own inbox get the message as it was changed, where they are to get it after it was sent. */
async function editFollowing(
  look: PodLook,
  home: string,
  round: readonly Intent[],
  { intentId, document, now }: { intentId: string; document: JsonObject; now: string },
): Promise<Result<void>> {
  const edit = (intent: Intent): Intent | undefined => {
    const { effect } = intent;
    if (effect.kind !== 'log' && effect.kind !== 'send') return undefined;
    if (intent.id === intentId || effect.document?.id !== document.id) return undefined;
    // What may have been sent already stays what it was.
    const isOpen = effect.kind === 'log' ? !isFinished(intent) : isUntouched(intent);
    return isOpen ? { ...intent, effect: { ...effect, document }, editedAt: now } : undefined;
  };
  for (const { id } of round.filter(edit)) {
    const written = await changeRecord(look.transport, home, id, ({ url, intent }) => {
      const edited = edit(intent);
      return edited && { url, intent: edited };
    });
    if (!written.ok && written.problem.kind !== 'absent') return written;
    await changeIntent(look.replica, id, (intent) => intent && edit(intent));
  }
  return ok(undefined);
}
