import { isInUse, type Service } from '../../domain/service/service.ts';
import type { OfferPattern } from './offer-pattern.ts';

/** Why a service of the register cannot be chosen for an Offer. */
export type Obstacle =
  /** It does not take this kind of request. */
  | 'pattern'
  /** It is in the register, but no inbox is: nothing could be sent. */
  | 'no-inbox'
  /** The maintainer switched it off. */
  | 'off'
  /** The maintainer blocked it: its answers would be kept away from every policy. */
  | 'blocked';

/** A service of the register, with what stands in the way of choosing it. */
export interface ServiceChoice {
  readonly service: Service;
  readonly obstacle?: Obstacle;
}

/** All services: those that can be asked for `pattern` first, each part in the register's order. */
export function serviceChoices(services: readonly Service[], pattern: OfferPattern): ServiceChoice[] {
  const choices = services.map((service): ServiceChoice => {
    const obstacle = obstacleOf(service, pattern);
    return { service, ...(obstacle && { obstacle }) };
  });
  return [
    ...choices.filter((choice) => choice.obstacle === undefined),
    ...choices.filter((choice) => choice.obstacle !== undefined),
  ];
}

/** The service that is chosen, if it can be; the only one that can be needs no choosing. */
export function chosenService(
  wanted: string | undefined,
  choices: readonly ServiceChoice[],
): Service | undefined {
  const possible = choices.filter(({ obstacle }) => obstacle === undefined);
  const chosen = possible.find(({ service }) => service.id === wanted);
  return (chosen ?? (wanted === undefined && possible.length === 1 ? possible[0] : undefined))?.service;
}

function obstacleOf(service: Service, pattern: OfferPattern): Obstacle | undefined {
  if (!service.takes.includes(pattern)) return 'pattern';
  if (service.trust === 'blocked') return 'blocked';
  if (!isInUse(service)) return 'off';
  return service.inbox === undefined ? 'no-inbox' : undefined;
}
