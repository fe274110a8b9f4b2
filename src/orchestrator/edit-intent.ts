import { changeIntent } from '../cache/intents.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { editIntent, isEditable } from '../domain/suggestion/edit-intent.ts';
import type { Intent } from '../domain/suggestion/model.ts';
import { changeIntent as changeRecord, intentUrl } from '../pod/intents.ts';
import type { PodLook } from './look.ts';
import type { MessageEdit } from './protocol.ts';

/**
 * Writes a changed message to the pod's record of its intent, then to the replica, which sends it. In this order: no
 * device sends what the others do not know. `conflict` where the record says something else than she saw.
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
  await changeIntent(look.replica, intentId, (intent) => intent && edit(intent));
  look.changed(['intents', 'suggestions']);
  return ok(undefined);
}
