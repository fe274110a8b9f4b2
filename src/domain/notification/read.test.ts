import { describe, expect, it } from 'vitest';
import { withValue } from './fixtures/edit.ts';
import { DEVIATING, fixture, VALID } from './fixtures/load.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';
import type { Notification } from './model.ts';
import { readNotification } from './read.ts';

const BASE = 'https://nora.pod.example/inbox/7';
const AS = 'https://www.w3.org/ns/activitystreams#';
const OFFER_ID = 'urn:uuid:5c2f8e1a-7b40-4d3e-9f61-0a1b2c3d4e01';

function read(document: unknown, base: string | undefined = BASE): Notification {
  const result = readNotification(document, { base });
  if (!result.ok) throw new Error(result.problem.reason);
  return result.value;
}

const notesOf = (document: unknown) => read(document).normalisations.map(({ id }) => id);

describe.each(VALID)('a valid %s', (name) => {
  it('is read as what it is, with nothing to put right', () => {
    const message = fixture(name);
    const notification = read(message);
    expect(notification).toMatchObject({
      id: message.id,
      pattern: name,
      generation: '1.0',
      normalisations: [],
    });
  });
});

describe('the model', () => {
  it('has everything that a request says', () => {
    expect(read(fixture('request-review'))).toEqual({
      id: OFFER_ID,
      pattern: 'request-review',
      generation: '1.0',
      activities: ['Offer'],
      types: [`${AS}Offer`, 'http://coar-notify.net/specification/vocabulary/ReviewAction'],
      actor: { id: 'https://nora.pod.example/profile/card#me', types: ['Person'], name: 'Nora Lind' },
      origin: {
        id: 'https://nora.pod.example/',
        types: ['Service'],
        inbox: 'https://nora.pod.example/inbox/',
      },
      target: {
        id: 'https://review-lab.example/system',
        types: ['Service'],
        inbox: 'https://review-lab.example/ldn/?to=reviews',
      },
      object: {
        id: 'https://nora.pod.example/artefacts/tides/',
        types: ['Page', 'http://schema.org/AboutPage'],
        citeAs: 'https://doi.org/10.5555/tides-2026',
        items: [
          {
            id: 'https://nora.pod.example/artefacts/tides/tides.pdf',
            types: ['Article', 'http://schema.org/ScholarlyArticle'],
            mediaType: 'application/pdf',
          },
        ],
      },
      cc: [],
      threadKeys: [],
      normalisations: [],
    });
  });

  it('has the Offer inside a reply, and joins both by its id', () => {
    const reply = read(fixture('tentative-reject'));
    expect(reply.nested).toMatchObject({
      id: OFFER_ID,
      pattern: 'request-review',
      object: { citeAs: expect.any(String) },
    });
    expect(reply).toMatchObject({ inReplyTo: OFFER_ID, threadKeys: [OFFER_ID] });
    expect(reply.object).toBeUndefined();
  });

  it('has the triple of a relationship and the work that it is about', () => {
    expect(read(fixture('announce-relationship'))).toMatchObject({
      relationship: {
        subject: 'https://nora.pod.example/artefacts/tide-gauges/',
        predicate: 'http://purl.org/vocab/frbr/core#supplement',
        object: 'https://archive.example/items/9',
      },
      about: { id: 'https://archive.example/items/9' },
    });
  });
});

describe('every known deviation', () => {
  const request = fixture('request-review');
  const AS2 = 'https://www.w3.org/ns/activitystreams';

  it.each([
    [[AS2, 'https://coar-notify.net/'], '1.0', ['context.variant']],
    [[AS2, 'http://coar-notify.net'], '1.0', ['context.variant']],
    [[AS2, 'https://purl.org/coar/notify'], '0.9', []],
    [[AS2, 'http://purl.org/coar/notify'], '2021', []],
    [['https://coar-notify.net', AS2], '1.0', ['context.order']],
    [[AS2, 'https://coar-notify.net', 'https://one.example/own'], '1.0', ['context.unknown']],
    [[AS2], '1.0', []],
    ['https://coar-notify.net', '1.0', ['context.shape']],
    [undefined, '1.0', ['context.missing']],
  ])('of contexts: %j is of generation %s', (context, generation, notes) => {
    const message = withValue(request, ['@context'], context);
    expect(read(message)).toMatchObject({ pattern: 'request-review', generation });
    expect(notesOf(message)).toEqual(notes);
  });

  it.each(['sorg:AboutPage', 'page', ['page', 'sorg:AboutPage']])('of landing pages: %j', (type) => {
    const message = withValue(request, ['object', 'type'], type);
    expect(read(message).object?.types).toContain('Page');
    expect(notesOf(message)).toHaveLength(1);
  });

  it('of lists with one entry', () => {
    const message = Object.fromEntries(
      Object.entries(fixture('accept')).map(([key, value]) => [
        key,
        key === '@context' ? value : [value].flat(),
      ]),
    );
    expect({ ...read(message), normalisations: [] }).toEqual(read(fixture('accept')));
    expect(new Set(notesOf(message))).toEqual(new Set(['value.list']));
  });

  it('of several origins: the first is taken', () => {
    const origin = [request.origin, { id: 'https://other.example/' }];
    const message = withValue(request, ['origin'], origin);
    expect(read(message).origin?.id).toBe('https://nora.pod.example/');
    expect(notesOf(message)).toEqual(['value.several']);
  });

  it.each([`${AS}Person`, 'as:Person', 'http://www.w3.org/ns/activitystreams#Person', [`${AS}Person`]])(
    'of spelling: the type %j',
    (type) => {
      expect(read(withValue(request, ['actor', 'type'], type)).actor?.types).toEqual(['Person']);
    },
  );

  it('of files: url and media-type as before 2024', () => {
    const message = fixture('v0.9-request-ingest');
    expect(read(message)).toMatchObject({
      pattern: 'request-ingest',
      generation: '0.9',
      object: { items: [{ id: 'https://review-lab.example/items/4.pdf', mediaType: 'application/pdf' }] },
    });
    expect(notesOf(message)).toEqual(['work.page', 'item.url', 'item.media-type']);
  });

  it.each([
    ['10.5555/12345', 'https://doi.org/10.5555/12345', ['cite-as.doi']],
    ['doi:10.5555/12345', 'https://doi.org/10.5555/12345', ['cite-as.doi']],
    ['', undefined, []],
    [null, undefined, []],
    ['hop', undefined, ['cite-as.unusable']],
    [{ id: 'https://doi.org/10.5555/1' }, 'https://doi.org/10.5555/1', []],
  ])('of identifiers: cite-as %j', (written, citeAs, notes) => {
    const message = withValue(request, ['object', 'ietf:cite-as'], written);
    expect(read(message).object?.citeAs).toBe(citeAs);
    expect(notesOf(message)).toEqual(notes);
  });

  it.each(['oai:one.example:7', '10.5555/12345'])('of works: the id %s is kept and marked', (id) => {
    const message = withValue(request, ['object', 'id'], id);
    expect(read(message).object?.id).toBe(id);
    expect(notesOf(message)).toEqual(['work.identifier']);
  });

  it('of actors: a name instead of a URI, a null url, two types, or none at all', () => {
    const named = withValue(request, ['actor'], { id: 'Nora Lind', type: ['Person', 'Service'], url: null });
    expect(read(named).actor).toEqual({ id: 'Nora Lind', types: ['Person', 'Service'] });
    expect(notesOf(named)).toEqual(['party.no-uri']);
    expect(read(withValue(request, ['actor'], undefined)).actor).toBeUndefined();
    expect(read(withValue(request, ['actor'], 'https://n.example/#me')).actor).toEqual({
      id: 'https://n.example/#me',
      types: [],
    });
  });

  it('of ids: a UUID without its namespace keeps its form, and is compared without case', () => {
    const id = 'urn:5C2F8E1A-7B40-4D3E-9F61-0A1B2C3D4E01';
    const message = withValue(fixture('accept'), ['object', 'id'], id);
    expect(read(message).nested?.id).toBe(id);
    expect(read(message).threadKeys).toEqual([OFFER_ID, id.toLowerCase()]);
  });

  it('of replies: a stub with an action type and the work as context', () => {
    const reply = read(fixture('v0.9-reject'));
    expect(reply).toMatchObject({
      pattern: 'reject',
      inReplyTo: OFFER_ID,
      about: { types: ['Page', expect.any(String)] },
    });
    expect(reply.nested).toMatchObject({
      id: OFFER_ID,
      object: { id: 'https://nora.pod.example/artefacts/tides/' },
    });
    expect(notesOf(fixture('v0.9-reject'))).toContain('reply.stub');
  });

  it('of replies: only the URL of the Offer, and no inReplyTo', () => {
    const message = withValue(withValue(fixture('accept'), ['object'], OFFER_ID), ['inReplyTo'], undefined);
    expect(read(message)).toMatchObject({ inReplyTo: OFFER_ID, nested: { id: OFFER_ID, pattern: 'other' } });
    expect(notesOf(message)).toEqual(['reply.in-reply-to-missing', 'reply.stub']);
  });

  it('of relationships: the wrong way round, without prefix, or as text', () => {
    const relationship = fixture('announce-relationship');
    const reversed = withValue(
      relationship,
      ['context', 'id'],
      'https://nora.pod.example/artefacts/tide-gauges/',
    );
    expect(notesOf(reversed)).toEqual(['relationship.reversed']);
    const {
      'as:subject': subject,
      'as:object': object,
      'as:relationship': kind,
    } = relationship.object as never;
    const plain = withValue(relationship, ['object'], {
      type: 'Relationship',
      subject,
      object: { '@value': object },
      relationship: kind,
    });
    expect(read(plain).relationship).toEqual(read(relationship).relationship);
  });

  it('of 2021: activity and action in one word, the work inside the review, inReplyTo as object', () => {
    expect(read(fixture('2021-review-success'))).toMatchObject({
      pattern: 'announce-review',
      generation: '2021',
      activities: ['Announce'],
      about: { id: 'https://nora.pod.example/artefacts/tides/' },
      inReplyTo: OFFER_ID,
    });
    const asked = withValue(request, ['type'], 'EndorsementRequest');
    expect(read(asked)).toMatchObject({ pattern: 'request-endorsement', generation: '2021' });
    const failed = withValue(request, ['type'], ['coar-notify:ReviewFailure']);
    expect(read(failed)).toMatchObject({ pattern: 'reject', generation: '2021' });
  });

  it('of Event Notifications: works as URLs, schema.org with https, no origin', () => {
    const notification = read(fixture('event-notifications-announce'));
    expect(notification).toMatchObject({
      pattern: 'announce-resource',
      generation: 'event-notifications',
      about: { id: 'https://nora.pod.example/artefacts/tides/', types: [] },
      object: { types: ['Document', 'http://schema.org/EndorseAction'] },
      published: '2026-03-04T05:06:07Z',
    });
    expect(notification.origin).toBeUndefined();
  });

  it('of the Mellon use cases: the kind of service as type', () => {
    expect(read(fixture('mellon-certification'))).toMatchObject({
      pattern: 'other',
      generation: 'mellon',
      types: [`${AS}Offer`, 'https://www.example.org/CertificationAction'],
    });
  });

  it('of form: expanded, with an empty id that means the URL of the message', () => {
    const expanded = fixture('expanded-announce-review');
    expect(read(expanded)).toMatchObject({
      id: BASE,
      pattern: 'announce-review',
      generation: '1.0',
      actor: { id: 'https://review-lab.example/', types: ['Service'], name: 'Review Lab' },
    });
    expect(readNotification(expanded)).toMatchObject({ ok: true, value: { pattern: 'announce-review' } });
    expect(readNotification(expanded)).not.toHaveProperty('value.id', expect.any(String));
  });

  it('of form: a graph with several subjects, whose parts are joined', () => {
    expect(read(fixture('graph-accept'))).toMatchObject({
      pattern: 'accept',
      actor: { name: 'Review Lab' },
      origin: { inbox: 'https://review-lab.example/ldn/?to=reviews' },
      nested: {
        pattern: 'request-review',
        actor: { name: 'Nora Lind' },
        object: { types: ['Page', 'http://schema.org/AboutPage'] },
      },
    });
  });

  it('of types: in any order', () => {
    const message = withValue(request, ['type'], ['coar-notify:ReviewAction', 'sorg:Action', 'Offer']);
    expect(read(message).pattern).toBe('request-review');
  });

  it('of addresses: test words are no inbox, foreign dates no date', () => {
    const message = withValue(withValue(request, ['origin', 'inbox'], 'hop'), ['published'], 'yesterday');
    expect(read(message).origin?.inbox).toBeUndefined();
    expect(read(message).published).toBeUndefined();
    expect(notesOf(message)).toEqual(['inbox.unusable', 'date.unusable']);
  });

  it('of texts: several languages, a language map, a number, or a flood', () => {
    const summary = [
      { '@value': 'Bonjour', '@language': 'fr' },
      { '@value': 'Hello', '@language': 'en-GB' },
    ];
    expect(read(withValue(request, ['summary'], summary)).summary).toBe('Hello');
    expect(read({ ...request, summaryMap: { de: 'Hallo' } }).summary).toBe('Hallo');
    expect(read(withValue(request, ['actor', 'name'], 7)).actor?.name).toBe('7');
    expect(read({ ...request, summary: 'x'.repeat(2_000_000) }).summary).toHaveLength(MAX_TEXT_LENGTH);
  });
});

describe('readNotification', () => {
  it.each([...VALID, ...DEVIATING])('does not change %s', (name) => {
    const message = fixture(name);
    const before = structuredClone(message);
    readNotification(message, { base: BASE });
    expect(message).toEqual(before);
  });

  it.each([
    undefined,
    null,
    1,
    'Offer',
    [],
    [[]],
    [1, 'x'],
    {},
    { '@context': 'x' },
    { '@graph': [] },
    { hello: 1 },
  ])('fails with a reason for people where there is no activity: %j', (document) => {
    const result = readNotification(document);
    expect(result).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', reason: expect.stringMatching(/^The message .*\.$/) },
    });
  });

  it.each([
    { type: 'Like', actor: 'https://n.example/', object: 'https://o.example/' },
    { '@id': 'https://n.example/', 'https://n.example/p': 1 },
    { type: 'constructor', id: 'urn:x:1' },
    { type: 'https://n.example/Invented' },
  ])('reads what it does not know as other: %j', (document) => {
    expect(read(document)).toMatchObject({ pattern: 'other', generation: 'other' });
  });

  it('cuts what is inside of each other without end', () => {
    const deep = Array.from({ length: 10_000 }).reduce<unknown>((object) => ({ type: 'Accept', object }), {});
    expect(notesOf(deep)).toContain('reply.deep');
    const cyclic: Record<string, unknown> = { type: 'Undo' };
    cyclic.object = cyclic;
    expect(read(cyclic).pattern).toBe('undo-offer');
  });

  it('reads a message with a million values in bounded time', () => {
    const many = Array.from({ length: 1_000_000 }, (_, i) => `https://n.example/${i}`);
    const start = performance.now();
    const notification = read({
      type: many,
      cc: many,
      'ietf:item': many,
      object: { id: 'urn:x:1', 'ietf:item': many },
    });
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(notification.cc.length).toBeLessThanOrEqual(100);
  });
});
