import { listArtefacts } from '../cache/artefacts.ts';
import { readLogIndex, writeLogIndex } from '../cache/log-index.ts';
import { getNotification } from '../cache/notifications.ts';
import { knownSettings } from '../cache/settings.ts';
import { ownAddresses, publicForm } from '../domain/event-log/log-question.ts';
import { readNotification } from '../domain/notification/read.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Effect } from '../domain/suggestion/model.ts';
import { artefactConcerned, indexArtefacts } from '../domain/thread/artefact-concerned.ts';
import { logEvent } from '../pod/event-log/log-event.ts';
import { readMember } from '../pod/inbox.ts';
import type { Written } from '../pod/written.ts';
import type { Hands } from './hands.ts';

type LogEffect = Extract<Effect, { kind: 'log' }>;

/**
 * Puts an event into the public log, in the form that the maintainer chose. What is wrong with the log documents is
 * remembered for mending; the event itself stands.
 * @param artefact The artefact of ours that the message is about which gave rise to it.
 */
export async function appendToLog(
  hands: Hands,
  effect: LogEffect,
  artefact: string | undefined,
): Promise<Result<Written>> {
  const { replica, pod, transport } = hands;
  const text = await textOf(hands, effect);
  if (!text.ok) return text;
  const maintainer = { webId: pod.webId, addresses: ownAddresses(effect.document) };
  const about = artefact ?? (await ownWork(hands, effect));
  const form = publicForm(text.value, await knownSettings(replica), maintainer);
  const event = {
    activityId: effect.activityId,
    text: form.text,
    processed: form.removed.length > 0,
    now: new Date(hands.now()).toISOString(),
    ...(about !== undefined && { artefact: about }),
  };
  const logged = await logEvent(transport, pod, event, hands.inTurn);
  if (!logged.ok) return logged;
  const { indexProblem, ...written } = logged.value;
  if (indexProblem !== undefined) {
    const { missing } = await readLogIndex(replica);
    await writeLogIndex(replica, { missing: missing + 1, problem: indexProblem });
    hands.changed?.(['events']);
  }
  return ok(written);
}

/**
 * The artefact of ours that a document is about which goes out because of a message about none: the review that an
 * invitation led to.
 */
async function ownWork({ replica }: Hands, { document }: LogEffect): Promise<string | undefined> {
  const read = document === undefined ? undefined : readNotification(document);
  if (!read?.ok) return undefined;
  const index = indexArtefacts(await listArtefacts(replica));
  return artefactConcerned(read.value, [], index, () => false).artefact;
}

/** What is to be stored: the document that goes with the effect, else what was received, byte for byte. */
async function textOf(
  { replica, transport }: Hands,
  { document, source }: LogEffect,
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
