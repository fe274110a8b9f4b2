import type { MessageDelivery, Thread, ThreadKind, ThreadState } from './model.ts';

/** For whom a thread of one kind waits, by its state. */
const OWN_OFFER: Partial<Record<ThreadState, 'them' | 'us'>> = {
  offered: 'them',
  'tentatively-accepted': 'them',
  acknowledged: 'them',
  'partly-answered': 'them',
  'tentatively-rejected': 'us',
  unprocessable: 'us',
  failed: 'us',
};

const INVITATION: Partial<Record<ThreadState, 'them' | 'us'>> = {
  offered: 'us',
  'tentatively-accepted': 'us',
  acknowledged: 'us',
  'partly-answered': 'us',
  'tentatively-rejected': 'them',
};

const WAITING: Readonly<Record<ThreadKind, Partial<Record<ThreadState, 'them' | 'us'>>>> = {
  offered: OWN_OFFER,
  invited: INVITATION,
  announced: { announced: 'us' },
  told: { failed: 'us' },
  stray: {},
};

/**
 * Who is to do something next, since when, and whether that has taken too long. An Offer that is still on its way
 * waits for nobody; a reminder begins the time anew. Announcements are never overdue: nobody has promised anything.
 * @param overdueBefore ISO 8601: what waits since before this moment waits too long
 */
export function waitingOf(
  thread: Pick<Thread, 'kind' | 'state' | 'since'> & {
    /** Of the Offer that counts. */
    readonly delivery?: MessageDelivery;
  },
  overdueBefore: string,
): Pick<Thread, 'waitingFor' | 'waitingSince' | 'overdue'> {
  const { kind, state, since, delivery } = thread;
  const who = WAITING[kind][state];
  const isOnItsWay = state === 'offered' && delivery !== undefined && !hasArrived(delivery);
  if (who === undefined || isOnItsWay) return { waitingFor: 'nobody', overdue: false };
  const begun = state === 'offered' ? (delivery?.deliveredAt ?? since) : since;
  const reminded = who === 'them' ? delivery?.remindedAt.at(-1) : undefined;
  const waitingSince = reminded !== undefined && reminded > begun ? reminded : begun;
  const mayBeOverdue = kind === 'offered' || kind === 'invited';
  return {
    waitingFor: who,
    waitingSince,
    overdue: mayBeOverdue && waitingSince < overdueBefore,
  };
}

function hasArrived({ stage }: MessageDelivery): boolean {
  return stage === 'sent' || stage === 'delivered' || stage === 'exported';
}
