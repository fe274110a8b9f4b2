import { describe, expect, it } from 'vitest';
import { withValue } from '../fixtures/edit.ts';
import { fixture } from '../fixtures/load.ts';
import type { JsonObject } from '../json.ts';
import type { Pattern } from '../model.ts';
import { readNotification } from '../read.ts';
import { validateNotification } from '../validate.ts';
import { buildAnnounce } from './announce.ts';
import { checkOutgoing } from './check-outgoing.ts';
import { buildReply, buildUndo } from './reply.ts';
import { buildRequest } from './request.ts';
import { buildUnprocessable } from './unprocessable.ts';

const ID = 'urn:uuid:0b8f2f0e-3f5b-4a7d-8f0a-2d9f0c1b7e10';
const actor = {
  id: 'https://nora.pod.example/profile/card#me',
  type: 'Person',
  name: 'Nora Lind',
  mailbox: 'nora@pod.example',
} as const;
const origin = { id: 'https://nora.pod.example/', inbox: 'https://nora.pod.example/inbox/' };
const target = { id: 'https://journal.example/ldn', inbox: 'https://journal.example/ldn/inbox' };
const object = {
  id: 'https://nora.pod.example/artefacts/tides/',
  types: ['Page', 'sorg:AboutPage'],
  citeAs: 'https://doi.org/10.5555/tides-2026',
  item: {
    id: 'https://nora.pod.example/artefacts/tides/tides.pdf',
    types: ['Article', 'sorg:ScholarlyArticle'],
    mediaType: 'application/pdf',
  },
};
const outcome = {
  id: 'https://nora.pod.example/reviews/9',
  types: ['Page', 'sorg:Review'],
  citeAs: 'https://doi.org/10.5555/r9',
};
const about = { id: 'https://journal.example/articles/3' };
const head = { id: ID, actor, origin, target };
const offer = buildRequest({ ...head, pattern: 'request-endorsement', object });

const BUILT: readonly (readonly [Pattern, JsonObject])[] = [
  ['request-review', buildRequest({ ...head, pattern: 'request-review', object })],
  ['request-endorsement', offer],
  [
    'announce-review',
    buildAnnounce({ ...head, pattern: 'announce-review', object: outcome, about, inReplyTo: 'urn:x:1' }),
  ],
  [
    'announce-endorsement',
    buildAnnounce({ ...head, pattern: 'announce-endorsement', object: outcome, about }),
  ],
  [
    'announce-relationship',
    buildAnnounce({
      ...head,
      pattern: 'announce-relationship',
      relationshipId: 'urn:uuid:0b8f2f0e-3f5b-4a7d-8f0a-2d9f0c1b7e11',
      subject: object.id,
      relationship: 'http://purl.org/vocab/frbr/core#supplement',
      object: about,
    }),
  ],
  [
    'announce-resource',
    buildAnnounce({ ...head, pattern: 'announce-resource', object: outcome, about: { ...object } }),
  ],
  ['accept', buildReply({ ...head, origin: undefined, target: undefined, pattern: 'accept', offer })],
  ['reject', buildReply({ id: ID, actor, pattern: 'reject', offer, summary: 'No.' })],
  ['tentative-accept', buildReply({ id: ID, actor, pattern: 'tentative-accept', offer })],
  [
    'tentative-reject',
    buildReply({ id: ID, actor, pattern: 'tentative-reject', offer, summary: 'Not yet.' }),
  ],
  ['undo-offer', buildUndo({ id: ID, actor, offer, summary: 'Sorry.' })],
  ['unprocessable', buildUnprocessable({ ...head, refusedId: 'urn:x:1', summary: 'No file.' })],
];

describe.each(BUILT)('a built %s', (pattern, document) => {
  it('breaks no rule of 1.0.1, not even a recommendation', () => {
    expect(validateNotification(document)).toEqual([]);
  });

  it('is read as what it was built as, through JSON', () => {
    const read = readNotification(JSON.parse(JSON.stringify(document)));
    expect(read).toMatchObject({
      ok: true,
      value: {
        pattern,
        generation: '1.0',
        id: ID,
        normalisations: [],
        actor: { id: actor.id, name: actor.name },
      },
    });
  });

  it('writes its keys in the order of the specification', () => {
    const order = [
      '@context',
      'id',
      'type',
      'actor',
      'origin',
      'target',
      'object',
      'context',
      'inReplyTo',
      'summary',
    ];
    const keys = Object.keys(document);
    expect(keys).toEqual(order.filter((key) => keys.includes(key)));
  });

  it('writes one type as a string and two as a list, ActivityStreams first', () => {
    expect(document.origin).toMatchObject({ type: 'Service' });
    if (Array.isArray(document.type)) expect(document.type).toHaveLength(2);
    expect([document.type].flat()[0]).toMatch(/^[A-Z]\w+$/);
  });
});

describe('a reply', () => {
  it('contains the complete Offer without its context, and swaps the parties', () => {
    const received = fixture('request-review');
    const { '@context': _context, ...rest } = received;
    expect(buildReply({ id: ID, actor, pattern: 'accept', offer: received })).toMatchObject({
      object: rest,
      inReplyTo: received.id,
      origin: received.target,
      target: received.origin,
    });
  });

  it('can be sent for an Offer whose parties are written as DSpace writes them', () => {
    const received = withValue(fixture('dspace-request-review'), ['target', 'type'], ['Service']);
    const reply = buildReply({ id: ID, actor, pattern: 'reject', offer: received });
    expect(checkOutgoing(reply).ok).toBe(true);
    expect(reply.origin).toEqual({ ...origin, type: 'Service' });
  });

  it('names the parties that the Offer fails to name', () => {
    const received = withValue(fixture('request-review'), ['origin'], { id: 'https://x.example/' });
    const reply = buildReply({ id: ID, actor, pattern: 'accept', offer: received, target });
    expect(checkOutgoing(reply).ok).toBe(true);
  });

  it('is rebuilt from what was understood when the Offer came in full names', () => {
    const received = {
      '@id': 'urn:x:9',
      '@type': [
        'https://www.w3.org/ns/activitystreams#Offer',
        'http://coar-notify.net/specification/vocabulary/ReviewAction',
      ],
      'https://www.w3.org/ns/activitystreams#origin': [
        { '@id': origin.id, 'http://www.w3.org/ns/ldp#inbox': [{ '@id': origin.inbox }] },
      ],
      'https://www.w3.org/ns/activitystreams#target': [
        { '@id': target.id, 'http://www.w3.org/ns/ldp#inbox': [{ '@id': target.inbox }] },
      ],
      'https://www.w3.org/ns/activitystreams#object': [{ '@id': object.id }],
    };
    const reply = buildReply({ id: ID, actor, pattern: 'accept', offer: received });
    expect(checkOutgoing(reply).ok).toBe(true);
    expect(reply).toMatchObject({
      inReplyTo: 'urn:x:9',
      object: { type: ['Offer', 'coar-notify:ReviewAction'] },
    });
  });
});

describe('an Undo', () => {
  it('goes the same way as the Offer', () => {
    expect(buildUndo({ id: ID, actor, offer })).toMatchObject({ origin: offer.origin, target: offer.target });
  });
});

describe('a re-submission', () => {
  it('answers the TentativeReject of the earlier request', () => {
    const inReplyTo = String(fixture('tentative-reject').id);
    const again = buildRequest({ ...head, pattern: 'request-review', object, inReplyTo });
    expect(again.inReplyTo).toBe(inReplyTo);
    expect(validateNotification(again)).toEqual([]);
  });
});

describe('checkOutgoing', () => {
  it('identifies the author for PCI by mail address, and lets the request out', () => {
    const request = buildRequest({ ...head, pattern: 'request-endorsement', object, profiles: ['pci'] });
    expect(request.actor).toEqual({ id: 'mailto:nora@pod.example', type: 'Person', name: 'Nora Lind' });
    expect(checkOutgoing(request, ['pci'])).toEqual({ ok: true, value: request });
  });

  it.each([
    ['dspace', BUILT.find(([pattern]) => pattern === 'announce-review')?.[1]],
    ['prereview', BUILT.find(([pattern]) => pattern === 'request-review')?.[1]],
    ['invenio', BUILT.find(([pattern]) => pattern === 'announce-endorsement')?.[1]],
    ['episciences', BUILT.find(([pattern]) => pattern === 'request-review')?.[1]],
  ] as const)('lets a message out that %s takes', (profile, document) => {
    expect(document && checkOutgoing(document, [profile])).toMatchObject({ ok: true });
  });

  it('keeps a message back that the receiver would refuse, and says which field is wrong', () => {
    const result = checkOutgoing(offer, ['pci']);
    expect(result).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', findings: [{ rule: 'pci.actor.mailto', path: 'actor.id' }] },
    });
    const broken = checkOutgoing(withValue(offer, ['object', 'ietf:item'], undefined));
    expect(broken).toMatchObject({
      ok: false,
      problem: { findings: [{ rule: 'coar.request.item', path: 'object.ietf:item' }] },
    });
  });

  it('lets a message out that only falls short of a recommendation', () => {
    expect(checkOutgoing(withValue(offer, ['actor'], undefined)).ok).toBe(true);
  });
});
