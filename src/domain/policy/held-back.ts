import type { Finding } from '../finding.ts';
import type { Service } from '../service/service.ts';
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
  readonly services: readonly Service[];
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
  if (standing !== 'trusted' && standing !== 'self') return 'sender';
  if (findings.some(({ severity }) => severity === 'must')) return 'findings';
  if (effects.length === 0) return 'task';
  return effects.every((effect) => isAllowed(effect, services)) ? undefined : 'receiver';
}

/** The log and descriptions are the maintainer's own and can be looked at; what is sent cannot be called back. */
function isAllowed(effect: Effect, services: readonly Service[]): boolean {
  switch (effect.kind) {
    case 'log':
    case 'link':
      return true;
    case 'send': {
      const { inbox, recipient } = effect;
      const named = recipient === undefined ? undefined : serviceById(services, recipient);
      const service = recipient === undefined ? services.find((other) => other.inbox === inbox) : named;
      return service?.trust === 'trusted' && service.inbox === inbox;
    }
  }
}
