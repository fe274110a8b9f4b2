import { activityKey } from '../../domain/notification/identity.ts';
import type { Notification } from '../../domain/notification/model.ts';
import type { Thread, Threads } from '../../domain/thread/model.ts';

/** The thread that a message belongs to, by the id of its activity. */
export function threadOfMessage(threads: Threads, activityId: string): Thread | undefined {
  return threads.byMessage.get(activityKey(activityId));
}

/** What a message answers, as far as that is known. @param message by the key of its activity */
export function answeredBy(
  threads: Threads,
  { activityId }: { readonly activityId: string },
): Notification | undefined {
  const { answers } = threads.messages.get(activityKey(activityId)) ?? {};
  return answers === undefined ? undefined : threads.messages.get(answers)?.notification;
}

/** The Offers that the maintainer made, the latest first. */
export function offersMade(threads: Threads): Thread[] {
  const madeAt = ({ rounds, since }: Thread) => rounds.at(-1)?.offer.at ?? since;
  return threads.list
    .filter(({ kind }) => kind === 'offered')
    .sort((a, b) => madeAt(b).localeCompare(madeAt(a)));
}
