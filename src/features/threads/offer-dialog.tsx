import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { MessageDialog, type MessagePlan } from './message-dialog.tsx';
import { nudgePlan, withdrawPlan } from './offer-plans.ts';
import type { Verdict } from './own-message.ts';
import type { ThreadDialogProps } from './thread-dialog-props.ts';
import { messageDocument } from './thread-texts.ts';
import { threadText } from './thread-words.ts';
import { type PlanContext, suggestedVerdict, verdictPlan } from './verdict-plan.ts';

/** Actions that send a message about an Offer. */
export const offerQuestions = [
  'withdraw',
  'nudge',
  'accept',
  'accept-provisionally',
  'decline-for-now',
  'decline',
] as const;

export type OfferQuestion = (typeof offerQuestions)[number];

const verdicts: Readonly<Record<Exclude<OfferQuestion, 'withdraw' | 'nudge'>, Verdict>> = {
  accept: 'accept',
  'accept-provisionally': 'tentative-accept',
  'decline-for-now': 'tentative-reject',
  decline: 'reject',
};

/** Prepares the message that an action on an Offer sends. */
export function OfferDialog(props: ThreadDialogProps & { question: OfferQuestion }): ReactNode {
  const { item, sources, open, taken, question, onClose } = props;
  const { pod, orchestrator } = useWorkspace();
  const { thread } = item;
  const message = thread.rounds.at(-1)?.offer ?? thread.root;
  const offer = message && messageDocument(message, sources);
  if (pod === undefined || offer === undefined)
    return (
      <AlertDialog
        open
        title={t('threads.no-text.title')}
        consequence={t('threads.no-text.text')}
        action={t('ui.close')}
        onConfirm={onClose}
        onCancel={onClose}
      />
    );
  const context: PlanContext = { thread, offer, pod, call: orchestrator.call };
  const plan = (): MessagePlan => {
    if (question === 'withdraw') return withdrawPlan(context, message?.event !== undefined);
    if (question === 'nudge') return nudgePlan(context);
    const verdict = verdicts[question];
    const waiting = open.flatMap(({ suggestion, alternatives }) => [suggestion, ...(alternatives ?? [])]);
    return verdictPlan(context, verdict, suggestedVerdict(waiting, verdict, message?.row), ({ id }) =>
      taken.approve(id, t('threads.verdict.taken', { what: threadText(item.sentence()) })),
    );
  };
  return <MessageDialog plan={plan()} onClose={onClose} />;
}
