import { describe, expect, it } from 'vitest';
import type { Service } from '../../domain/service/service.ts';
import { chosenService, serviceChoices } from './service-choice.ts';

function service(name: string, more: Partial<Service> = {}): Service {
  return {
    id: `https://${name}.example/`,
    name,
    aliases: [],
    inbox: `https://${name}.example/inbox/`,
    kinds: ['certification'],
    takes: ['request-review'],
    trust: 'known',
    ...more,
  };
}

const friend = service('friend');
const off = service('off', { enabled: false });

describe('Choosing a service for an Offer', () => {
  it('names what stands in the way, after those that can be chosen.', () => {
    const mute = service('mute', { inbox: undefined });
    const foe = service('foe', { trust: 'blocked' });
    const endorser = service('endorser', { takes: ['request-endorsement'] });
    expect(serviceChoices([mute, foe, off, endorser, friend], 'request-review')).toEqual([
      { service: friend },
      { service: mute, obstacle: 'no-inbox' },
      { service: foe, obstacle: 'blocked' },
      { service: off, obstacle: 'off' },
      { service: endorser, obstacle: 'pattern' },
    ]);
  });

  it('is not needed where only one can be asked; a wish that cannot be met is not replaced.', () => {
    const choices = serviceChoices([friend, off], 'request-review');
    expect(chosenService(undefined, choices)).toBe(friend);
    expect(chosenService(friend.id, choices)).toBe(friend);
    expect(chosenService(off.id, choices)).toBeUndefined();
    expect(
      chosenService(undefined, serviceChoices([friend, service('other')], 'request-review')),
    ).toBeUndefined();
  });
});
