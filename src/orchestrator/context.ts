import { listArtefacts } from '../cache/artefacts.ts';
import { listIntents } from '../cache/intents.ts';
import { goneKey, readMeta } from '../cache/meta.ts';
import type { Replica } from '../cache/replica.ts';
import { listServices } from '../cache/services.ts';
import { knownSettings } from '../cache/settings.ts';
import type { Artefact } from '../domain/artefact/artefact.ts';
import { sha256Hex } from '../domain/hash/sha256.ts';
import { activityKey } from '../domain/notification/identity.ts';
import type { Notification } from '../domain/notification/model.ts';
import { readNotification } from '../domain/notification/read.ts';
import type { Autonomy } from '../domain/policy/header.ts';
import { reviewedBy } from '../domain/policy/promised-reviews.ts';
import { judgedPart } from '../domain/service/judged.ts';
import type { Service } from '../domain/service/service.ts';
import type { LogForm } from '../domain/settings/settings.ts';
import type { JsonObject } from '../domain/suggestion/model.ts';
import { isPlacing } from '../domain/suggestion/placing.ts';
import { answeredKeys } from '../domain/thread/answers.ts';
import { type ArtefactIndex, indexArtefacts } from '../domain/thread/artefact-concerned.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import { readAutonomy } from './autonomy.ts';
import { ownStorage } from './effect-problem.ts';
import type { RuleSet } from './rule-set.ts';

/** A message that left this pod. */
export interface SentMessage {
  readonly key: string;
  readonly document: JsonObject;
  readonly notification: Notification;
  /** Keys of the activities that it answers. */
  readonly answers: readonly string[];
  /** Whether the maintainer put it into her own inbox, to be recorded and passed on from there. */
  readonly placed: boolean;
  /** ISO 8601: when it was sent, as far as that is known, else when it was decided to send it. */
  readonly at: string;
}

/** What notifications are judged against, read once for many of them. */
export interface MatchContext {
  readonly pod: PodProfile;
  readonly services: readonly Service[];
  readonly artefacts: readonly Artefact[];
  readonly index: ArtefactIndex;
  /** Whether a URL lies in the maintainer's storages. */
  readonly isOwn: (url: string) => boolean;
  /** Ids that stand for the maintainer. */
  readonly maintainer: readonly string[];
  /** What we have sent, by the activity's key. */
  readonly sent: ReadonlyMap<string, SentMessage>;
  /** Addresses in her storages where nothing is any more. */
  readonly gone: ReadonlySet<string>;
  /** The form of events in the public log, once the maintainer was asked. */
  readonly logForm?: LogForm;
  /** What each rule book may do, by its id. */
  readonly autonomy: ReadonlyMap<string, Autonomy>;
  /** Differs whenever judgements may differ, for all notifications: rules, what they may do, register, artefacts. */
  readonly version: string;
}

/** Reads the context from the replica. */
export async function readContext(replica: Replica, pod: PodProfile, rules: RuleSet): Promise<MatchContext> {
  const [autonomy, services, artefacts, intents, gone = [], { logForm }] = await Promise.all([
    readAutonomy(replica, rules),
    listServices(replica),
    listArtefacts(replica),
    listIntents(replica),
    readMeta(replica, goneKey),
    knownSettings(replica),
  ]);
  const sent = new Map<string, SentMessage>();
  for (const intent of intents) {
    const { effect, attempts, receipt, createdAt } = intent;
    // What another device has finished was begun there, whatever its record says of attempts.
    if (effect.kind !== 'send' || (attempts === 0 && receipt === undefined)) continue;
    const message = sentMessage(effect.document, receipt?.at ?? createdAt);
    if (!message) continue;
    // What was put into the own inbox may have been sent on from there since, under the same id.
    const placed = isPlacing(intent) || sent.get(message.key)?.placed === true;
    sent.set(message.key, { ...message, placed });
  }
  const maintainer = [pod.webId, ...pod.storages, ...(pod.inbox === undefined ? [] : [pod.inbox])];
  // Links come and go with what is approved; but for what is reviewed, they change nothing in what a message means.
  const works = artefacts.map(({ links, ...work }) => ({ ...work, reviewed: reviewedBy({ links }) }));
  return {
    pod,
    services,
    artefacts,
    index: indexArtefacts(artefacts),
    isOwn: ownStorage(pod.storages),
    maintainer,
    sent,
    gone: new Set(gone),
    autonomy,
    logForm,
    version: sha256Hex(
      JSON.stringify([rules.version, [...autonomy], pod, services.map(judgedPart), works, gone, logForm]),
    ),
  };
}

/** A message that left this pod; `undefined` where it cannot be read or has no id. @param at ISO 8601 */
function sentMessage(document: JsonObject, at: string): Omit<SentMessage, 'placed'> | undefined {
  const read = readNotification(document);
  if (!read.ok || read.value.id === undefined) return undefined;
  const notification = read.value;
  return { key: activityKey(read.value.id), document, notification, answers: answeredKeys(notification), at };
}
