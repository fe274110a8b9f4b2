import { listArtefacts } from '../cache/artefacts.ts';
import { listIntents } from '../cache/intents.ts';
import type { Replica } from '../cache/replica.ts';
import { listServices } from '../cache/services.ts';
import type { Artefact } from '../domain/artefact/artefact.ts';
import { sha256Hex } from '../domain/hash/sha256.ts';
import { activityKey } from '../domain/notification/identity.ts';
import type { Notification } from '../domain/notification/model.ts';
import { readNotification } from '../domain/notification/read.ts';
import type { Service } from '../domain/service/service.ts';
import type { JsonObject } from '../domain/suggestion/model.ts';
import { answeredKeys } from '../domain/thread/answers.ts';
import { type ArtefactIndex, indexArtefacts } from '../domain/thread/artefact-concerned.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import { ownStorage } from './effect-problem.ts';

/** A message that left this pod. */
export interface SentMessage {
  readonly key: string;
  readonly document: JsonObject;
  readonly notification: Notification;
  /** Keys of the activities that it answers. */
  readonly answers: readonly string[];
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
  /** Differs whenever judgements may differ, for all notifications: rules, register, artefacts. */
  readonly version: string;
}

/** Reads the context from the replica. `rules` is the version of the rule books. */
export async function readContext(replica: Replica, pod: PodProfile, rules: string): Promise<MatchContext> {
  const [services, artefacts, intents] = await Promise.all([
    listServices(replica),
    listArtefacts(replica),
    listIntents(replica),
  ]);
  const sent = new Map<string, SentMessage>();
  for (const { effect, attempts } of intents) {
    if (effect.kind !== 'send' || attempts === 0) continue;
    const message = sentMessage(effect.document);
    if (message) sent.set(message.key, message);
  }
  const maintainer = [pod.webId, ...pod.storages, ...(pod.inbox === undefined ? [] : [pod.inbox])];
  // Links come and go with what is approved; they change nothing in what a notification means.
  const works = artefacts.map(({ links: _links, ...work }) => work);
  return {
    pod,
    services,
    artefacts,
    index: indexArtefacts(artefacts),
    isOwn: ownStorage(pod.storages),
    maintainer,
    sent,
    version: sha256Hex(JSON.stringify([rules, pod, services, works])),
  };
}

function sentMessage(document: JsonObject): SentMessage | undefined {
  const read = readNotification(document);
  if (!read.ok || read.value.id === undefined) return undefined;
  const notification = read.value;
  return { key: activityKey(read.value.id), document, notification, answers: answeredKeys(notification) };
}
