import { describe, expect, it } from 'vitest';
import type { Service } from '../service/service.ts';
import type { Effect } from '../suggestion/model.ts';
import { type AutomaticCase, heldBack } from './held-back.ts';

function service(name: string, trust: Service['trust']): Service {
  const id = `https://${name}.example/`;
  return { id, name, aliases: [`${id}bot`], inbox: `${id}inbox/`, kinds: [], takes: [], trust };
}

const log: Effect = { kind: 'log', activityId: 'urn:1', source: 'https://alice.example/inbox/1' };
const link: Effect = {
  kind: 'link',
  artefact: 'https://alice.example/artefacts/a/',
  metadata: 'https://alice.example/artefacts/a/meta.ttl',
  predicate: 'http://schema.org/review',
  target: 'https://review.example/1',
  linkType: 'review',
};
const send = (inbox: string, recipient?: string): Effect => ({
  kind: 'send',
  inbox,
  recipient,
  document: { id: 'urn:2' },
});

const fine: AutomaticCase = {
  standing: 'trusted',
  findings: [],
  effects: [log, link],
  services: [service('archive', 'trusted'), service('registry', 'known')],
  sentByUs: false,
};

describe('A policy that may act by itself', () => {
  it('acts on what a trusted party or the maintainer says, where it is sound.', () => {
    expect(heldBack(fine)).toBeUndefined();
    expect(heldBack({ ...fine, standing: 'self' })).toBeUndefined();
    expect(heldBack({ ...fine, findings: [{ severity: 'should' }] })).toBeUndefined();
  });

  it.each(['known', 'unknown', 'blocked'] as const)('asks where the sender is %s.', (standing) => {
    expect(heldBack({ ...fine, standing })).toBe('sender');
  });

  it('asks where the message breaks rules.', () => {
    expect(heldBack({ ...fine, findings: [{ severity: 'should' }, { severity: 'must' }] })).toBe('findings');
  });

  it('asks where there is nothing to carry out.', () => {
    expect(heldBack({ ...fine, effects: [] })).toBe('task');
  });

  it('asks where Orrery itself has sent the message, whoever it is said to be from.', () => {
    expect(heldBack({ ...fine, standing: 'self', sentByUs: true })).toBe('own-act');
  });

  it.each([
    ['to a trusted service', send('https://archive.example/inbox/', 'https://archive.example/'), undefined],
    [
      'to an alias of a trusted service',
      send('https://archive.example/inbox/', 'https://archive.example/bot/'),
      undefined,
    ],
    ['to the inbox of a trusted service', send('https://archive.example/inbox/'), undefined],
    [
      'in the name of a trusted service to another inbox',
      send('https://thief.example/', 'https://archive.example/'),
      'receiver',
    ],
    ['to a service that is only known', send('https://registry.example/inbox/'), 'receiver'],
    ['to anybody else', send('https://who.example/inbox/', 'https://who.example/'), 'receiver'],
  ])('sends %s: %#', (_to, effect, reason) => {
    expect(heldBack({ ...fine, effects: [log, effect] })).toBe(reason);
  });
});
