import { ownActor, ownSystem } from '../../domain/notification/build/own-parties.ts';
import { buildReply, buildUndo, type ReplyInput } from '../../domain/notification/build/reply.ts';
import { isObject, type JsonObject } from '../../domain/notification/json.ts';
import { isHttpUri } from '../../domain/notification/uri.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';

/** A verdict on an Offer. */
export type Verdict = ReplyInput['pattern'];

/** What a message of the maintainer's needs besides what it answers. */
export interface OwnWords {
  /** `urn:uuid:…`, new. */
  readonly id: string;
  /** For people; blank means none. */
  readonly words: string;
}

function summaryOf({ words }: OwnWords): { readonly summary?: string } {
  const summary = words.trim();
  return summary === '' ? {} : { summary };
}

/**
 * The withdrawal of an Offer of ours: signed as the Offer was, so that a receiver who knows her by an e-mail address
 * recognises her. https://coar-notify.net/specification/1.0.1/undo-offer/
 */
export function withdrawal(offer: JsonObject, pod: PodProfile, own: OwnWords): JsonObject {
  const signed = isObject(offer.actor) ? offer.actor : undefined;
  const me = ownActor(pod);
  return buildUndo({
    id: own.id,
    offer,
    actor: {
      ...me,
      ...(typeof signed?.id === 'string' && { id: signed.id }),
      ...(typeof signed?.name === 'string' && { name: signed.name }),
    },
    ...summaryOf(own),
  });
}

/**
 * A verdict on an Offer that was received. Our side is named as our pod names itself, whatever the Offer called it.
 * https://coar-notify.net/specification/1.0.1/#replies
 */
export function verdictOn(offer: JsonObject, pattern: Verdict, pod: PodProfile, own: OwnWords): JsonObject {
  return buildReply({
    pattern,
    id: own.id,
    offer,
    actor: ownActor(pod),
    origin: ownSystem(pod),
    ...summaryOf(own),
  });
}

/**
 * The Accept of an announcement that nobody asked for. It is no pattern of COAR Notify: it goes to the own inbox and
 * into the log, and to nobody else.
 */
export function acceptance(announcement: JsonObject, pod: PodProfile, id: string): JsonObject {
  const own = ownSystem(pod);
  return buildReply({
    pattern: 'accept',
    id,
    offer: announcement,
    actor: ownActor(pod),
    origin: own,
    target: own,
  });
}

/** The inbox that a message names as its receiver's. */
export function targetInbox(document: JsonObject): string | undefined {
  const { target } = document;
  return isObject(target) && isHttpUri(target.inbox) ? target.inbox : undefined;
}
