import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { counterpartyName } from '../thread/thread-words.ts';
import type { MessagePlan } from './message-dialog.tsx';
import { withdrawal } from './own-message.ts';
import { inboxOf, type PlanContext, serviceOf, switchedOff } from './verdict-plan.ts';

/**
 * Takes an Offer of the maintainer's back. What stands in the public log gets its end there, too.
 * @param isLogged whether the Offer stands in the log
 */
export function withdrawPlan({ thread, offer, pod, call }: PlanContext, isLogged: boolean): MessagePlan {
  const who = isolate(counterpartyName(thread) ?? t('patterns.recipient.missing'));
  const inbox = inboxOf(thread, offer);
  return {
    title: t('threads.withdraw.title', { who }),
    consequences: [
      t('threads.withdraw.text', { who }),
      isLogged ? t('threads.withdraw.public') : t('threads.withdraw.private'),
      t('threads.withdraw.late'),
      ...switchedOff(thread),
    ],
    words: { label: t('threads.words', { who }), help: t('threads.withdraw.words') },
    compose: (id, words) => withdrawal(offer, pod, { id, words }),
    inbox,
    profiles: serviceOf(thread)?.demands,
    action: t('threads.withdraw.do'),
    sent: t('threads.withdraw.sent'),
    danger: true,
    send: (document) =>
      call('send', {
        document,
        inbox: inbox ?? '',
        recipient: thread.counterparty.id,
        recipientName: thread.counterparty.name,
        artefact: thread.artefact,
        log: isLogged,
      }),
  };
}

/**
 * Sends the very same Offer once more, as one does whose message may be lost: its id tells the receiver that it is no
 * new one. COAR Notify has no pattern for reminders.
 */
export function nudgePlan({ thread, offer, call }: PlanContext): MessagePlan {
  const who = isolate(counterpartyName(thread) ?? t('patterns.recipient.missing'));
  const inbox = inboxOf(thread, offer);
  return {
    title: t('threads.nudge.title', { who }),
    consequences: [
      t('threads.nudge.text', { who }),
      t('threads.nudge.same'),
      t('threads.nudge.since'),
      ...switchedOff(thread),
    ],
    compose: () => offer,
    inbox,
    profiles: serviceOf(thread)?.demands,
    action: t('threads.nudge.do'),
    sent: t('threads.nudge.sent'),
    send: (document) =>
      call('send', {
        document,
        inbox: inbox ?? '',
        recipient: thread.counterparty.id,
        recipientName: thread.counterparty.name,
        artefact: thread.artefact,
        again: (thread.delivery?.reminders ?? 0) + 1,
      }),
  };
}
