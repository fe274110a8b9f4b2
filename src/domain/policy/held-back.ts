import type { Finding } from '../finding.ts';
import type { Pattern } from '../notification/model.ts';
import type { Service } from '../service/service.ts';
import type { LogForm } from '../settings/settings.ts';
import type { Effect, HeldBack } from '../suggestion/model.ts';
import { serviceById } from '../trust/sender.ts';
import type { Standing } from '../trust/standing.ts';

/** How many suggestions one policy may carry out by itself within {@link AUTOMATIC_WINDOW}. */
export const AUTOMATIC_LIMIT = 20;
/** One hour, in milliseconds. */
export const AUTOMATIC_WINDOW = 3_600_000;

/** What decides whether a policy may act on a notification by itself. */
export interface AutomaticCase {
  readonly standing: Standing;
  /** What is wrong with the notification. */
  readonly findings: readonly Pick<Finding, 'severity'>[];
  readonly effects: readonly Effect[];
  readonly pattern: Pattern;
  /** The notification as it was received, and where; `undefined` when not all of it is at hand. */
  readonly received: { readonly source: string; readonly text: string | undefined };
  readonly services: readonly Service[];
  /** The form of events that the maintainer chose; processed ones hold nothing personal. */
  readonly logForm?: LogForm;
  /** Whether strangers cannot read the work that it is about. */
  readonly isPrivateWork: boolean;
  /** Whether Orrery itself has sent the notification: acting on it could go round in a circle. */
  readonly sentByUs: boolean;
}

/**
 * Why a policy that may act by itself still has to ask, or `undefined` when it may go on: anybody can POST to an inbox,
 * so only what is sound and comes from a party that the maintainer trusts is acted upon without asking.
 */
export function heldBack(situation: AutomaticCase): HeldBack | undefined {
  const { standing, findings, effects, services, sentByUs } = situation;
  if (sentByUs) return 'own-act';
  if (effects.some(({ kind }) => kind === 'task')) return 'task';
  // Leaving a message alone, or looking at it again, changes nothing outside: it needs no trust.
  if (effects.length > 0 && effects.every(({ kind }) => kind === 'ignore' || kind === 'rerun'))
    return undefined;
  if (standing !== 'trusted' && standing !== 'self') return 'sender';
  if (findings.some(({ severity }) => severity === 'must')) return 'findings';
  if (effects.length === 0) return 'task';
  if (effects.some(({ kind }) => kind === 'write' || kind === 'register')) return 'documents';
  return publicReason(situation) ?? receiverReason(effects, services);
}

/**
 * Why a suggestion about a message that the maintainer puts into her own inbox is not approved by that, or `undefined`
 * when it is: she sees beforehand what will be recorded and sent, and to whom, so that needs no second word. What changes
 * her documents, or tells the public log something delicate, does.
 */
export function askedThough(situation: Omit<AutomaticCase, 'sentByUs'>): HeldBack | undefined {
  const { effects, findings } = situation;
  if (effects.length === 0 || effects.some(({ kind }) => kind === 'task')) return 'task';
  if (!effects.every(({ kind }) => kind === 'log' || kind === 'send')) return 'documents';
  if (findings.some(({ severity }) => severity === 'must')) return 'findings';
  return publicReason(situation);
}

/** What the world would learn that the maintainer has to look at first. */
function publicReason(situation: Omit<AutomaticCase, 'sentByUs'>): HeldBack | undefined {
  const logs = situation.effects.filter((effect) => effect.kind === 'log');
  if (situation.isPrivateWork && logs.length > 0) return 'private-work';
  return logs.some((effect) => isDelicate(effect, situation)) ? 'public' : undefined;
}

function receiverReason(effects: readonly Effect[], services: readonly Service[]): HeldBack | undefined {
  return effects.every((effect) => effect.kind !== 'send' || isTrusted(effect, services))
    ? undefined
    : 'receiver';
}

/** What is sent cannot be called back: it goes to a trusted service, at the inbox that the register knows. */
function isTrusted(
  { inbox, recipient }: Extract<Effect, { kind: 'send' }>,
  services: readonly Service[],
): boolean {
  const service =
    recipient === undefined
      ? services.find((other) => other.inbox === inbox)
      : serviceById(services, recipient);
  return service?.trust === 'trusted' && service.inbox === inbox;
}

/** Addresses of people, and receivers that were to stay hidden. */
const PERSONAL = /mailto:|tel:|[^\s"<>@/]@[^\s"<>@/]{1,255}\.[a-z]{2}|"(?:as:)?(?:bto|bcc)"/i;
/** Messages that are judgements: whether the world learns of them is for the maintainer to say. */
const JUDGEMENTS: readonly Pattern[] = ['reject', 'tentative-reject', 'unprocessable'];

/** The log is public for good: what it says of people is looked at by the maintainer first, and so is what is not at hand. */
function isDelicate(
  { source, document }: Extract<Effect, { kind: 'log' }>,
  { pattern, received, logForm }: Pick<AutomaticCase, 'pattern' | 'received' | 'logForm'>,
): boolean {
  if (JUDGEMENTS.includes(pattern)) return true;
  if (logForm === 'processed') return false;
  const text = document ? JSON.stringify(document) : source === received.source ? received.text : undefined;
  return text === undefined || PERSONAL.test(text);
}
