import { describe, expect, it } from 'vitest';
import type { Notification, Pattern } from '../../domain/notification/model.ts';
import type { Service } from '../../domain/service/service.ts';
import { sentenceOf, sentenceText } from './sentence.ts';

const pci: Service = {
  id: 'https://pci.example/system',
  name: 'PCI',
  aliases: ['https://api.pci.example/'],
  kinds: ['certification'],
  takes: [],
  trust: 'trusted',
};
const around = {
  services: [pci],
  titles: new Map([['https://alice.example/artefacts/orbits/', 'On orbits']]),
};

function message(pattern: Pattern, more: Partial<Notification> = {}): Notification {
  return {
    id: 'urn:uuid:1',
    pattern,
    generation: '1.0',
    activities: ['Announce'],
    types: ['https://www.w3.org/ns/activitystreams#Announce'],
    origin: { id: 'https://pci.example/system/', types: ['Service'] },
    cc: [],
    threadKeys: [],
    normalisations: [],
    ...more,
  };
}

const orbits = { id: 'https://alice.example/artefacts/orbits/', types: [], items: [] };

function say(notification: Notification | undefined, more: object = {}, answered?: Notification): string {
  const row = { notification, remarks: [], standing: 'trusted' as const, ...more };
  return sentenceText(sentenceOf(row, around, answered));
}

describe('A notification in plain words', () => {
  it('names the sender as the register does, and the work as the artefact is called.', () => {
    expect(say(message('announce-review', { about: orbits }))).toBe(
      'Review announced by PCI, about On orbits',
    );
  });

  it('tells an answer from what came unasked.', () => {
    const answer = message('announce-review', { about: orbits, inReplyTo: 'urn:uuid:0' });
    expect(say(answer)).toBe('Review by PCI, as you asked, of On orbits');
    expect(say(answer, { remarks: ['unknown-offer'] })).toBe('Review announced by PCI, about On orbits');
  });

  it('calls a stranger by the name it gives, and without one by its host.', () => {
    const actor = { id: 'https://review.example/about', types: ['Service'], name: 'OverlayX' };
    expect(say(message('announce-review', { origin: undefined, actor, about: orbits }))).toContain(
      'by OverlayX,',
    );
    expect(
      say(
        message('announce-review', {
          origin: undefined,
          actor: { ...actor, name: undefined },
          about: orbits,
        }),
      ),
    ).toContain('by review.example,');
  });

  it('says in a reply what was asked, from the request inside it.', () => {
    const nested = message('request-review', { object: orbits });
    expect(say(message('accept', { nested, inReplyTo: 'urn:uuid:0' }))).toBe(
      'PCI accepts your request to review On orbits',
    );
  });

  it('takes what was asked from the known request when the reply carries only its id.', () => {
    const asked = message('request-endorsement', { object: orbits });
    expect(say(message('tentative-reject', { inReplyTo: 'urn:uuid:0' }), {}, asked)).toBe(
      'PCI declines for now your request to endorse On orbits',
    );
  });

  it('does not claim that the maintainer asked when no such request is known.', () => {
    const nested = message('request-review', { object: orbits });
    expect(say(message('reject', { nested }), { remarks: ['unknown-offer'] })).toBe(
      'PCI declines a request about On orbits that you did not send from here',
    );
  });

  it('names other activities by what they do, or by their type.', () => {
    expect(say(message('other', { activities: ['Update'], object: orbits }))).toBe(
      'PCI says that On orbits was changed',
    );
    expect(say(message('other', { activities: ['Travel'], object: orbits }))).toBe(
      'PCI sends a message of the type “Travel” about On orbits',
    );
    expect(say(message('other', { activities: [], types: [] }))).toBe(
      'PCI sends a message that does not say what it is',
    );
  });

  it('does not look up a type that is named like a property of every object.', () => {
    expect(say(message('other', { activities: ['constructor'], object: orbits }))).toContain('“constructor”');
  });

  it('says of what cannot be read that it cannot.', () => {
    expect(say(undefined, { unreadable: 'not JSON' })).toBe('A file that cannot be read as a notification');
    expect(say(undefined, { problem: { kind: 'forbidden', url: 'https://a.example/' } })).toBe(
      'A file that could not be fetched',
    );
  });

  it('has words for a sender and a work that are not named at all.', () => {
    expect(say(message('announce-resource', { origin: undefined }))).toBe(
      'Result announced by an unnamed sender, about an unnamed work',
    );
    expect(say(message('unprocessable', { origin: undefined }))).toBe(
      'An unnamed sender could not process a message of yours',
    );
  });

  it.each<Pattern>([
    'request-review',
    'request-endorsement',
    'request-ingest',
    'announce-review',
    'announce-endorsement',
    'announce-relationship',
    'announce-ingest',
    'announce-resource',
    'accept',
    'reject',
    'tentative-accept',
    'tentative-reject',
    'undo-offer',
    'unprocessable',
    'other',
  ])('has a sentence for %s in every circumstance, with nothing left unfilled.', (pattern) => {
    for (const inReplyTo of [undefined, 'urn:uuid:0'])
      for (const remarks of [[], ['unknown-offer']])
        for (const standing of ['trusted', 'self'])
          expect(say(message(pattern, { inReplyTo, object: orbits }), { remarks, standing })).toMatch(
            /^[^{}]{10,}$/,
          );
  });
});
