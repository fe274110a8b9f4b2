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
  pattern: 'announce-review',
  received: { source: 'https://alice.example/inbox/1', text: '{"@context":"https://x.example/"}' },
  services: [service('archive', 'trusted'), service('registry', 'known')],
  isPrivateWork: false,
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

  it.each([
    ['an e-mail address', '{"actor":{"id":"mailto:ann@example.org"}}'],
    ['an e-mail address in a text', '{"summary":"Write to ann@example.org."}'],
    ['a telephone number', '{"actor":{"id":"tel:+3212345"}}'],
    ['a hidden receiver', '{"bcc":"https://else.example/"}'],
    ['what is not at hand', undefined],
  ])('asks before the public log gets %s.', (_what, text) => {
    const received = { ...fine.received, text };
    expect(heldBack({ ...fine, received })).toBe('public');
    expect(heldBack({ ...fine, received, effects: [link] })).toBeUndefined();
    const own: Effect = { kind: 'log', activityId: 'urn:3', document: { id: 'urn:3' } };
    expect(heldBack({ ...fine, received, effects: [own] })).toBeUndefined();
  });

  it('need not ask about addresses where the maintainer has them left out, but about judgements.', () => {
    const received = { source: fine.received.source, text: '{ "id": "mailto:somebody@example.org" }' };
    expect(heldBack({ ...fine, received, logForm: 'processed' })).toBeUndefined();
    expect(heldBack({ ...fine, received, logForm: 'verbatim' })).toBe('public');
    expect(heldBack({ ...fine, pattern: 'reject', logForm: 'processed' })).toBe('public');
  });

  it('asks before the public log gets another message than the one that was judged.', () => {
    const other: Effect = { ...log, source: 'https://alice.example/inbox/2' };
    expect(heldBack({ ...fine, effects: [other] })).toBe('public');
  });

  it.each(['reject', 'tentative-reject', 'unprocessable'] as const)(
    'asks before the public log gets a %s.',
    (pattern) => {
      expect(heldBack({ ...fine, pattern })).toBe('public');
    },
  );

  it('asks before the public log tells of a private work, in whatever form.', () => {
    expect(heldBack({ ...fine, isPrivateWork: true })).toBe('private-work');
    expect(heldBack({ ...fine, isPrivateWork: true, logForm: 'processed' })).toBe('private-work');
    expect(heldBack({ ...fine, isPrivateWork: true, effects: [link] })).toBeUndefined();
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
