import type { Notification, Party } from '../notification/model.ts';
import { isHttpUri } from '../notification/uri.ts';
import type { Service } from '../service/service.ts';
import { serviceById } from './sender.ts';

/** The party that stands for a notification's sender in the register: its system, else who acts, by a web address. */
export function senderParty({ origin, actor }: Pick<Notification, 'origin' | 'actor'>): Party | undefined {
  return [origin, actor].find((party) => isHttpUri(party?.id));
}

/**
 * The register's entry of a notification's sender, or the one that it would get: known by its own claims.
 * `undefined` where it names no web address.
 */
export function senderEntry(
  notification: Pick<Notification, 'origin' | 'actor'>,
  services: readonly Service[],
): { readonly service: Service; readonly isNew: boolean } | undefined {
  for (const party of [notification.origin, notification.actor]) {
    const service = party?.id === undefined ? undefined : serviceById(services, party.id);
    if (service) return { service, isNew: false };
  }
  const party = senderParty(notification);
  if (party?.id === undefined) return undefined;
  const service: Service = {
    id: party.id,
    name: party.name?.trim().slice(0, 80) || new URL(party.id).hostname,
    aliases: [],
    ...(isHttpUri(party.inbox) && { inbox: party.inbox }),
    kinds: [],
    takes: [],
    trust: 'known',
  };
  return { service, isNew: true };
}
