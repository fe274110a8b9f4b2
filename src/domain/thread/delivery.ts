import type { Intent } from '../suggestion/model.ts';
import type { DeliveryStage, MessageDelivery } from './model.ts';

/** The intents that concern one message of the maintainer's. */
export interface Sending {
  /** To others. */
  readonly sends: readonly Intent[];
  /** Into the maintainer's own inbox: a copy, or for a policy to send it. */
  readonly placings: readonly Intent[];
  /** Into her event log. */
  readonly logs: readonly Intent[];
}

/** Stages of several sendings, the one that the maintainer should know of first. */
const GRAVEST: readonly DeliveryStage[] = ['failed', 'waiting', 'sending', 'queued', 'delivered', 'exported'];

/**
 * How far a message has come. Where it goes to others, that counts, and a copy for the own inbox does not.
 * What hinders it may also be its entry in the log, which comes first.
 * @param isToUs whether the message is for the maintainer's own pod and nobody else
 */
export function deliveryOf(
  { sends, placings, logs }: Sending,
  isLogged: boolean,
  isToUs = false,
): MessageDelivery {
  const reminders = sends.filter(isReminder);
  const first = sends.filter((intent) => !isReminder(intent));
  const ways = first.length > 0 ? first : placings;
  const hindered = hinderedOf([...logs, ...ways, ...reminders]);
  const isFromLog = hindered !== undefined && logs.includes(hindered);
  const stages = ways.map((intent): DeliveryStage => {
    const stage = stageOf(intent);
    if (isFromLog && stage === 'queued') return hindered.state === 'failed' ? 'failed' : 'waiting';
    if (stage === 'queued' && logs.some(({ state }) => state === 'running')) return 'sending';
    if (stage !== 'delivered' || first.length > 0) return stage;
    // What she says to her own pod is at its end once it is logged.
    return isToUs && isLogged ? 'sent' : 'placed';
  });
  const gravest = GRAVEST.find((stage) => stages.includes(stage)) ?? stages[0];
  const delivered = first.find(({ state }) => state === 'done')?.receipt?.at;
  return {
    stage: gravest ?? (isLogged || logs.length === 0 ? 'sent' : 'queued'),
    ...(delivered !== undefined && { deliveredAt: delivered }),
    remindedAt: reminders
      .filter(({ state }) => state !== 'failed' && state !== 'dropped')
      .map(({ receipt, createdAt }) => receipt?.at ?? createdAt)
      .sort(),
    reminders: Math.max(0, ...reminders.map(reminderNumber)),
    ...(hindered && { hindered }),
    ...(hindered?.problem && { problem: hindered.problem }),
  };
}

/** Whether an intent sends once more what was sent before, under the same id. */
function isReminder({ cause }: Intent): boolean {
  return /#\d+$/.test(cause);
}

function reminderNumber({ cause }: Intent): number {
  return Number(/\d+$/.exec(cause)?.[0] ?? 0);
}

/** The intent that stands in the way: one that has failed for good before one that is tried again by itself. */
function hinderedOf(intents: readonly Intent[]): Intent | undefined {
  return (
    intents.find(({ state }) => state === 'failed') ??
    intents.find(({ state, problem }) => state === 'ready' && problem !== undefined)
  );
}

function stageOf({ state, problem, receipt }: Intent): DeliveryStage {
  switch (state) {
    case 'done':
      return receipt?.via === 'export' ? 'exported' : 'delivered';
    case 'dropped':
      return 'dropped';
    case 'failed':
      return 'failed';
    case 'running':
      return 'sending';
    case 'held':
    case 'ready':
      return problem === undefined ? 'queued' : 'waiting';
  }
}
