import { describe, expect, it } from 'vitest';
import type { Service } from '../../domain/service/service.ts';
import { serviceChoices } from './service-choice.ts';

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

describe('Choosing a service for an Offer', () => {
  it('offers only those that take the pattern.', () => {
    const endorser = service('endorser', { takes: ['request-endorsement'] });
    expect(serviceChoices([service('reviewer'), endorser], 'request-endorsement')).toEqual([
      { service: endorser },
    ]);
  });

  it('names what stands in the way, after those that can be chosen.', () => {
    const mute = service('mute', { inbox: undefined });
    const foe = service('foe', { trust: 'blocked' });
    const friend = service('friend');
    expect(serviceChoices([mute, foe, friend], 'request-review')).toEqual([
      { service: friend },
      { service: mute, obstacle: 'no-inbox' },
      { service: foe, obstacle: 'blocked' },
    ]);
  });
});
