import type { NotificationRow } from '../../cache/rows.ts';
import { isHttpUri } from '../../domain/notification/uri.ts';
import type { Service } from '../../domain/service/service.ts';
import { comparableId } from '../../domain/trust/same-id.ts';
import { serviceById } from '../../domain/trust/sender.ts';
import { senderParty } from '../../domain/trust/sender-entry.ts';

/** Somebody who wrote to the inbox and is not in the register. Everything but the count is a claim. */
export interface UnknownSender {
  readonly id: string;
  readonly name?: string;
  readonly inbox?: string;
  /** How many messages came. */
  readonly count: number;
  /** ISO 8601. */
  readonly lastAt: string;
  /** URL of the newest message in the inbox. */
  readonly lastUrl: string;
}

/**
 * The senders that the register does not know, the newest first. A sender is the system that a message comes from
 * (`origin`), or where that is missing or no web address, its actor.
 * Messages that claim to come from the maintainer are left out: nobody is to register herself as a service.
 * @param maintainer ids of the maintainer: WebID, inbox, storages
 */
export function unknownSenders(
  notifications: readonly NotificationRow[],
  services: readonly Service[],
  maintainer: readonly string[],
): UnknownSender[] {
  const ours = new Set(maintainer.map(comparableId));
  const senders = new Map<string, UnknownSender>();
  for (const { notification, receivedAt, url, standing } of notifications) {
    const party = notification && senderParty(notification);
    if (standing !== 'unknown' || party?.id === undefined) continue;
    const key = comparableId(party.id);
    if (ours.has(key) || serviceById(services, party.id)) continue;
    const known = senders.get(key);
    const newer = known === undefined || receivedAt > known.lastAt;
    senders.set(key, {
      id: known?.id ?? party.id,
      name: (newer ? party.name : undefined) ?? known?.name ?? party.name,
      inbox: (newer ? httpOnly(party.inbox) : undefined) ?? known?.inbox ?? httpOnly(party.inbox),
      count: (known?.count ?? 0) + 1,
      lastAt: newer ? receivedAt : known.lastAt,
      lastUrl: newer ? url : known.lastUrl,
    });
  }
  return [...senders.values()].sort((a, b) => b.lastAt.localeCompare(a.lastAt));
}

function httpOnly(url: string | undefined): string | undefined {
  return isHttpUri(url) ? url : undefined;
}
