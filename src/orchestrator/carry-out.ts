import { getNotification } from '../cache/notifications.ts';
import type { Replica } from '../cache/replica.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Effect, Receipt } from '../domain/suggestion/model.ts';
import { addLink } from '../pod/artefacts.ts';
import { appendEvent } from '../pod/event-log.ts';
import { readMember } from '../pod/inbox.ts';
import { sendNotification } from '../pod/ldn/send.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import type { Transport } from '../pod/transport.ts';
import type { Written } from '../pod/written.ts';
import { carryOutInPod } from './carry-out-pod.ts';
import type { Topic } from './protocol.ts';

/** What carrying out an effect works with. */
export interface Hands {
  readonly replica: Replica;
  readonly pod: PodProfile;
  readonly transport: Transport;
  /** Milliseconds since 1970. */
  now(): number;
  /** Says that parts of the replica have changed. */
  changed?(topics: readonly Topic[]): void;
}

/**
 * Does one thing in the world. Doing it again does no harm: the event lies at a URL of its own and is only ever
 * created, a link that is there is left alone, and a notification carries the same id each time.
 */
export async function carryOut(hands: Hands, effect: Effect): Promise<Result<Receipt>> {
  switch (effect.kind) {
    case 'log':
      return appendToLog(hands, effect);
    case 'link': {
      const { metadata, artefact, predicate, target } = effect;
      return receiptOf(hands, await addLink(hands.transport, metadata, artefact, predicate, target));
    }
    case 'send': {
      const sent = await sendNotification(hands.transport, effect.inbox, effect.document);
      if (!sent.ok) return sent;
      const { status, location, at } = sent.value;
      return ok({ at: at ?? isoTime(hands), status, location, already: false });
    }
    default: {
      const done = await carryOutInPod(hands, effect);
      if (!done.ok) return done;
      return done.value === undefined
        ? ok({ at: isoTime(hands), status: 200, already: false })
        : receiptOf(hands, ok(done.value));
    }
  }
}

async function appendToLog(hands: Hands, effect: Extract<Effect, { kind: 'log' }>): Promise<Result<Receipt>> {
  const { eventLog } = hands.pod;
  if (eventLog === undefined)
    return fail({ kind: 'invalid', reason: 'Your pod has no event log yet. Set it up, then try again.' });
  const text = await textOf(hands, effect);
  if (!text.ok) return text;
  return receiptOf(hands, await appendEvent(hands.transport, eventLog, effect.activityId, text.value));
}

/** What is to be stored: the document that goes with the effect, else what was received, byte for byte. */
async function textOf(
  { replica, transport }: Hands,
  { document, source }: Extract<Effect, { kind: 'log' }>,
): Promise<Result<string>> {
  if (document !== undefined) return ok(JSON.stringify(document, null, 2));
  if (source === undefined) return fail({ kind: 'invalid', reason: 'There is no text to put into the log.' });
  const row = await getNotification(replica, source);
  // Only JSON-LD is stored as it came: the log promises it, and a copy that was cut is not what was received.
  if (row && !row.truncated && row.problem === undefined && isJsonLd(row.mediaType)) return ok(row.raw);
  const member = await readMember(transport, source);
  if (!member.ok) return member;
  if (member.value.binary || !isJsonLd(member.value.mediaType))
    return fail({
      kind: 'invalid',
      reason: `The message is ${member.value.mediaType || 'of unknown type'}; the event log takes JSON-LD only.`,
    });
  return ok(member.value.text);
}

function isJsonLd(mediaType: string | undefined): boolean {
  return mediaType === 'application/ld+json' || mediaType === 'application/json';
}

function receiptOf(hands: Hands, written: Result<Written>): Result<Receipt> {
  if (!written.ok) return written;
  const { url, status, already, at } = written.value;
  return ok({ at: at ?? isoTime(hands), status, location: url, already });
}

function isoTime({ now }: Hands): string {
  return new Date(now()).toISOString();
}
