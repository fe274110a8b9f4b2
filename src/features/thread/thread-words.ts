import type { DeliveryStage, MessageFlag, Thread, ThreadState } from '../../domain/thread/model.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import type { Tone } from '../../ui/badge.tsx';
import { bareName, oneLine } from '../notification/plain.ts';

/** What is said of a thread's state: the parts of a thread that it rests on. */
export type Standing = Pick<Thread, 'kind' | 'state' | 'delivery' | 'rounds' | 'counterparty'> & {
  readonly overdue?: boolean;
  readonly contradictory?: boolean;
};

/** What the other party is called; `undefined` where nothing names it. */
export function counterpartyName({ counterparty }: Pick<Thread, 'counterparty'>): string | undefined {
  return oneLine(counterparty.name, 60) ?? bareName(counterparty.id);
}

const tones: Readonly<Record<ThreadState, Tone>> = {
  offered: 'wait',
  'tentatively-accepted': 'yes',
  acknowledged: 'yes',
  'partly-answered': 'yes',
  'tentatively-rejected': 'doubt',
  rejected: 'no',
  answered: 'yes',
  endorsed: 'yes',
  undone: 'none',
  unprocessable: 'no',
  failed: 'no',
  announced: 'none',
};

/** The meaning of a state. */
export function stateTone({ kind, state, delivery }: Standing): Tone {
  if (state === 'announced' && kind === 'announced') return 'wait';
  if (state === 'announced' && kind === 'told' && delivery) return deliveryTone(delivery.stage);
  return tones[state];
}

/** The state in a word or two. Of what nobody has answered yet it is how far it has come: "delivered". */
export function stateWord(thread: Standing): string {
  const stage = sendingStage(thread);
  if (stage !== undefined) return t(`thread.delivery.${stage}`);
  if (thread.kind === 'stray') return t('thread.state.stray');
  if (thread.kind === 'invited' && thread.state === 'offered') return t('thread.state.unanswered');
  return t(`thread.state.${thread.state}`);
}

/** The state as a sentence. */
export function stateText(thread: Standing): string {
  const who = isolate(counterpartyName(thread) ?? t('thread.who.missing'));
  const stage = sendingStage(thread);
  if (stage !== undefined && stage !== 'sent') return t(`thread.delivery.${stage}.text`, { who });
  const { kind, state } = thread;
  if (kind === 'stray') return t('thread.text.stray');
  if (kind === 'announced' && (state === 'acknowledged' || state === 'rejected'))
    return t(`thread.text.announcement.${state}`);
  return t(`thread.text.${kind === 'invited' || kind === 'announced' ? 'ours' : 'theirs'}.${state}`, { who });
}

/** How far the message has come that the thread began with, where that is all there is to say of it. */
function sendingStage({ kind, state, delivery, rounds }: Standing): DeliveryStage | undefined {
  const own = kind === 'offered' ? (rounds.at(-1)?.offer.delivery ?? delivery) : delivery;
  if (own?.stage === 'dropped' && state === 'undone') return 'dropped';
  const isOpen = (kind === 'offered' && state === 'offered') || (kind === 'told' && state === 'announced');
  return isOpen || state === 'failed' ? own?.stage : undefined;
}

const deliveryTones: Readonly<Record<DeliveryStage, Tone>> = {
  queued: 'wait',
  placed: 'wait',
  sending: 'wait',
  waiting: 'wait',
  failed: 'no',
  dropped: 'none',
  sent: 'wait',
  delivered: 'wait',
  exported: 'wait',
};

/** The meaning of a stage of delivery. */
export function deliveryTone(stage: DeliveryStage): Tone {
  return deliveryTones[stage];
}

/** A flag as half a sentence. */
export function flagWords(flag: MessageFlag): string {
  return t(`thread.flag.${flag}`);
}
