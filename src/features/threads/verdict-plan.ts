import type { Result } from '../../domain/result.ts';
import type { Service } from '../../domain/service/service.ts';
import type { JsonObject, Suggestion } from '../../domain/suggestion/model.ts';
import type { Thread } from '../../domain/thread/model.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import type { Orchestrator } from '../../orchestrator/client.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { counterpartyName } from '../thread/thread-words.ts';
import type { MessagePlan } from './message-dialog.tsx';
import { targetInbox, type Verdict, verdictOn } from './own-message.ts';

/** What all plans of a thread need. */
export interface PlanContext {
  readonly thread: Thread;
  /** The Offer that is answered, withdrawn or repeated, complete. */
  readonly offer: JsonObject;
  readonly pod: PodProfile;
  readonly call: Orchestrator['call'];
}

/** The names by which policies call the answers that they offer. */
const CHOICES: Readonly<Partial<Record<Verdict, string>>> = {
  accept: 'accept',
  reject: 'decline',
  'tentative-accept': 'tentative',
};

/** The suggestion, among those that wait, that gives this verdict on the Offer. */
export function suggestedVerdict(
  suggestions: readonly Suggestion[],
  verdict: Verdict,
  source: string | undefined,
): Suggestion | undefined {
  const choice = CHOICES[verdict];
  return choice === undefined || source === undefined
    ? undefined
    : suggestions.find((each) => each.source === source && each.choice === choice);
}

/**
 * Answers an Offer that was made to the maintainer. Without words of hers it is what a policy suggests, where one
 * does, so that the two are one answer; with words it is a message by hand, and the suggestion falls away.
 * @param approve approves what a policy suggests
 */
export function verdictPlan(
  { thread, offer, pod, call }: PlanContext,
  verdict: Verdict,
  suggestion: Suggestion | undefined,
  approve: (suggestion: Suggestion) => Promise<Result<void>>,
): MessagePlan {
  const who = isolate(counterpartyName(thread) ?? t('notification.who.unnamed'));
  const isPublic = verdict === 'accept' && pod.eventLog !== undefined;
  const suggested = suggestion?.effects.find((effect) => effect.kind === 'send');
  const inbox = suggested?.inbox ?? inboxOf(thread, verdictOn(offer, verdict, pod, { id: '', words: '' }));
  return {
    title: t(`threads.verdict.${verdict}.title`, { who }),
    consequences: [
      t(`threads.verdict.${verdict}.text`, { who }),
      isPublic ? t('threads.verdict.public') : t('threads.verdict.private'),
      ...switchedOff(thread),
    ],
    words: {
      label: t('threads.words', { who }),
      help: t(`threads.verdict.${verdict}.words`),
      required: verdict === 'tentative-reject',
    },
    compose: (id, words) =>
      words.trim() === '' && suggested ? suggested.document : verdictOn(offer, verdict, pod, { id, words }),
    inbox,
    profiles: serviceOf(thread)?.demands,
    action: t(`threads.verdict.${verdict}.do`),
    sent: t('threads.verdict.sent'),
    danger: verdict === 'reject',
    send: (document, words) =>
      words === '' && suggestion
        ? approve(suggestion)
        : call('send', {
            document,
            inbox: inbox ?? '',
            recipient: thread.counterparty.id,
            recipientName: thread.counterparty.name,
            artefact: thread.artefact,
            log: isPublic,
          }),
  };
}

/** Where a message to the other side goes: the register knows better than the message that came from there. */
export function inboxOf({ counterparty }: Thread, message: JsonObject): string | undefined {
  return counterparty.service?.inbox ?? targetInbox(message) ?? counterparty.inbox;
}

/** The entry in the register of the other side. */
export function serviceOf({ counterparty }: Thread): Service | undefined {
  return counterparty.service;
}

/** Said where the other side is switched off: policies send it nothing, what is done by hand goes to it all the same. */
export function switchedOff(thread: Thread): string[] {
  const service = serviceOf(thread);
  return service?.enabled === false ? [t('services.off.by-hand', { service: isolate(service.name) })] : [];
}
