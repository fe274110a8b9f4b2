import { isEditable } from '../suggestion/edit-intent.ts';
import type { Thread, ThreadAction, ThreadState } from './model.ts';

/** What a thread's actions are chosen by. */
type Situation = Pick<
  Thread,
  'kind' | 'state' | 'overdue' | 'waitingFor' | 'delivery' | 'messages' | 'root' | 'rounds'
>;

/** States in which an Offer of one's own can still be taken back. */
const WITHDRAWABLE: readonly ThreadState[] = [
  'offered',
  'tentatively-accepted',
  'acknowledged',
  'partly-answered',
  'tentatively-rejected',
];

/** What can be answered to somebody else's Offer, by its state. */
const ANSWERS: Partial<Record<ThreadState, readonly ThreadAction[]>> = {
  offered: ['accept', 'accept-provisionally', 'decline-for-now', 'decline'],
  'tentatively-accepted': ['accept', 'announce-result', 'decline-for-now', 'decline'],
  acknowledged: ['announce-result', 'decline-for-now'],
  'partly-answered': ['announce-result', 'decline-for-now', 'decline'],
};

/** What is possible next, the likeliest first. */
export function actionsOf(thread: Situation): ThreadAction[] {
  return [...new Set([...mending(thread), ...ofKind(thread)])];
}

/** What to do about a message of one's own that does not arrive. */
function mending({ delivery, messages }: Situation): ThreadAction[] {
  const { hindered } = delivery ?? {};
  if (hindered === undefined) return [];
  if (hindered.state !== 'failed') return ['retry'];
  // What stands in the public log stays what it is.
  const isLogged = messages.some((own) => own.delivery?.hindered === hindered && own.event !== undefined);
  return isEditable(hindered) && !isLogged ? ['edit', 'retry', 'drop'] : ['retry', 'drop'];
}

function ofKind(thread: Situation): ThreadAction[] {
  switch (thread.kind) {
    case 'offered':
      return ofOwnOffer(thread);
    case 'invited':
      return [...(ANSWERS[thread.state] ?? []), ...record(thread), ...block(thread)];
    case 'announced':
      return thread.state === 'announced'
        ? ['accept-announcement', 'dismiss', ...block(thread)]
        : [...block(thread)];
    case 'stray':
      return block(thread);
    case 'told':
      return [];
  }
}

function ofOwnOffer({ state, overdue, waitingFor, rounds, delivery }: Situation): ThreadAction[] {
  const stage = rounds.at(-1)?.offer.delivery?.stage;
  const hasLeft = stage === 'delivered' || stage === 'exported' || stage === 'sent';
  const actions: (ThreadAction | false)[] = [
    state === 'tentatively-rejected' && 'resubmit',
    // A reminder that has failed is tried again, or given up, before there is another.
    overdue && waitingFor === 'them' && hasLeft && delivery?.hindered === undefined && 'nudge',
    WITHDRAWABLE.includes(state) && hasLeft && 'withdraw',
    (state === 'unprocessable' || state === 'undone') && 'offer-again',
  ];
  return actions.filter((action) => action !== false);
}

function record({ root, state }: Situation): ThreadAction[] {
  return root !== undefined && root.event === undefined && state !== 'undone' ? ['record'] : [];
}

/** Only whoever can be named and is neither the maintainer nor blocked already. */
function block({ messages, root }: Situation): ThreadAction[] {
  const sender = root ?? messages.find(({ direction }) => direction === 'in');
  if (sender === undefined || sender.direction === 'out' || sender.standing === 'blocked') return [];
  const { origin, actor } = sender.notification;
  return origin?.id !== undefined || actor?.id !== undefined ? ['block'] : [];
}
