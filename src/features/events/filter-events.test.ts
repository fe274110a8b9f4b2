import { describe, expect, it } from 'vitest';
import type { EventRow } from '../../cache/rows.ts';
import type { Notification, Pattern } from '../../domain/notification/model.ts';
import { filterEvents, kindsIn } from './filter-events.ts';
import { checksumState, otherParty, ownEvent, type ShownEvent } from './shown-event.ts';

const ALICE = 'https://alice.example/card#me';
const PCI = 'https://pci.example/';

function event(
  name: string,
  pattern: Pattern | undefined,
  row: Partial<EventRow> = {},
  message: Partial<Notification> = {},
): ShownEvent {
  const notification: Notification | undefined = pattern && {
    pattern,
    generation: '1.0',
    activities: [],
    types: [],
    cc: [],
    threadKeys: [],
    normalisations: [],
    ...message,
  };
  const stored: EventRow = {
    url: `https://alice.example/events/${name}.jsonld`,
    writtenAt: '2026-03-01T10:00:00Z',
    version: '',
    activityId: name,
    raw: '{}',
    notification,
    ...row,
  };
  return ownEvent(stored, 'https://alice.example/events/');
}

const offer = event(
  '1',
  'request-review',
  { artefact: 'https://alice.example/orbits/', raw: '{"id":"urn:uuid:77"}' },
  { actor: { id: ALICE, types: [] }, target: { id: PCI, types: [] }, activities: ['Offer'] },
);
const review = event(
  '2',
  'announce-review',
  { artefact: 'https://alice.example/data/', writtenAt: '2026-04-01T10:00:00Z' },
  { actor: { id: PCI, types: [] }, activities: ['Announce'], inReplyTo: 'urn:uuid:77' },
);
const broken = event('3', undefined, { unreadable: 'no JSON' });
const events = [offer, review, broken];
const around = {
  webId: ALICE,
  now: Date.parse('2026-05-01T00:00:00Z'),
  words: (one: ShownEvent) => (one === review ? 'PCI announces a Review' : ''),
};

describe('Filtering a log', () => {
  it('looks for every word in the sentence, the URL and the raw text.', () => {
    expect(filterEvents(events, { q: 'review PCI' }, around)).toEqual([review]);
    expect(filterEvents(events, { q: 'urn:UUID:77' }, around)).toEqual([offer]);
    expect(filterEvents(events, { q: 'pci moon' }, around)).toEqual([]);
  });

  it('knows the fields of the filter language.', () => {
    expect(filterEvents(events, { q: 'type:offer' }, around)).toEqual([]);
    expect(filterEvents(events, { q: 'type:request is:own' }, around)).toEqual([offer]);
    expect(filterEvents(events, { q: 'from:pci.example -type:accept' }, around)).toEqual([review]);
    expect(filterEvents(events, { q: 'about:orbits' }, around)).toEqual([offer]);
    expect(filterEvents(events, { q: 'after:2026-04 is:reply' }, around)).toEqual([review]);
    expect(filterEvents(events, { q: 'is:unreadable before:2026-04' }, around)).toEqual([broken]);
  });

  it('narrows to an artefact, a kind, a type and a party.', () => {
    expect(filterEvents(events, { artefact: 'https://alice.example/orbits/' }, around)).toEqual([offer]);
    expect(filterEvents(events, { pattern: 'announce-review' }, around)).toEqual([review]);
    expect(filterEvents(events, { type: 'Offer' }, around)).toEqual([offer]);
    expect(filterEvents(events, { party: PCI }, around)).toEqual([offer, review]);
  });

  it('tells what was sent from what answers and from what was not asked for.', () => {
    expect(filterEvents(events, { shape: 'own' }, around)).toEqual([offer]);
    expect(filterEvents(events, { shape: 'reply' }, around)).toEqual([review]);
    expect(filterEvents(events, { shape: 'standalone' }, around)).toEqual([]);
  });

  it('counts days inclusively, and passes over a day that does not exist.', () => {
    expect(filterEvents(events, { from: '2026-04-01', until: '2026-04-01' }, around)).toEqual([review]);
    expect(filterEvents(events, { until: '2026-03-31' }, around)).toEqual([offer, broken]);
    expect(filterEvents(events, { from: '2026-99-31' }, around)).toHaveLength(3);
  });

  it('keeps what could not be read, as another message.', () => {
    expect(filterEvents(events, { pattern: 'other' }, around)).toEqual([broken]);
    expect(kindsIn(events)).toEqual(['request-review', 'announce-review', 'other']);
  });
});

describe('An event on the screen', () => {
  it('names the party that is not the maintainer.', () => {
    expect(offer.notification && otherParty(offer.notification, ALICE)?.id).toBe(PCI);
    expect(review.notification && otherParty(review.notification, ALICE)?.id).toBe(PCI);
  });

  it('has a wrong checksum where one of its logs says so.', () => {
    const witness = { log: 'https://a.example/', url: 'https://a.example/1' };
    expect(checksumState(offer)).toBe('unchecked');
    const right = { ...witness, checksum: 'right', digest: 'aa' } as const;
    const wrong = { ...witness, checksum: 'wrong', digest: 'bb' } as const;
    expect(checksumState({ ...offer, witnesses: [right] })).toBe('right');
    expect(checksumState({ ...offer, witnesses: [right, wrong] })).toBe('wrong');
    expect(checksumState({ ...offer, witnesses: [{ ...witness, checksum: 'none', digest: 'cc' }] })).toBe(
      'none',
    );
  });
});
