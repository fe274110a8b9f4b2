import { ok, type Result } from '../domain/result.ts';
import type { Effect, Receipt } from '../domain/suggestion/model.ts';
import { addLink } from '../pod/artefact/link.ts';
import type { Written } from '../pod/written.ts';
import { carryOutInPod } from './carry-out-pod.ts';
import type { Hands } from './hands.ts';
import { appendToLog } from './log-event.ts';
import { refreshPage } from './refresh-page.ts';
import { sendMessage } from './send-message.ts';

/**
 * Does one thing in the world. Doing it again does no harm: the event lies at a URL of its own and is only ever
 * created, a link that is there is left alone, and a notification carries the same id each time.
 * @param artefact The artefact of ours that it is about.
 */
export async function carryOut(hands: Hands, effect: Effect, artefact?: string): Promise<Result<Receipt>> {
  switch (effect.kind) {
    case 'log':
      return receiptOf(hands, await appendToLog(hands, effect, artefact));
    case 'link': {
      const { metadata, artefact, predicate, target } = effect;
      const linked = await addLink(hands.transport, metadata, artefact, predicate, target);
      if (linked.ok) await refreshPage(hands, artefact);
      return receiptOf(hands, linked);
    }
    case 'send':
      return sendMessage(hands, effect);
    default: {
      const done = await carryOutInPod(hands, effect);
      if (!done.ok) return done;
      return done.value === undefined
        ? ok({ at: isoTime(hands), status: 200, already: false })
        : receiptOf(hands, ok(done.value));
    }
  }
}

function receiptOf(hands: Hands, written: Result<Written>): Result<Receipt> {
  if (!written.ok) return written;
  const { url, status, already, at } = written.value;
  return ok({ at: at ?? isoTime(hands), status, location: url, already });
}

function isoTime({ now }: Hands): string {
  return new Date(now()).toISOString();
}
