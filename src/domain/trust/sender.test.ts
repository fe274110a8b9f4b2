import { describe, expect, it } from 'vitest';
import type { Notification, Party } from '../notification/model.ts';
import type { Service } from '../service/service.ts';
import { sameId } from './same-id.ts';
import { senderOf } from './sender.ts';

const me = 'https://alice.example/profile/card#me';
const services: Service[] = [
  {
    id: 'https://trusted.example/',
    name: 'T',
    aliases: ['https://trusted.example/#it'],
    kinds: [],
    takes: [],
    trust: 'trusted',
  },
  { id: 'https://known.example/', name: 'K', aliases: [], kinds: [], takes: [], trust: 'known' },
  { id: 'https://blocked.example/', name: 'B', aliases: [], kinds: [], takes: [], trust: 'blocked' },
];

function from(origin?: string, actor?: string): Notification {
  const party = (id: string | undefined): Party | undefined =>
    id === undefined ? undefined : { id, types: [] };
  return {
    pattern: 'announce-review',
    generation: '1.0',
    activities: ['Announce'],
    types: [],
    origin: party(origin),
    actor: party(actor),
    cc: [],
    threadKeys: [],
    normalisations: [],
  };
}

const judge = (notification: Notification | undefined, sentByUs = false) =>
  senderOf(notification, { services, maintainer: [me], sentByUs });

describe('A sender', () => {
  it.each([
    ['is what the register says', from('https://trusted.example/'), 'trusted'],
    ['is recognised without its slash, and in capitals', from('HTTPS://Known.Example'), 'known'],
    ['is recognised by an alias', from('https://trusted.example/#it'), 'trusted'],
    ['is unknown when the register has nothing', from('https://new.example/'), 'unknown'],
    ['is unknown when it does not say who it is', from(), 'unknown'],
    ['is judged by the system first', from('https://known.example/', 'https://trusted.example/'), 'known'],
    [
      'is judged by the person where the system is not known',
      from('https://new.example/', 'https://known.example/'),
      'known',
    ],
    [
      'is blocked when any of its parties is',
      from('https://trusted.example/', 'https://blocked.example/'),
      'blocked',
    ],
  ] as const)('%s.', (_name, notification, standing) => {
    expect(judge(notification).standing).toBe(standing);
  });

  it('is nobody whose id another one claims, wherever in the register that one stands.', () => {
    const thief: Service = {
      id: 'https://thief.example/',
      name: 'Thief',
      aliases: ['https://trusted.example/'],
      kinds: [],
      takes: [],
      trust: 'known',
    };
    const register = [thief, ...services];
    const { standing, service } = senderOf(from('https://trusted.example/'), {
      services: register,
      maintainer: [me],
      sentByUs: false,
    });
    expect([standing, service?.name]).toEqual(['trusted', 'T']);
  });

  it('is not the maintainer because it says so.', () => {
    expect(judge(from(me))).toMatchObject({ standing: 'unknown', claimsToBeYou: true });
    expect(judge(from('https://trusted.example/', me))).toMatchObject({
      standing: 'unknown',
      claimsToBeYou: true,
    });
  });

  it('is the maintainer when we sent the message ourselves.', () => {
    expect(judge(from(me), true)).toMatchObject({ standing: 'self', claimsToBeYou: false });
  });

  it('cannot get around a block by the name of the maintainer.', () => {
    expect(judge(from('https://blocked.example/', me), true).standing).toBe('blocked');
  });

  it('of something unreadable is unknown.', () => {
    expect(judge(undefined).standing).toBe('unknown');
  });
});

describe('Two ids', () => {
  it.each([
    ['https://a.example', 'https://a.example/', true],
    ['https://A.example/Path', 'https://a.example/Path', true],
    ['https://a.example/Path', 'https://a.example/path', false],
    ['https://a.example/', 'http://a.example/', false],
    ['urn:x:A', 'urn:x:a', false],
    ['mailto:a@b.example', 'MAILTO:a@b.example', true],
  ])('%s and %s.', (a, b, same) => {
    expect(sameId(a, b)).toBe(same);
  });
});
