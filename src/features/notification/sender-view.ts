import type { Notification, Party } from '../../domain/notification/model.ts';
import type { Service } from '../../domain/service/service.ts';
import { serviceById } from '../../domain/trust/sender.ts';
import { bareName, oneLine, shortId } from './plain.ts';

/** A sender as the screen names it. */
export interface SenderView {
  /** Name in the register, else as claimed, else the host of its id; `undefined` when it tells nothing of itself. */
  readonly name?: string;
  /** The id that it was recognised by, or claims. */
  readonly id?: string;
  /** Host of the id, shown beside a name that is only claimed: anyone can call themselves anything. */
  readonly host?: string;
  /** True when the name is the maintainer's own for this sender, from her register of services. */
  readonly registered: boolean;
}

/** Who sent a notification, in words; everything that is not in the register is the sender's claim. */
export function senderView(notification: Notification | undefined, services: readonly Service[]): SenderView {
  const parties = [notification?.origin, notification?.actor].filter((party) => party !== undefined);
  for (const { id } of parties) {
    const service = id === undefined ? undefined : serviceById(services, id);
    if (service) return { name: service.name, id, host: bareName(id), registered: true };
  }
  // The actor is who acts, the origin often an anonymous system: its name comes second.
  const named = [notification?.actor, notification?.origin].find(
    (party) => oneLine(party?.name) !== undefined,
  );
  const id = named?.id ?? notification?.origin?.id ?? notification?.actor?.id;
  return {
    name: oneLine(named?.name, 80) ?? bareName(id) ?? bareName(notification?.actor?.id),
    id,
    host: bareName(id),
    registered: false,
  };
}

/** What a single party is called: its name in the register, its own claim, or its id in short. */
export function partyName(party: Party, services: readonly Service[]): string | undefined {
  const service = party.id === undefined ? undefined : serviceById(services, party.id);
  return service?.name ?? oneLine(party.name, 80) ?? (party.id === undefined ? undefined : shortId(party.id));
}

/** The person who acts for the sender, where the message names one and she is not called like the sender herself. */
export function personBehind(
  notification: Notification | undefined,
  senderName: string | undefined,
): string | undefined {
  const actor = notification?.actor;
  const name = oneLine(actor?.name, 60);
  return actor?.types.includes('Person') && name !== oneLine(senderName, 60) ? name : undefined;
}
