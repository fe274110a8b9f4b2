import { activityKey } from '../../domain/notification/identity.ts';
import type { Notification } from '../../domain/notification/model.ts';
import type { Thread, Threads } from '../../domain/thread/model.ts';
import { comparableId } from '../../domain/trust/same-id.ts';

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

/** The threads about one artefact of ours, the one with the latest message first. */
export function threadsOfArtefact(threads: Threads, artefact: string): Thread[] {
  return threads.list.filter((thread) => thread.artefact === artefact);
}

/** The threads with one service, by its id in the register, the one with the latest message first. */
export function threadsOfService(threads: Threads, service: string): Thread[] {
  const wanted = comparableId(service);
  return threads.list.filter(({ counterparty }) => {
    const id = counterparty.service?.id ?? counterparty.id;
    return id !== undefined && comparableId(id) === wanted;
  });
}

/** The Offers that the maintainer made, the latest first. */
export function offersMade(threads: Threads): Thread[] {
  const madeAt = ({ rounds, since }: Thread) => rounds.at(-1)?.offer.at ?? since;
  return threads.list
    .filter(({ kind }) => kind === 'offered')
    .sort((a, b) => madeAt(b).localeCompare(madeAt(a)));
}
