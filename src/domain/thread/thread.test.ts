import { describe, expect, it } from 'vitest';
import type { Artefact } from '../artefact/artefact.ts';
import type { Notification } from '../notification/model.ts';
import { answeredKeys } from './answers.ts';
import { artefactConcerned, indexArtefacts } from './artefact-concerned.ts';
import { endsOffer } from './end.ts';
import { remarksOn } from './remarks.ts';
import { withdraws } from './withdrawal.ts';

function message(more: Partial<Notification> = {}): Notification {
  return {
    id: 'urn:uuid:1',
    pattern: 'announce-review',
    generation: '1.0',
    activities: [],
    types: [],
    cc: [],
    threadKeys: [],
    normalisations: [],
    ...more,
  };
}

const work = (id: string, more = {}) => ({ id, types: [], items: [], ...more });
const stranger = { standing: 'unknown', claimsToBeYou: false } as const;
const quiet = { sender: stranger, concern: {}, answered: [], answering: [] };

describe('What a notification answers', () => {
  it('is named once, by keys that compare, without itself.', () => {
    const own = 'abcdefab-0000-4000-8000-000000000001';
    const other = 'abcdefab-0000-4000-8000-000000000002';
    const answer = message({
      id: `urn:uuid:${own.toUpperCase()}`,
      inReplyTo: `urn:uuid:${other.toUpperCase()}`,
      nested: message({ id: `urn:uuid:${other}` }),
      threadKeys: [`urn:uuid:${own}`, 'https://x.example/C'],
    });
    expect(answeredKeys(answer)).toEqual([`urn:uuid:${other}`, 'https://x.example/C']);
  });
});

describe('A withdrawal', () => {
  const offer = message({ pattern: 'request-review', origin: { id: 'https://j.example/', types: [] } });
  it('counts when it comes from who made the Offer.', () => {
    const undo = message({ pattern: 'undo-offer', origin: { id: 'https://j.example', types: [] } });
    expect(withdraws(undo, offer)).toBe(true);
  });
  it('does not count from anybody else, or from nobody.', () => {
    expect(
      withdraws(message({ pattern: 'undo-offer', origin: { id: 'https://m.example/', types: [] } }), offer),
    ).toBe(false);
    expect(withdraws(message({ pattern: 'undo-offer' }), offer)).toBe(false);
    expect(
      withdraws(message({ pattern: 'undo-offer', actor: { id: 'https://j.example/', types: [] } }), offer),
    ).toBe(false);
  });
});

describe('The end of an Offer', () => {
  const offer = message({
    pattern: 'request-review',
    origin: { id: 'https://j.example/', types: [] },
    target: { id: 'https://r.example/', types: [] },
  });
  const from = (pattern: Notification['pattern'], id: string) =>
    message({ pattern, origin: { id, types: [] } });

  it.each([
    ['a refusal by who was asked', from('reject', 'https://r.example'), true],
    ['a withdrawal by who asked', from('undo-offer', 'https://j.example'), true],
    ['a refusal by somebody else', from('reject', 'https://x.example/'), false],
    ['a withdrawal by who was asked', from('undo-offer', 'https://r.example/'), false],
    ['a refusal for now', from('tentative-reject', 'https://r.example/'), false],
    ['an acceptance', from('accept', 'https://r.example/'), false],
  ])('is or is not %s.', (_, answer, ends) => expect(endsOffer(answer, offer)).toBe(ends));
});

describe('The artefact that a notification concerns', () => {
  const artefact: Artefact = {
    url: 'https://alice.example/artefacts/orbits/',
    metadata: 'https://alice.example/artefacts/orbits/meta.ttl',
    title: 'On orbits',
    type: 'article',
    types: [],
    citeAs: 'https://doi.org/10.5555/orbits',
    authors: [],
    files: [{ url: 'https://alice.example/artefacts/orbits/paper.pdf' }],
    links: [],
  };
  const index = indexArtefacts([artefact]);
  const isOwn = (url: string) => url.startsWith('https://alice.example/');
  const concerned = (notification: Notification, answered: Notification[] = []) =>
    artefactConcerned(notification, answered, index, isOwn);

  it.each([
    ['the landing page', message({ about: work('https://alice.example/artefacts/orbits') })],
    ['a part of the page', message({ about: work('https://alice.example/artefacts/orbits/#abstract') })],
    [
      'the identifier',
      message({ object: work('https://x.example/', { citeAs: 'https://doi.org/10.5555/orbits' }) }),
    ],
    [
      'a file',
      message({ object: work('https://x.example/', { items: [{ id: artefact.files[0]?.url, types: [] }] }) }),
    ],
    ['the end of a relationship', message({ relationship: { object: artefact.url } })],
    ['the Offer inside a reply', message({ nested: message({ object: work(artefact.url) }) })],
  ])('is found by %s.', (_name, notification) => {
    expect(concerned(notification)).toEqual({ artefact: artefact.url });
  });

  it('is found by the Offer that a stub answers.', () => {
    expect(concerned(message(), [message({ object: work(artefact.url) })])).toEqual({
      artefact: artefact.url,
    });
  });

  it('is missed when it is a place of ours where nothing is, and no matter when it is elsewhere.', () => {
    expect(concerned(message({ about: work('https://alice.example/artefacts/gone/') }))).toEqual({
      missing: 'https://alice.example/artefacts/gone/',
    });
    expect(concerned(message({ about: work('https://elsewhere.example/') }))).toEqual({});
  });
});

describe('Remarks', () => {
  it.each([
    ['nothing to say', message(), {}, []],
    ['an answer after the end', message(), { isLate: true }, ['late']],
    [
      'a work that is gone',
      message(),
      { concern: { missing: 'https://a.example/gone/' }, isGone: true },
      ['gone-artefact'],
    ],
    ['a blocked sender', message(), { sender: { standing: 'blocked', claimsToBeYou: false } }, ['blocked']],
    ['a borrowed name', message(), { sender: { ...stranger, claimsToBeYou: true } }, ['claims-to-be-you']],
    ['a repeat', message(), { earlier: 'same' }, ['duplicate']],
    ['an impostor', message(), { earlier: 'different' }, ['conflicting']],
    ['an answer to nothing', message({ pattern: 'accept' }), {}, ['unknown-offer']],
    ['an Announce that answers nothing known', message({ inReplyTo: 'urn:x' }), {}, ['unknown-offer']],
    ['an answer to something', message({ inReplyTo: 'urn:x' }), { answered: [message()] }, []],
    [
      'a missing artefact',
      message(),
      { concern: { missing: 'https://alice.example/x' } },
      ['unknown-artefact'],
    ],
  ] as const)('on %s.', (_name, notification, circumstances, remarks) => {
    expect(remarksOn(notification, { ...quiet, ...circumstances })).toEqual(remarks);
  });

  it('on an Offer that was taken back.', () => {
    const party = { id: 'https://j.example/', types: [] };
    const offer = message({ pattern: 'request-review', origin: party });
    const undo = message({ pattern: 'undo-offer', origin: party });
    expect(remarksOn(offer, { ...quiet, answering: [undo] })).toEqual(['withdrawn']);
  });
});
