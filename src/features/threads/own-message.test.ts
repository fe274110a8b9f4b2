import { describe, expect, it } from 'vitest';
import { buildRequest } from '../../domain/notification/build/request.ts';
import { validateNotification } from '../../domain/notification/validate.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { acceptance, targetInbox, type Verdict, verdictOn, withdrawal } from './own-message.ts';

const pod = {
  webId: 'https://alice.example/card#me',
  name: 'Alice',
  storages: ['https://alice.example/'],
  inbox: 'https://alice.example/inbox/',
  issuers: [],
} satisfies PodProfile;
const mine = { id: 'https://alice.example/', inbox: 'https://alice.example/inbox/' };
const journal = { id: 'https://journal.example/', inbox: 'https://journal.example/inbox' };
const object = {
  id: 'https://alice.example/artefacts/moons/',
  types: ['Page', 'sorg:AboutPage'],
  citeAs: 'https://doi.org/10.5555/1',
  item: { id: 'https://alice.example/moons.pdf', types: ['Article'], mediaType: 'application/pdf' },
};
const actor = { id: pod.webId, type: 'Person', name: 'Alice' } as const;
const offer = buildRequest({
  pattern: 'request-review',
  id: 'urn:uuid:3c1b1d52-8f37-4e7a-9b39-0c2f6a1d7e01',
  actor,
  origin: mine,
  target: journal,
  object,
});
const invitation = buildRequest({
  pattern: 'request-review',
  id: 'urn:uuid:3c1b1d52-8f37-4e7a-9b39-0c2f6a1d7e02',
  actor: { id: 'https://journal.example/editor', type: 'Person', name: 'Chidi' },
  origin: journal,
  target: mine,
  object,
});
const id = 'urn:uuid:3c1b1d52-8f37-4e7a-9b39-0c2f6a1d7e03';

const faults = (document: unknown) =>
  validateNotification(document).filter(({ severity }) => severity === 'must');

describe('A withdrawal', () => {
  it('keeps the Offer’s own parties, contains it whole without its contexts, and is strictly valid.', () => {
    const undo = withdrawal(offer, pod, { id, words: ' It is published now. ' });
    const { '@context': _context, ...inner } = offer;
    expect(faults(undo)).toEqual([]);
    expect(undo).toMatchObject({
      type: 'Undo',
      origin: offer.origin,
      target: offer.target,
      inReplyTo: offer.id,
      summary: 'It is published now.',
    });
    expect(undo.object).toEqual(inner);
    expect(targetInbox(undo)).toBe(journal.inbox);
  });

  it('is signed as the Offer was, and has no summary where nothing is said.', () => {
    const signed = {
      ...offer,
      actor: { id: 'mailto:alice@example.org', type: 'Person', name: 'A. Liddell' },
    };
    const undo = withdrawal(signed, pod, { id, words: '  ' });
    expect(undo.actor).toEqual(signed.actor);
    expect(undo).not.toHaveProperty('summary');
  });
});

describe('A verdict on a received Offer', () => {
  it.each<Verdict>(['accept', 'tentative-accept', 'tentative-reject', 'reject'])(
    '%s is strictly valid, goes back to the sender, and carries the words.',
    (pattern) => {
      const answer = verdictOn(invitation, pattern, pod, { id, words: 'In May.' });
      expect(faults(answer)).toEqual([]);
      expect(answer).toMatchObject({
        origin: { id: mine.id },
        target: { id: journal.id, inbox: journal.inbox },
        summary: 'In May.',
      });
    },
  );
});

describe('The Accept of an unasked announcement', () => {
  it('stays between the maintainer and her pod.', () => {
    const announced = { ...invitation, type: ['Announce', 'coar-notify:ReviewAction'] };
    const accept = acceptance(announced, pod, id);
    expect(accept).toMatchObject({ inReplyTo: invitation.id, origin: mine, target: mine });
    expect(targetInbox(accept)).toBe(pod.inbox);
  });
});
