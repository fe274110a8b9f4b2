import type { Service } from '../../domain/service/service.ts';
import type { OfferPattern } from './offer-draft.ts';

/** Why a service of the register cannot be chosen for an Offer. */
export type Obstacle =
  /** It is in the register, but no inbox is: nothing could be sent. */
  | 'no-inbox'
  /** The maintainer blocked it: its answers would be kept away from every policy. */
  | 'blocked';

/** A service that takes what is offered, with what stands in the way of choosing it. */
export interface ServiceChoice {
  readonly service: Service;
  readonly obstacle?: Obstacle;
}

/** The services that take `pattern`: those that can be chosen first, each part in the register's order. */
export function serviceChoices(services: readonly Service[], pattern: OfferPattern): ServiceChoice[] {
  const choices = services
    .filter((service) => service.takes.includes(pattern))
    .map((service): ServiceChoice => {
      if (service.trust === 'blocked') return { service, obstacle: 'blocked' };
      if (service.inbox === undefined) return { service, obstacle: 'no-inbox' };
      return { service };
    });
  return [
    ...choices.filter((choice) => choice.obstacle === undefined),
    ...choices.filter((choice) => choice.obstacle !== undefined),
  ];
}
