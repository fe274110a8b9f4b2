import type { Notification } from '../notification/model.ts';
import type { Service } from '../service/service.ts';
import { comparableId } from './same-id.ts';
import type { Standing } from './standing.ts';

/** What is known besides the message itself. */
export interface SenderEvidence {
  /** The maintainer's register. */
  readonly services: readonly Service[];
  /** WebID of the maintainer and other ids that stand for her (inbox, storage). */
  readonly maintainer: readonly string[];
  /** True when this very message (same id, same content) was sent by us: a receipt or our event log shows it. */
  readonly sentByUs: boolean;
}

/** How far a sender is believed, and why. */
export interface Sender {
  readonly standing: Standing;
  /** The entry of the register that it was recognised by. */
  readonly service?: Service;
  /** It says that it comes from the maintainer, and nothing proves it. */
  readonly claimsToBeYou: boolean;
}

/**
 * Computes the standing of a notification's sender from what it claims and what is known.
 * `origin` (the system that sent it) goes before `actor` (who caused it); a blocked party anywhere blocks.
 * Being the maintainer is never believed on a claim: anybody may POST to an inbox.
 */
export function senderOf(notification: Notification | undefined, evidence: SenderEvidence): Sender {
  const parties = [notification?.origin, notification?.actor].filter((party) => party !== undefined);
  const claims = parties.flatMap(({ id, inbox }) => [id, inbox]).filter((id) => id !== undefined);
  const services = parties
    .map(({ id }) => (id === undefined ? undefined : serviceById(evidence.services, id)))
    .filter((service) => service !== undefined);

  const blocked = services.find(({ trust }) => trust === 'blocked');
  if (blocked) return { standing: 'blocked', service: blocked, claimsToBeYou: false };

  const ours = new Set(evidence.maintainer.map(comparableId));
  if (claims.some((id) => ours.has(comparableId(id))))
    return evidence.sentByUs
      ? { standing: 'self', claimsToBeYou: false }
      : { standing: 'unknown', claimsToBeYou: true };

  const service = services[0];
  return { standing: service?.trust ?? 'unknown', service, claimsToBeYou: false };
}

/**
 * The entry of the register that goes by `id`: by its own id, else by an alias. So whoever claims somebody else's id as
 * an alias never stands in for them, wherever in the register the two are.
 */
export function serviceById(services: readonly Service[], id: string): Service | undefined {
  const wanted = comparableId(id);
  return (
    services.find((service) => comparableId(service.id) === wanted) ??
    services.find(({ aliases }) => aliases.some((alias) => comparableId(alias) === wanted))
  );
}
