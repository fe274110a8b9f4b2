import { describe, expect, it } from 'vitest';
import { valueAt, withValue } from './fixtures/edit.ts';
import { fixture, VALID } from './fixtures/load.ts';
import type { JsonObject } from './json.ts';
import { MAX_BODY_LENGTH, MAX_DEPTH } from './limits.ts';
import { validateNotification } from './validate.ts';

const idsOf = (document: unknown, version?: '1.0.0') =>
  validateNotification(document, version && { version }).map(({ rule }) => rule);

const AS2 = 'https://www.w3.org/ns/activitystreams';
const COAR = 'https://coar-notify.net';

/** Changes that the specification allows. */
const HARMLESS: Readonly<Record<string, (message: JsonObject) => JsonObject>> = {
  'keys in another order': (message) => Object.fromEntries(Object.entries(message).reverse()),
  'further contexts': (message) =>
    withValue(message, ['@context'], [AS2, COAR, 'https://one.example/c', { x: 'y' }]),
  'the outdated context as well': (message) =>
    withValue(message, ['@context'], [AS2, 'https://purl.org/coar/notify', COAR]),
  'COAR before ActivityStreams': (message) => withValue(message, ['@context'], [COAR, AS2]),
  'an id in capitals': (message) => withValue(message, ['id'], String(message.id).toUpperCase()),
  'further types': (message) => withValue(message, ['type'], ['https://one.example/T', message.type].flat()),
  'types in another order': (message) => withValue(message, ['type'], [message.type].flat().reverse()),
  'types in full': (message) =>
    withValue(
      message,
      ['type'],
      [message.type].flat().map((type) => inFull(String(type))),
    ),
  'types with the prefix as': (message) =>
    withValue(
      message,
      ['type'],
      [message.type].flat().map((type) => (String(type).includes(':') ? type : `as:${type}`)),
    ),
  'party types as lists': (message) =>
    withValue(
      withValue(message, ['origin', 'type'], ['Service']),
      ['target', 'type'],
      ['Service', 'Organization'],
    ),
  'http instead of https': (message) =>
    withValue(message, ['origin', 'id'], 'http://localhost:8080/service?x=1#it'),
  'an inbox with a query': (message) =>
    withValue(message, ['target', 'inbox'], 'https://one.example/in?to=me'),
  'an actor without a name': (message) => withValue(message, ['actor', 'name'], undefined),
  'an actor of several types': (message) => withValue(message, ['actor', 'type'], ['Person', 'sorg:Person']),
  'further properties': (message) => ({
    ...message,
    published: '2026-01-02',
    'ex:note': [{ a: null }],
    cc: [],
  }),
  'a host name with letters beyond ASCII': (message) =>
    withValue(message, ['origin', 'id'], 'https://bücher.example/ä'),
};

function inFull(type: string): string {
  const [prefix, name] = type.split(':');
  if (name === undefined) return `https://www.w3.org/ns/activitystreams#${type}`;
  return prefix === 'coar-notify' ? `http://coar-notify.net/specification/vocabulary/${name}` : type;
}

describe.each(VALID)('a valid %s', (name) => {
  it.each(Object.entries(HARMLESS))('stays valid with %s', (_what, change) => {
    expect(idsOf(change(fixture(name)))).toEqual([]);
  });

  it('stays valid when every null and empty list is added that means nothing', () => {
    const message = fixture(name);
    const padded = {
      ...message,
      ...(message.inReplyTo ? {} : { inReplyTo: null }),
      cc: null,
      instrument: [],
    };
    expect(idsOf(padded)).toEqual([]);
  });
});

describe('validateNotification', () => {
  it.each([undefined, null, 5, 'text', true, [], [fixture('accept')], { '@graph': [fixture('accept')] }])(
    'finds only that %j is not one JSON object',
    (document) => {
      expect(idsOf(document)).toEqual(['coar.json']);
    },
  );

  it('says everything that is missing in an empty object, and nothing that hangs on it', () => {
    expect(idsOf({})).toEqual([
      'coar.context',
      'coar.id',
      'coar.type',
      'coar.origin',
      'coar.target',
      'coar.actor',
      'coar.object',
    ]);
  });

  it('does not judge the resource inside the Offer of a reply', () => {
    const message = withValue(fixture('accept'), ['object', 'object'], {
      id: 'words',
      type: 'sorg:AboutPage',
    });
    expect(idsOf(message)).toEqual([]);
  });

  it('does not ask whether a refusal names the same message twice', () => {
    expect(idsOf(withValue(fixture('unprocessable'), ['inReplyTo'], 'urn:x:1'))).toEqual([]);
  });

  it('reports two independent faults as two findings', () => {
    const message = withValue(withValue(fixture('reject'), ['origin'], undefined), ['id'], 'words');
    expect(idsOf(message)).toEqual(['coar.id.uri', 'coar.origin']);
  });

  it('takes an Announce with an unknown action as an Announce Service Result', () => {
    const message = withValue(
      fixture('announce-resource'),
      ['type'],
      ['Announce', 'coar-notify:IngestAction'],
    );
    expect(idsOf(message)).toEqual([]);
  });

  it('demands the inbox of the sender and no context by 1.0.0', () => {
    const announce = withValue(fixture('announce-review'), ['context'], undefined);
    expect(idsOf(announce)).toEqual(['coar.announce.about']);
    expect(idsOf(announce, '1.0.0')).toEqual([]);
    const request = withValue(fixture('request-review'), ['origin', 'inbox'], undefined);
    const severity = (version: '1.0.0' | '1.0.1') =>
      validateNotification(request, { version }).map((finding) => finding.severity);
    expect(severity('1.0.0')).toEqual(['must']);
    expect(severity('1.0.1')).toEqual(['should']);
  });

  it('links to the page of the pattern and of the version', () => {
    const message = withValue(fixture('tentative-reject'), ['target'], undefined);
    const [finding] = validateNotification(message, { version: '1.0.0' });
    expect(finding?.spec).toBe('https://coar-notify.net/specification/1.0.0/tentative-reject/');
  });

  it('is not misled by names that every object inherits', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"id":"urn:x:1","type":"Offer"},"constructor":{"name":"x"},"type":"toString"}',
    );
    expect(idsOf(hostile)).toEqual(expect.arrayContaining(['coar.id', 'coar.type.as2']));
    expect(idsOf(withValue(fixture('accept'), ['origin', 'type'], ['constructor']))).toEqual([
      'coar.origin.type.service',
    ]);
  });

  it('stops at a message that is too deep or too large', () => {
    const deep = Array.from({ length: MAX_DEPTH + 1 }).reduce<unknown>((inner) => ({ object: inner }), 'x');
    expect(idsOf(deep)).toEqual(['limit.depth']);
    expect(idsOf({ summary: 'x'.repeat(MAX_BODY_LENGTH) })).toEqual(['limit.size']);
    const cyclic: Record<string, unknown> = {};
    cyclic.object = cyclic;
    expect(idsOf(cyclic)).toEqual(['limit.depth']);
  });

  it('never changes the message', () => {
    const message = fixture('accept');
    const before = structuredClone(message);
    validateNotification(message, { profiles: ['pci', 'dspace', 'prereview', 'invenio', 'episciences'] });
    expect(message).toEqual(before);
    expect(valueAt(message, ['object', 'object', 'id'])).toBeDefined();
  });
});
