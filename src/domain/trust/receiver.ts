import type { Service } from '../service/service.ts';
import type { Effect } from '../suggestion/model.ts';
import { serviceById } from './sender.ts';

type Sent = Pick<Extract<Effect, { kind: 'send' }>, 'inbox' | 'recipient'>;

/** The register's entry of whoever gets a message: by the inbox, since that is what is to be reached, else by name. */
export function receiverOf({ inbox, recipient }: Sent, services: readonly Service[]): Service | undefined {
  return (
    services.find((service) => service.inbox === inbox) ??
    (recipient === undefined ? undefined : serviceById(services, recipient))
  );
}
