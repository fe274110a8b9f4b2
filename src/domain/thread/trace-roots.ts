import type { Notification } from '../notification/model.ts';
import { answeredKeys } from './answers.ts';
import type { Draft } from './draft.ts';
import { byTime } from './order.ts';
import { sameOfferer } from './withdrawal.ts';

/** Where a message belongs. */
export interface Place {
  /** Key of the activity that the thread began with, known or not. */
  readonly root: string;
  /** Key of the Offer that it belongs to, where there is one; of an Offer its own. */
  readonly offer?: string;
  /** How many Offers were made before that one, from 0. */
  readonly round: number;
  /** Key of what it answers, as far as that is part of the thread. */
  readonly answers?: string;
}

/** Whether a message asks somebody for something. */
export function isOffer({ pattern, activities }: Notification): boolean {
  return pattern.startsWith('request-') || activities.includes('Offer');
}

/** Whether a message tells of something. */
export function isAnnounce({ pattern, activities }: Notification): boolean {
  return pattern.startsWith('announce-') || activities.includes('Announce');
}

/**
 * Where every message belongs: each is followed upwards from answer to answered, once. An Announce may answer the Offer
 * or the Accept of it; an Offer continues a thread only where it is by the party that began it. Where messages answer
 * each other in a circle, the circle is cut above an Offer of it, else above the earliest message.
 * @param messages the message of each key
 */
export function traceRoots(messages: ReadonlyMap<string, Draft>): Map<string, Place> {
  const above = new Map<string, string>();
  for (const [key, { notification }] of messages) {
    const keys = answeredKeys(notification);
    const answered = keys.find((other) => messages.has(other)) ?? keys[0];
    // An answer to something unknown may be to anything: an announcement stands by itself, as does an Offer.
    const isBeginning = isOffer(notification) || isAnnounce(notification);
    if (answered !== undefined && (messages.has(answered) || !isBeginning)) above.set(key, answered);
  }
  const places = new Map<string, Place>();
  for (const key of messages.keys()) place(key);
  return places;

  function place(start: string): void {
    const way: string[] = [];
    const onWay = new Map<string, number>();
    let current: string | undefined = start;
    while (current !== undefined && !places.has(current)) {
      const bitten = onWay.get(current);
      if (bitten !== undefined) {
        above.delete(headOf(way.slice(bitten)));
        // The circle is open now: walk it anew.
        way.length = 0;
        onWay.clear();
        current = start;
        continue;
      }
      onWay.set(current, way.length);
      way.push(current);
      current = above.get(current);
    }
    for (const key of way.reverse()) places.set(key, placeOf(key));
  }

  function headOf(circle: readonly string[]): string {
    const drafts = circle.map((key) => messages.get(key)).filter((draft) => draft !== undefined);
    const [head] = drafts.sort(
      (a, b) => Number(isOffer(b.notification)) - Number(isOffer(a.notification)) || byTime(a, b),
    );
    return head?.key ?? circle[0] ?? '';
  }

  function placeOf(key: string): Place {
    const message = messages.get(key);
    const answers = above.get(key);
    const upper = answers === undefined ? undefined : places.get(answers);
    if (message === undefined) return { root: key, round: 0 };
    const isOfferItself = isOffer(message.notification);
    const own: Place = { root: key, round: 0, ...(isOfferItself && { offer: key }) };
    if (answers === undefined || upper === undefined) return own;
    if (!isOfferItself) return { ...upper, answers };
    const before = upper.offer === undefined ? undefined : messages.get(upper.offer);
    const continues =
      before !== undefined &&
      before.direction === message.direction &&
      (message.direction === 'out' || sameOfferer(message.notification, before.notification));
    return continues ? { root: upper.root, offer: key, round: upper.round + 1, answers } : own;
  }
}
