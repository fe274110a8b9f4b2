import type { Notification, Party } from '../notification/model.ts';
import type { Service } from '../service/service.ts';
import { comparableId } from '../trust/same-id.ts';

/** Who is who: the register and the maintainer's own ids, for looking up many parties. */
export interface PartyBook {
  /** The register's entry that goes by this id. */
  readonly serviceOf: (id: string | undefined) => Service | undefined;
  /** Whether a message names the maintainer as its sender: a claim, no proof. */
  readonly namesUs: (notification: Notification) => boolean;
  readonly isOwn: (id: string | undefined) => boolean;
  /** Whether a message names the party as its sender: by an id, by the register, or by the inbox that it is answered at. */
  readonly comesFrom: (notification: Notification, party: Pick<Party, 'id' | 'inbox'>) => boolean;
}

/** Makes the book: one pass over the register. */
export function partyBook(services: readonly Service[], ownIds: readonly string[]): PartyBook {
  // The same few ids stand in most messages.
  const seen = new Map<string, string>();
  const comparable = (id: string): string => {
    const known = seen.get(id);
    if (known !== undefined) return known;
    const made = comparableId(id);
    seen.set(id, made);
    return made;
  };
  const entries = new Map<string, Service>();
  const enter = (id: string, service: Service) => {
    if (!entries.has(comparable(id))) entries.set(comparable(id), service);
  };
  // All ids before the first alias: nobody stands in for another by claiming their id.
  for (const service of services) enter(service.id, service);
  for (const service of services) for (const alias of service.aliases) enter(alias, service);
  const own = new Set(ownIds.map(comparable));

  const serviceOf = (id: string | undefined) => (id === undefined ? undefined : entries.get(comparable(id)));
  const isOwn = (id: string | undefined) => id !== undefined && own.has(comparable(id));
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && (a === b || comparable(a) === comparable(b));
  return {
    serviceOf,
    isOwn,
    namesUs: ({ origin, actor }) =>
      isOwn(origin?.id) || isOwn(origin?.inbox) || (isOwn(actor?.id) && origin?.inbox === undefined),
    comesFrom: ({ origin, actor }, party) => {
      const entry = serviceOf(party.id);
      const isParty = (sender: Party | undefined) =>
        sender !== undefined &&
        (same(sender.id, party.id) || (entry !== undefined && serviceOf(sender.id) === entry));
      return isParty(origin) || isParty(actor) || same(origin?.inbox, party.inbox);
    },
  };
}
